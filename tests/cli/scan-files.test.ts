import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { scanFiles } from "../../src/cli/scan-files.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "movement-data-scan-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const people = [
  ["contact", "zip"],
  ["ana@example.org", "48201"],
  ["bo@example.org", "48104"],
];
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
function workbook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["note"], ["nothing"]]), "Notes");
  utils.book_append_sheet(book, utils.aoa_to_sheet(people), "People");
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

describe("scanFiles", () => {
  it("finds an address in a CSV file, a workbook, JSON, a notebook and UTF-16 text, and shows none of them", async () => {
    const csv = people.map((row) => row.join(",")).join("\n");
    put("a.csv", csv);
    put("b.xlsx", workbook());
    put("c.json", JSON.stringify([{ contact: "ana@example.org" }, { contact: "bo@example.org" }]));
    put(
      "d.ipynb",
      JSON.stringify({
        cells: [{ cell_type: "markdown", source: ["write to ana@example.org"] }],
        nbformat: 4,
      }),
    );
    put("deep/e.csv", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv, "utf16le")]));
    put("node_modules/f.csv", csv);
    put("g.png", "not a list");
    const scanned = await scanFiles(folder);
    expect(scanned.map(({ file }) => file.replaceAll("\\", "/"))).toEqual([
      "a.csv",
      "b.xlsx",
      "c.json",
      "d.ipynb",
      "deep/e.csv",
    ]);
    for (const { file, findings, skipped } of scanned) {
      expect(skipped, file).toBeUndefined();
      expect(
        findings.map(({ kind }) => kind),
        file,
      ).toContain("email");
    }
    expect(scanned[1]?.findings[0]?.part).toBe("sheet People");
    expect(JSON.stringify(scanned)).not.toMatch(/ana@|bo@/);
  });

  it.each([
    [
      "a workbook that is none",
      "list.xlsx",
      "PK\u0003\u0004 and then nothing",
      /cannot be opened|not an Excel workbook/,
    ],
    ["a picture with the name of a workbook", "list.xlsx", "\u0089PNG", /not an Excel workbook/],
    ["JSON that was cut off", "list.json", '[{"a": 1', /JSON/],
    ["an ending that nobody reads", "list.docx", "x", /only CSV, XLSX, JSON, notebooks and text/],
  ])("says why it did not read %s", async (_what, name, content, reason) => {
    const [file] = await scanFiles(put(name, content));
    expect(file?.skipped).toMatch(reason);
    expect(file?.findings).toEqual([]);
  });

  it("reads on after a file that it cannot read, and does not follow links", async () => {
    put("a.json", "{");
    put("b.csv", "contact\nana@example.org");
    if (process.platform !== "win32") symlinkSync("/", join(folder, "everything"));
    const scanned = await scanFiles(folder);
    expect(scanned.map(({ file }) => file)).toEqual(["a.json", "b.csv"]);
    expect(scanned[1]?.findings).toHaveLength(1);
  });

  it("reads one very long line", async () => {
    const [file] = await scanFiles(put("long.txt", `${"x".repeat(2_000_000)} ana@example.org`));
    expect(file?.skipped).toBeUndefined();
  });

  it("says when there is nothing", async () => {
    await expect(scanFiles(join(folder, "nobody.csv"))).rejects.toThrow(/There is nothing at .*nobody\.csv/);
  });
});
