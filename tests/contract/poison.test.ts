import { describe, expect, it } from "vitest";
import { MISSING_CASES, type MissingCase } from "./missing-cases.js";
import { leaks, POISON, saidBy } from "./poison-cells.js";

const titled = MISSING_CASES.map((one) => [one.name, one.column, one] as const);

/** Another person in each row. */
function personOf(poison: unknown, row: number): unknown {
  if (typeof poison === "number") return poison + row * 1e6;
  if (poison instanceof Date) return new Date(poison.getTime() + row * 86_400_000);
  const text = String(poison);
  return /-13$/.test(text)
    ? text.replace("13", String(13 + (row % 15)))
    : `${text}${"abcdefghijklmnopqrstuvwxyz"[row % 26]}`;
}

/** The table of a case with poison in one cell of a column, in two of them, and another person in each of its rows. */
function poisoned({ base }: MissingCase, poison: unknown): readonly MissingCase["base"][] {
  return Object.entries(base).flatMap(([column, cells]) =>
    [
      cells.map((cell, i) => (i === 1 ? poison : cell)),
      cells.map((cell, i) => (i === 1 || i === 2 ? poison : cell)),
      cells.map((_, i) => personOf(poison, i)),
    ].map((spoiled) => ({ ...base, [column]: spoiled })),
  );
}

describe("no message quotes a person", () => {
  it.each(titled)("of %s, with poison in the table of its column %s", async (_name, _column, one) => {
    const runs = POISON.flatMap((poison) => poisoned(one, poison)).map((columns) => () => one.run(columns));
    expect([...new Set(leaks(await saidBy(...runs)))]).toEqual([]);
  });
});
