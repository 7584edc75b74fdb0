import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { openTextView } from "../../src/library/engine/delimited/open-text-view.js";
import { parseCSV } from "../../src/library/index.js";

const folder = mkdtempSync(join(tmpdir(), "marks-around-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const text = (cells: readonly string[]): string =>
  `id;amount\n${cells.map((cell, i) => `a${i};${cell}`).join("\n")}\n`;

/** What is said of a column, by the reader in memory and by that of long files. */
async function said(cells: readonly string[]): Promise<readonly (readonly string[])[]> {
  const notices: string[] = [];
  vi.spyOn(console, "warn").mockImplementation((words: string) => void notices.push(words));
  vi.spyOn(console, "info").mockImplementation((words: string) => void notices.push(words));
  vi.spyOn(console, "log").mockImplementation((words: string) => void notices.push(words));
  parseCSV(text(cells));
  const path = join(folder, "list.csv");
  writeFileSync(path, text(cells));
  const view = await openTextView({ path, file: "the text", options: {} });
  view.remove();
  return [notices, view.notices];
}

describe("a column of numbers with marks around them", () => {
  it.each([
    ["dollars", ["$1,200", "$15", "$3.50"]],
    ["dollars beside plain numbers", ["$0.50", "3.5", "12"]],
    ["the accounting format of a spreadsheet", ["$ 1,200.00", "$(15.00)", "3"]],
    ["brackets for a minus", ["(1,234)", "500", "(2)"]],
    ["a minus behind", ["5-", "3", "12.50-"]],
    ["thousands as in Switzerland", ["1'234", "5’678", "12"]],
    ["thousands as in India", ["1,00,000", "12,34,567.5", "12"]],
    ["spaces between thousands", ["1 234", "5 678", "12 000"]],
    ["spaces that do not break", ["1\u00a0234", "5\u202f678", "12"]],
    ["other money", ["€5", "£6", "₹7"]],
    ["the letters of a currency", ["USD 5", "7 EUR", "3"]],
    ["some that are not known", ["$5", "N/A", "$7"]],
  ])("is text, and told so: %s", async (_, cells) => {
    const [memory = [], long = []] = await said(cells);
    const words =
      "Column 2 of the text has marks around the numbers, such as $, brackets or spaces, so it was kept as text. If they are amounts, take the marks out with a plain number format in a spreadsheet.";
    expect(memory).toEqual([words]);
    expect(long).toEqual([words]);
  });

  it("is told in the plural of several, and where words stand far below", async () => {
    const cells = [...Array.from({ length: 1200 }, (_, i) => `$${i}`), "unknown to us"];
    const [memory = []] = await said(cells.map((cell) => cell));
    expect(memory.join()).toContain("has marks around the numbers");
    const notices: string[] = [];
    vi.spyOn(console, "warn").mockImplementation((words: string) => void notices.push(words));
    vi.spyOn(console, "log").mockImplementation((words: string) => void notices.push(words));
    parseCSV("a,b\n$1,$2\n$3,$4\n");
    expect(notices.join()).toContain("and 1 other have marks around the numbers");
  });

  it.each([
    ["numbers", ["1,200.5", "15"]],
    ["ids of twenty digits", ["12345678901234567890", "12345678901234567891"]],
    ["codes with zeros", ["007", "012"]],
    ["days", ["9/1/2026", "9/2/2026"]],
    ["phones", ["(919) 555-0100", "(919) 555-0101"]],
    ["ages in bands", ["18-24", "25-34"]],
    ["words with an amount", ["$5 gift", "$7 gift"]],
    ["a word among amounts", ["$5", "waived"]],
    ["percentages", ["12%", "15%"]],
  ])("is nothing else: %s", async (_, cells) => {
    for (const notices of await said(cells)) expect(notices.join()).not.toContain("marks around");
  });
});
