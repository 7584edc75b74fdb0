import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { readFile } from "../../src/library/import/read-file.js";
import { scanFiles } from "../../src/library/safety/scan/scan-files.js";
import { crc32 } from "../../src/library/table/packed/crc32.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "changed-bytes-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = Array.from({ length: 60 }, (_, i) => [`ward ${i}`, 1000 + i * 37]);
const CSV = strToU8(["ward,doors", ...ROWS.map((row) => row.join(","))].join("\n"));
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet([["ward", "doors"], ...ROWS]), "Doors");
const workbook = (compression: boolean): Uint8Array =>
  new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", compression }) as Buffer);

const read = (name: string, bytes: Uint8Array): unknown => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return readFile(path, { onNotice: () => {} }).objects();
};

describe("a packed file of which one byte became another", () => {
  it.each<[string, Uint8Array]>([
    ["list.csv.gz", gzipSync(CSV)],
    ["list.zip", zipSync({ "list.csv": CSV })],
    ["as-it-is.zip", zipSync({ "list.csv": [CSV, { level: 0 }] })],
    ["list.xlsx", workbook(true)],
    ["as-it-is.xlsx", workbook(false)],
  ])("is refused, or read as it was: %s", async (name, bytes) => {
    const whole = read(name, bytes);
    let refused = 0;
    for (let at = 40; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 5;
      let rows: unknown;
      try {
        rows = read(name, changed);
      } catch (error) {
        expect(String(error)).toMatch(/damaged|not read|not an Excel workbook|not complete|holds|has/);
        refused++;
        const [file] = await scanFiles(join(folder, name));
        expect(file?.skipped).toBeDefined();
        continue;
      }
      expect(rows).toEqual(whole);
    }
    expect(refused).toBeGreaterThan(10);
  });
});

describe("crc32", () => {
  it("is that of the standard, in one piece or several", () => {
    const bytes = strToU8("123456789");
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});
