import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { scanFiles } from "../../src/library/safety/scan/scan-files.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "no-records-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** True when a file may be called free of personal data. */
async function isClean(name: string, content: string): Promise<boolean> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const [file] = await scanFiles(path);
  return file?.skipped === undefined && (file?.findings ?? []).length === 0;
}

const FIRST = "Ana James Rosa Wei Fatima Tyrone Hannah Carlos Priya Nicole Kevin Olga".split(" ");
const LAST = "Smith Garcia Lopez Nguyen Okafor Petrov Kowalski Haddad Osei Tran Fischer Johnson".split(" ");
const FULL = FIRST.map((first, i) => `${first} ${LAST[i]}`);
const LISTED = FIRST.map((first, i) => `${LAST[i]}, ${first} M`.toUpperCase());

it.each([
  ["full names", FULL],
  ["names with a comma", LISTED],
  ["last names", LAST],
  ["numbers of voters", LAST.map((_, i) => String(20_312_345 + i * 1_000_037))],
  ["numbers of voters without quotes", LAST.map((_, i) => 1_234_567 + i * 37)],
  ["e-mails", FIRST.map((first) => `${first.toLowerCase()}@example.org`)],
  ["addresses", LAST.map((_, i) => `${i * 37 + 11} Alder Ct`)],
  ["names in a record", { title: "Hosts", people: FULL }],
  ["names deep in a record", { page: { hosts: { list: FULL.slice(0, 6) } }, version: 2 }],
  ["names in two lists", { "team a": FULL.slice(0, 6), "team b": FULL.slice(6) }],
  ["names that are keys", Object.fromEntries(FULL.map((name, i) => [name, i]))],
])("%s as a list of JSON without records are never called clean", async (_, value) => {
  expect(await isClean("list.json", JSON.stringify(value))).toBe(false);
});

it.each([
  ["counties", LAST.map((name) => `${name} County`)],
  ["counts", LAST.map((_, i) => i * 37)],
  ["words of a setting", ["csv", "json", "xlsx", "arrow", "parquet"]],
  [
    "titles of jobs in a record",
    { jobs: ["Registered Nurse", "Senior Clerk", "Bus Driver", "Head Cook", "Staff Nurse"] },
  ],
  ["figures in a record", { x: ["2022", "2024"], y: [1_203_456, 1_403_221] }],
])("%s as a list of JSON are nobody's", async (_, value) => {
  expect(await isClean("list.json", JSON.stringify(value))).toBe(true);
});

it.each([", ", "; ", " | "])(
  "names in one line, with %j between them, are never called clean",
  async (mark) => {
    expect(await isClean("list.txt", FULL.join(mark))).toBe(false);
    expect(await isClean("list.txt", LISTED.map((name) => name.replace(", ", " ")).join(mark))).toBe(false);
    if (mark !== ", ") expect(await isClean("list.txt", LISTED.join(mark))).toBe(false);
  },
);
