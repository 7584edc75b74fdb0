import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../../src/course/cards/check.js";
import { scanFiles } from "../../../src/library/safety/scan/scan-files.js";
import { scanPersonalData } from "../../../src/library/safety/scan/scan-personal-data.js";
import { show } from "../../../src/library/show/show.js";
import { readCSV } from "../../../src/library/table/read/read-csv.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";

const notebook = pretendNotebook();

const people = Array.from({ length: 60 }, (_, i) => ({
  name: `Wilhelmina Ashgrove${"abcdefghij"[i % 10]}`,
  email: `wilhelmina${i}@example.org`,
  phone: `313-555-0${100 + i}`,
}));
const header = "Full name,Email,Phone";
const csv = [header, ...people.map(({ name, email, phone }) => [name, email, phone].join(","))].join("\n");
const leaked = /wilhelmina|ashgrove|313-555-0\d/i;

/** Every file of the learner's folder but the list itself. */
function kept(folder: string, list: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== list)
    .map((entry) => join(entry.parentPath, entry.name));
}

it("shows and keeps nothing of a learner's own list, whatever they do with it", async () => {
  const folder = notebook.work();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "list.csv");
  writeFileSync(path, csv);
  const list = readCSV(path);
  show(scanPersonalData(list));
  show(await scanFiles(path));
  show(await scanFiles(folder));
  // The slips of a newcomer: the table, a column, the text, one cell.
  const emails = Array.from(list.array("Email"));
  for (const slip of [list, list.objects(), emails, csv, emails[0], list.select("Email"), new Set(emails)]) {
    check("safety.k", slip);
    check("m4.asks", slip);
    check("m4.june", slip);
  }
  expect(notebook.shown.length).toBeGreaterThan(20);
  expect(JSON.stringify(notebook.shown)).not.toMatch(leaked);
  const files = kept(folder, "list.csv");
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(readFileSync(file, "utf8"), file).not.toMatch(leaked);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o077, file).toBe(0);
  }
  expect(readFileSync(path, "utf8")).toBe(csv);
});

it("shows nothing of it when the file is not a tidy table", async () => {
  mkdirSync(notebook.work(), { recursive: true });
  const put = (name: string, text: string): string => {
    const path = join(notebook.work(), name);
    writeFileSync(path, text);
    return path;
  };
  const bad = [
    put("no-header.csv", csv.split("\n").slice(1).join("\n")),
    put("uneven.csv", `${csv}\n${people[0]?.email}`),
    put("quote.csv", `${csv}\n"${people[0]?.email},`),
    put("bad.json", `[{"email": "${people[0]?.email}"`),
    put("bad.ipynb", `{"email": "${people[0]?.email}"}`),
  ];
  for (const path of bad) {
    show(await scanFiles(path));
    try {
      show(scanPersonalData(readCSV(path)));
    } catch (error) {
      expect(String(error), path).not.toMatch(leaked);
    }
  }
  expect(JSON.stringify(notebook.shown)).not.toMatch(leaked);
});
