// What is read as it stands and would give a wrong number without a word: the reader in memory and the one of long files say it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openTextView } from "../../src/library/engine/delimited/open-text-view.js";
import { parseCSV } from "../../src/library/index.js";

const folder = mkdtempSync(join(tmpdir(), "told-while-reading-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of a text, by the reader in memory and by that of long files, and what the first makes of it. */
async function read(text: string) {
  const memory: string[] = [];
  const table = parseCSV(text, { onNotice: (sentence) => void memory.push(sentence) });
  const path = join(folder, "list.csv");
  writeFileSync(path, text);
  const view = await openTextView({ path, file: "the text", options: {} });
  view.remove();
  return { table, said: [memory.join("\n"), view.notices.join("\n")] };
}

describe("percentages beside plain numbers", () => {
  it.each([
    ["that may be percentages too", ["50%", "12", "7.5%"]],
    ["that may be shares", ["0.5", "50%"]],
    ["far below", [...Array.from({ length: 3000 }, (_, i) => `${i % 100}%`), "12"]],
    ["far above", [...Array.from({ length: 3000 }, (_, i) => `${(i % 100) + 1}`), "12%"]],
  ])("stay text, and it is told: %s", async (_, cells) => {
    const { table, said } = await read(`id;share\n${cells.map((cell, i) => `a${i};${cell}`).join("\n")}\n`);
    expect(table.get("share", 0)).toBe(cells[0]);
    for (const words of said)
      expect(words).toBe(
        'Column 2 of the text has numbers with "%" and numbers without, so it was kept as text: 50% is 0.5, and nothing says whether 12 is 12%. Write them all in one way.',
      );
  });

  it("are shares where all are written so", async () => {
    const { table, said } = await read("id,share\n1,50%\n2,7.5%\n3,\n");
    expect([...table.array("share")]).toEqual([0.5, 0.075, null]);
    expect(said).toEqual(["", ""]);
  });
});

describe("a row of totals", () => {
  it.each([
    ["by its name", "ward,votes\nA,100\nB,200\nTotal,300\n", "votes"],
    ["by its name in Spanish", "barrio,votos\nA,100\nB,200\nTotal general,300\n", "votos"],
    ["without a name", "ward,votes\nA,100\nB,200\n,300\n", "votes"],
    ["above a note", "ward,votes\nA,100\nB,200\nGrand total,300\nas of May,\n", "votes"],
    ["rounded", "ward,share\nA,0.1\nB,0.2\nTotal,0.3\n", "share"],
  ])("is told %s", async (_, text, column) => {
    for (const words of (await read(text)).said)
      expect(words).toContain(
        `row 3 adds up the rows above it, so that a sum of "${column}" counts everything twice. Take it out`,
      );
  });

  it.each([
    ["a ward that happens to be the sum", "ward,votes\nA,100\nB,200\nC,300\n"],
    ["a ward that is called so", "ward,votes\nTotal Wine,100\nB,200\nAll,301\n"],
    ["two rows", "ward,votes\nA,100\nTotal,100\n"],
    ["nothing", "ward,votes\nA,0\nB,0\nTotal,0\n"],
  ])("is no row with %s", async (_, text) => {
    for (const words of (await read(text)).said) expect(words).not.toContain("adds up");
  });
});

describe("days that are counted", () => {
  it.each([
    ["date", ["45964", "45965.5", "45966"]],
    ["birth_date", ["29221", "", "31234"]],
    ["DOB", ["29221", "31234"]],
    ["Registration Date", ["41000", "42000"]],
    ["lastVoteDate", ["41000", "42000"]],
  ])("are told: %s", async (name, cells) => {
    for (const words of (await read(`id;${name}\n${cells.map((cell) => `x;${cell}`).join("\n")}\n`)).said)
      expect(words).toContain(
        `"${name}" holds numbers such as spreadsheets count days by: 45964 is 2025-11-03.`,
      );
  });

  it.each([
    ["date", ["20261103", "20261104"]],
    ["date", ["2025", "2026"]],
    ["date", ["2026-11-03", "2026-11-04"]],
    ["votes_to_date", ["41000", "42000"]],
    ["candidate", ["41000", "42000"]],
    ["updates", ["41000", "42000"]],
  ])("are no %s such as %s", async (name, cells) => {
    for (const words of (await read(`id;${name}\n${cells.map((cell) => `x;${cell}`).join("\n")}\n`)).said)
      expect(words).not.toContain("count days by");
  });
});

describe("letters that came damaged", () => {
  it.each([
    ["stored twice", "id,name\n1,Ann\n2,PeÃ±a\n", 'stored twice, such as "Ã±" for "ñ" (line 3)'],
    ["capitals stored twice", "id,name\n1,NUÃ‘EZ\n", "stored twice"],
    ["quotes stored twice", "id,name\n1,Oâ€™Brien\n", "stored twice"],
    ["lost", "id,name\n1,Pe\ufffda\n", "where letters were lost (line 2)"],
    ["in a name of a column", "id,aÃ±o\n1,2\n", "(line 1)"],
  ])("are told: %s", async (_, text, says) => {
    for (const words of (await read(text)).said) expect(words).toContain(says);
  });

  it.each([
    "id,name\n1,SÃO JOSÉ\n2,“AMANHÃ”\n3,Â\n4,Đặng\n5,Ångström\n",
    "id,name\n1,Peña\n2,O’Brien — “x” €5 ™\n",
  ])("are none in %j", async (text) => {
    for (const words of (await read(text)).said) expect(words).toBe("");
  });
});

describe("a first row of numbers alone", () => {
  it("is told, because it may be data", async () => {
    const { table, said } = await read("1,2\n3,4\n5,6\n");
    expect(table.columnNames()).toEqual(["1", "2"]);
    for (const words of said)
      expect(words).toContain("holds numbers alone, and was taken for the names of the columns.");
    expect(parseCSV("1,2\n3,4\n5,6\n", { header: false }).numRows()).toBe(3);
  });

  it("is not told where a name is none, or somebody said so", async () => {
    for (const words of (await read("state,2020,2024\nOH,1,2\nTX,3,4\n")).said) expect(words).toBe("");
    parseCSV("1,2\n3,4\n", { header: true, onNotice: (words) => expect(words).toBe("") });
  });
});
