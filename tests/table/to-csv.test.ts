import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readCSV } from "../../src/library/table/read/read-csv.js";
import { toCSV } from "../../src/library/table/write/to-csv.js";
import { writeCSV } from "../../src/library/table/write/write-csv.js";

const folder = mkdtempSync(join(tmpdir(), "write csv "));
afterAll(() => rmSync(folder, { recursive: true }));

describe("toCSV", () => {
  it.each(["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(1)", "＝1+1"])(
    "puts an apostrophe before the text %j, which a spreadsheet would run",
    (text) => {
      const line = toCSV({ name: [text] }).slice("name\r\n".length);
      expect(line.replace(/^"/, "").startsWith("'")).toBe(true);
    },
  );

  it("leaves numbers as numbers, negative ones too", () => {
    expect(toCSV({ change: [-5, 2.5, 0] })).toBe("change\r\n-5\r\n2.5\r\n0\r\n");
  });

  it("guards a column name as well", () => {
    expect(toCSV({ "=cmd()": [1] })).toBe("'=cmd()\r\n1\r\n");
  });

  it("quotes commas, quotation marks and line ends, and leaves missing cells empty", () => {
    expect(toCSV({ a: ['Bo "B", Ray', "x\ny", null, undefined, Number.NaN], b: [1, 2, 3, 4, 5] })).toBe(
      'a,b\r\n"Bo ""B"", Ray",1\r\n"x\ny",2\r\n,3\r\n,4\r\n,5\r\n',
    );
  });

  it("writes true/false, dates and large whole numbers", () => {
    expect(toCSV({ a: [true, new Date("2026-11-03T00:00:00Z"), 12345678901234567890n] })).toBe(
      "a\r\ntrue\r\n2026-11-03\r\n12345678901234567890\r\n",
    );
  });

  it("never begins a cell of text with a character that starts a formula", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "a", " ") }),
        (text) => {
          const cell = toCSV({ x: [text] }).slice("x\r\n".length);
          if (text !== "-") expect(cell.replace(/^"/, "")).not.toMatch(/^[=+\-@\t\n]/);
        },
      ),
    );
  });

  it("is read back as it was, also where an apostrophe was put in", () => {
    const text = fc
      .string({
        unit: fc.constantFrom("a", '"', ",", "\n", ";", "ñ", "=", "'", "@", "|", "\t"),
        minLength: 1,
      })
      .filter((word) => word.trim() !== "")
      .map((word) => `${word}w`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (words) => {
        const path = join(folder, "back.csv");
        writeFileSync(path, toCSV({ n: words.map((_, row) => row), words }));
        expect(readCSV(path).array("words")).toEqual(words);
      }),
      { numRuns: 50 },
    );
  });
});

describe("writeCSV", () => {
  it("is read back as it was, for numbers with any digits, such as scores", () => {
    const path = join(folder, "numbers.csv");
    const score = fc.double({ noNaN: true, min: -9e14, max: 9e14 }).map((value) => value || 0);
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 20 }), (scores) => {
        writeCSV(path, { scores }, { overwrite: true });
        expect(readCSV(path).array("scores")).toEqual(scores);
      }),
      { examples: [[[0.6167817375909327, 5.3e-7, -1.5e-300]]] },
    );
  });

  it("writes a file that only its owner can read", () => {
    const path = join(folder, "private.csv");
    writeCSV(path, { door: ["D0001"] });
    expect(readFileSync(path, "utf8")).toBe("door\r\nD0001\r\n");
    if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("refuses to replace a file, and replaces it when told so", () => {
    const path = join(folder, "list.csv");
    writeCSV(path, { a: [1] });
    expect(() => writeCSV(path, { a: [2] })).toThrow(/There is already a file .*overwrite: true/);
    expect(readFileSync(path, "utf8")).toBe("a\r\n1\r\n");
    writeCSV(path, { a: [2] }, { overwrite: true });
    expect(readFileSync(path, "utf8")).toBe("a\r\n2\r\n");
  });

  it("says which folder is missing, and leaves no draft behind after any failure", () => {
    expect(() => writeCSV(join(folder, "no", "x.csv"), { a: [1] })).toThrow(/The folder .*no does not exist/);
    mkdirSync(join(folder, "taken"));
    expect(() => writeCSV(join(folder, "taken"), { a: [1] }, { overwrite: true })).toThrow(
      /is a folder\. Name a file/,
    );
    expect(() => writeCSV("", { a: [1] })).toThrow(/path of a file such as "list\.csv"/);
    expect(readdirSync(folder).filter((name) => name.endsWith(".draft"))).toEqual([]);
  });
});

describe("a phone number or a dash in a list", () => {
  it("is written as it is and comes back as it was, with its plus", () => {
    const path = join(folder, "phones.csv");
    const list = {
      contact: ["+12125550100", "+442079460018"],
      note: ["-", "+1 (212) 555-0100"],
      change: ["+3", "-4"],
    };
    writeCSV(path, list);
    expect(readFileSync(path, "utf8")).toBe(
      "contact,note,change\r\n+12125550100,-,+3\r\n+442079460018,+1 (212) 555-0100,-4\r\n",
    );
    const read = readCSV(path);
    expect([read.array("contact"), read.array("note"), read.array("change")]).toEqual([
      list.contact,
      list.note,
      [3, -4],
    ]);
  });
});
