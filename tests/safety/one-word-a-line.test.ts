import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { scanFiles } from "../../src/library/safety/scan/scan-files.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "one-word-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function unread(lines: readonly string[], ending: string): Promise<string | undefined> {
  const path = join(folder, `list${ending}`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  const [file] = await scanFiles(path);
  expect(file?.findings).toEqual([]);
  return file?.skipped;
}

const LAST =
  "Smith Garcia Lopez Nguyen Okafor Petrov Kowalski Haddad Osei Tran Fischer Johnson Williams".split(" ");
const numbers = (make: (i: number) => string | number): string[] =>
  Array.from({ length: 40 }, (_, i) => String(make(i)));

it.each([
  ["numbers of members", numbers((i) => 1_234_567 + i * 37)],
  ["numbers of voters with letters", numbers((i) => `AB${100_000 + ((i * 7919) % 900_000)}`)],
  ["numbers of which some begin as years do", numbers((i) => 20_312_345 + i * 1_000_037)],
  ["numbers of two lengths", numbers((i) => 987_654 + i * 40_013)],
  ["last names", LAST],
  ["last names in capitals", LAST.map((name) => name.toUpperCase())],
  ["last names under a heading", ["last", ...LAST]],
])("%s, one a line, are never called clean", async (_, lines) => {
  for (const ending of [".txt", ".csv", ""])
    expect(await unread(lines, ending)).toMatch(/^Each line is .*do not share it\.$/);
});

it.each([
  ["days", numbers((i) => 20_260_101 + (i % 28))],
  ["counts", numbers((i) => (i * 37) % 500)],
  ["codes of counties", numbers((i) => 37_001 + 2 * i)],
  ["the codes of places that a heading names", ["geoid", ...numbers((i) => 2_653_780 + i * 11)]],
  ["one number that comes again", numbers((i) => 1_000_000 + (i % 3))],
  ["words", "apple pear house road water green small plan goal turf knock".split(" ")],
])("%s, one a line, are nobody's", async (_, lines) => {
  for (const ending of [".txt", ".csv"]) expect(await unread(lines, ending)).toBeUndefined();
});
