import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { scanFiles } from "../../src/library/index.js";

const folder = mkdtempSync(join(tmpdir(), "packed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const list = strToU8("contact,doors\nana@example.org,3\nbo@example.org,4\n");
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet([["contact"], ["ana@example.org"]]), "People");
const workbook = new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);

async function scanned(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const [file] = await scanFiles(path);
  if (file === undefined) throw new Error("nothing was scanned");
  expect(JSON.stringify(file)).not.toMatch(/ana@|bo@/);
  return { where: file.findings.map(({ part, column }) => `${part}: ${column}`), skipped: file.skipped };
}

/** The same archive, its one file marked as locked by a password. */
function locked(archive: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(archive);
  const marks: readonly (readonly [number, number])[] = [
    [0x04034b50, 6],
    [0x02014b50, 8],
  ];
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++)
    for (const [mark, flag] of marks) if (view.getUint32(at, true) === mark) copy[at + flag] = 1;
  return copy;
}

describe("the scanner, in packed files", () => {
  it.each<[string, string, Uint8Array, readonly string[]]>([
    ["gzip", "list.csv.gz", gzipSync(list), ["table: contact"]],
    ["gzip without its ending", "list.bak", gzipSync(list), ["table: contact"]],
    ["a ZIP", "list.zip", zipSync({ "a/list.csv": list }), ["a/list.csv, table: contact"]],
    [
      "a ZIP in a ZIP",
      "deep.zip",
      zipSync({ "in.zip": zipSync({ "list.csv": list }) }),
      ["in.zip, list.csv, table: contact"],
    ],
    [
      "gzip in a ZIP",
      "mixed.zip",
      zipSync({ "list.csv.gz": gzipSync(list) }),
      ["list.csv.gz, table: contact"],
    ],
    [
      "a workbook in a ZIP",
      "book.zip",
      zipSync({ "book.xlsx": workbook }),
      ["book.xlsx, sheet People: contact"],
    ],
    [
      "a workbook that lies in a ZIP as it is",
      "stored.zip",
      zipSync({ "book.xlsx": workbook }, { level: 0 }),
      ["book.xlsx, sheet People: contact"],
    ],
    [
      "a hidden copy",
      "kept.zip",
      zipSync({ ".ipynb_checkpoints/list-checkpoint.csv": list }),
      [".ipynb_checkpoints/list-checkpoint.csv, table: contact"],
    ],
  ])("finds what is in %s", async (_what, name, bytes, where) => {
    expect(await scanned(name, bytes)).toEqual({ where, skipped: undefined });
  });

  it.each<[string, string, Uint8Array, RegExp]>([
    ["a gzip that is cut off", "cut.csv.gz", gzipSync(list).subarray(0, 40), /damaged or not complete/],
    [
      "a gzip without its last bytes",
      "end.csv.gz",
      gzipSync(list).subarray(0, -8),
      /damaged or not complete/,
    ],
    ["a ZIP that is cut off", "cut.zip", zipSync({ "list.csv": list }).subarray(0, 60), /damaged/],
    ["a ZIP with a password", "locked.zip", locked(zipSync({ "list.csv": list })), /list\.csv .*a password/],
    [
      "archives in archives without end",
      "deepest.zip",
      zipSync({ "1.zip": zipSync({ "2.zip": zipSync({ "3.zip": zipSync({ "a.csv": list }) }) }) }),
      /3\.zip: This is an archive in an archive in an archive/,
    ],
    [
      "a picture in a document",
      "letter.docx",
      zipSync({ "word/document.xml": strToU8("<a/>"), "word/media/1.png": strToU8("\u0089PNG", true) }),
      /word\/media\/1\.png: .*picture/,
    ],
    [
      "a picture in a ZIP",
      "card.zip",
      zipSync({ "card.png": strToU8("\u0089PNG", true) }),
      /card\.png: .*picture/,
    ],
    ["a name that leads out", "out.zip", zipSync({ "../list.csv": list }), /leads out of its folder/],
  ])("names what it did not read: %s", async (_what, name, bytes, why) => {
    const { where, skipped } = await scanned(name, bytes);
    expect(where).toEqual([]);
    expect(skipped).toMatch(why);
  });

  it("says of an archive what was found and what was not read", async () => {
    const archive = zipSync({ "list.csv": list, "cut.csv.gz": gzipSync(list).subarray(0, 30) });
    const { where, skipped } = await scanned("both.zip", archive);
    expect(where).toEqual(["list.csv, table: contact"]);
    expect(skipped).toMatch(/^In it was not read: cut\.csv\.gz is damaged or not complete/);
  });
});
