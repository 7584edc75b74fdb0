import { expect, it } from "vitest";
import { namesInLines } from "../../src/library/safety/scan/names-in-lines.js";
import { STATE_CODES } from "../../src/library/table/clean/state-codes.js";

function found(lines: readonly string[]): boolean {
  const names = namesInLines();
  names.look(lines);
  return names.found;
}

it("takes no list of states for people, however it is written", () => {
  for (const write of [
    (one: (typeof STATE_CODES)[number]) => `${one.fips} ${one.postal} ${one.name}`,
    (one: (typeof STATE_CODES)[number]) => `  ["${one.postal}", "${one.name}"],`,
    (one: (typeof STATE_CODES)[number]) => `${one.name}: ${one.fips}`,
    (one: (typeof STATE_CODES)[number]) => one.name.toUpperCase(),
  ])
    expect(found(STATE_CODES.map(write))).toBe(false);
});

it("finds people who live in states, and those who are called as one is", () => {
  const people = [
    "Ana Lopez",
    "James Okafor",
    "Linh Nguyen",
    "Dakota Smith",
    "Carolina Diaz",
    "Maria Garcia",
  ];
  expect(found(people.map((name, at) => `- ${name}, ${STATE_CODES[at]?.name}`))).toBe(true);
});
