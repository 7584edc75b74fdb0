import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { scanFiles } from "../../src/library/safety/scan/scan-files.js";
import { scanReport } from "../../src/library/safety/scan/scan-report.js";

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
      "g.png",
      "node_modules",
    ]);
    expect(scanned.at(-1)).toMatchObject({ leftOut: true, findings: [] });
    for (const { file, findings, skipped } of scanned.slice(0, 5)) {
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
    ["a workbook that is none", "list.xlsx", "PK\u0003\u0004 and then nothing", /not an Excel workbook/],
    ["a picture with the name of a workbook", "list.xlsx", Buffer.from("\u0089PNG", "latin1"), /a picture/],
    ["JSON that was cut off", "list.json", '[{"a": 1', /JSON/],
    ["a PDF with the name of a list", "list.csv", "%PDF-1.7", /a PDF document/],
    ["an archive", "list.zip", "PK\u0003\u0004 and then nothing", /damaged or not complete/],
  ])("says why it did not read %s", async (_what, name, content, reason) => {
    const [file] = await scanFiles(put(name, content));
    expect(file?.skipped).toMatch(reason);
    expect(file?.findings).toEqual([]);
  });

  it("reads on after a file that it cannot read, and does not follow links", async () => {
    put("a.json", "{");
    put("b.csv", "contact\nana@example.org");
    if (process.platform !== "win32") symlinkSync("/", join(folder, "everything"));
    const odd = process.platform === "linux" ? ["c\ufffd.csv"] : [];
    if (odd.length > 0) writeFileSync(Buffer.from(`${folder}/c\xe9.csv`, "latin1"), "contact\n");
    const scanned = await scanFiles(folder);
    const link = process.platform === "win32" ? [] : ["everything"];
    expect(scanned.map(({ file }) => file)).toEqual(["a.json", "b.csv", ...odd, ...link]);
    expect(scanned.at(2)?.skipped ?? "UTF-8").toMatch(
      odd.length > 0 ? /not stored as UTF-8/ : /a link|UTF-8/,
    );
    expect(scanned.at(-1)?.skipped ?? "a link").toMatch(/a link/);
    expect(scanned[1]?.findings).toHaveLength(1);
  });

  it("loses no cell of a workbook: titles above, columns of one name, cells without a heading, hidden sheets, notes", async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      ["Members of the group"],
      [],
      ["Phone", "Phone", "ok"],
      ["313-555-0142", "734-555-0111", "yes", "ana@example.org"],
      ["313-555-0143", "734-555-0112", "yes", "bo@example.org"],
    ]);
    utils.book_append_sheet(book, sheet, "Group");
    utils.book_append_sheet(book, utils.aoa_to_sheet([["card"], ["4111 1111 1111 1111"]]), "Hidden");
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const cell = sheet.C4 as { c?: { t: string; a: string }[] };
    cell.c = [{ a: "staff", t: "call the sister at 616-555-0199" }];
    for (const [name, type] of [
      ["a.xlsx", "xlsx"],
      ["b.ods", "ods"],
      ["c.xls", "biff8"],
    ] as const) {
      const [file] = await scanFiles(
        put(name, new Uint8Array(write(book, { type: "buffer", bookType: type }) as Buffer)),
      );
      const found = file?.findings.map(({ part, column, kind }) => `${part}, ${column}: ${kind}`);
      expect(found, name).toEqual(
        expect.arrayContaining([
          "sheet Group, Phone: phone",
          "sheet Group, column 2: phone",
          "sheet Group, column 4: email",
          "sheet Hidden, card: bank or card number",
        ]),
      );
      if (type === "xlsx") expect(found).toContain("notes of sheet Group, text: phone");
      expect(JSON.stringify(file)).not.toMatch(/ana@|4111 1111|555-01/);
    }
  });

  it("finds the table below a title in a file with semicolons, and records one a line", async () => {
    const [csv] = await scanFiles(
      put("a.csv", "Our list, as of May\n\nVorname;Telefon\nAna;+49 30 901820\nBo;+49 30 901821"),
    );
    expect(csv?.findings.map(({ column, kind }) => `${column}: ${kind}`)).toEqual([
      "Vorname: name",
      "Telefon: phone",
    ]);
    const [lines] = await scanFiles(
      put("b.jsonl", '{"contact":"ana@example.org"}\n{"contact":"bo@example.org"}\n'),
    );
    expect(lines?.findings.map(({ column, kind }) => `${column}: ${kind}`)).toEqual(["contact: email"]);
  });

  it("names what it did not read, and looks into the copies that Jupyter keeps", async () => {
    put("old/members.doc", Buffer.from("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1", "latin1"));
    put("old/picture.png", Buffer.from("\u0089PNG", "latin1"));
    put(
      ".ipynb_checkpoints/a-checkpoint.ipynb",
      JSON.stringify({ cells: [{ outputs: ["ana@example.org"] }] }),
    );
    const scanned = await scanFiles(folder);
    expect(scanned.map(({ file, skipped }) => [file.replaceAll("\\", "/"), skipped === undefined])).toEqual([
      [".ipynb_checkpoints/a-checkpoint.ipynb", true],
      ["old/members.doc", false],
      ["old/picture.png", false],
    ]);
    expect(scanned[0]?.findings[0]?.kind).toBe("email");
  });

  it("gives one flat report, with a line for what was not found or not read", async () => {
    put("a.csv", "contact\nana@example.org");
    put("b.csv", "votes\n12");
    put("c.pdf", "%PDF-1.7");
    const rows = await scanReport(folder);
    expect(rows.map(({ file, column, kind, share }) => [file, column, kind, share])).toEqual([
      ["a.csv", "contact", "email", 1],
      ["b.csv", "", "nothing found", null],
      ["c.pdf", "", "not read", null],
    ]);
    expect(JSON.stringify(rows)).not.toContain("ana@");
  });

  it.skipIf(process.platform === "win32")("follows a link that was named itself", async () => {
    const file = put("a.csv", "contact\nana@example.org");
    symlinkSync(file, join(folder, "link.csv"));
    const [scanned] = await scanFiles(join(folder, "link.csv"));
    expect(scanned).toMatchObject({ file: "link.csv", findings: [{ kind: "email" }] });
  });

  it("reads one very long line", async () => {
    const [file] = await scanFiles(put("long.txt", `${"x".repeat(2_000_000)} ana@example.org`));
    expect(file?.skipped).toBeUndefined();
  });

  it("says when there is nothing", async () => {
    await expect(scanFiles(join(folder, "nobody.csv"))).rejects.toThrow(/There is nothing at .*nobody\.csv/);
  });
});
