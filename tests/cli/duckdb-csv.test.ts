import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openSource } from "../../src/cli/read/open-source.js";
import type { ReadOptions } from "../../src/cli/read/read-options.js";
import { systemTerminal } from "../../src/cli/terminal.js";
import { openDesk, voters } from "./run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());

let folders = 0;

/** A folder with this file.csv alone: a test that was stopped goes on, and must not write into the file of the next. */
function folderWith(content: string | Uint8Array): string {
  const folder = join(desk.folder, String(folders++));
  mkdirSync(folder);
  writeFileSync(join(folder, "file.csv"), content);
  return folder;
}

/** The columns that a file gives, read in one of the two ways. */
async function read(folder: string, options: ReadOptions): Promise<unknown> {
  const source = await openSource({ ...systemTerminal(), folder }, "file.csv", options);
  try {
    const table = await source.read();
    return source.columnNames.map((name) => [name, Array.from<unknown>(table.array(name))]);
  } finally {
    await source.close();
  }
}

/** The columns, or the sentence that refuses the file, and what is said besides. */
async function answer(folder: string, options: ReadOptions): Promise<unknown> {
  const said: string[] = [];
  const errors = new Writable({
    write(chunk: Buffer, _encoding, done) {
      said.push(chunk.toString());
      done();
    },
  });
  try {
    const source = await openSource({ ...systemTerminal(), errors, folder }, "file.csv", options);
    try {
      const table = await source.read();
      return [said, source.columnNames.map((name) => [name, Array.from<unknown>(table.array(name))])];
    } finally {
      await source.close();
    }
  } catch (error) {
    return [said, (error as Error).message];
  }
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) || cell === "" ? `"${cell.replaceAll('"', '""')}"` : cell;

const cells = fc.constantFrom(
  ...[
    "12",
    "1,200",
    "-3.5",
    "+7",
    "24%",
    "56.1 %",
    "007",
    "12E5",
    ".5",
    "−4",
    "",
    " ",
    "NA",
    "true",
    "FALSE",
    "yes",
  ],
  ...[
    "=1+1",
    "'=1+1",
    "'quoted",
    'a "word"',
    "línea",
    "two\nlines",
    "123456789012345678",
    "  9 ",
    "1e3",
    "x,y",
    "5.",
  ],
);

describe("a CSV file in DuckDB", () => {
  it("has the columns and values that it has in memory", async () => {
    const rows = fc.array(fc.tuple(cells, cells, fc.constantFrom("1", "2,000", "3%")), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom<ReadOptions>(
          {},
          { missing: ["NA", "5.", "0.6167817375909327", "1e-7", "-2.5e+21", "12345678901234567.5"] },
          { text: ["sure"] },
        ),
        async (table, options) => {
          const folder = folderWith(
            ["left,zip code,sure", ...table.map((row) => row.map(quoted).join(","))].join("\r\n"),
          );
          expect(await read(folder, { ...options, engine: "duckdb" })).toEqual(await read(folder, options));
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each<[string, string | Uint8Array, ReadOptions]>([
    ["semicolons and German numbers", "a;b\n1.200,5;x\n3,25;y\n", { locale: "de" }],
    ["a byte order mark and lines of Windows", "\ufeffa,b\r\n1,x\r\n", {}],
    ["letters of Windows", Buffer.from("name,b\nJos\u00e9 \u0080,1\n", "latin1"), { encoding: "latin1" }],
    ["names in quotation marks", '"a ""b""", c ,\n1,2,3\n', {}],
    ["a plain voter file", voters(), {}],
    ["no rows", "a,b\n", {}],
    ["a single column with texts for not known", "x\n1\n NA \nna\n\n3\n", { missing: ["NA", "3"] }],
    ["names with marks that nobody sees", "ï»¿na\u00a0me,\u200bn\nAda,1\n", {}],
    [
      "cells with marks that nobody sees",
      'n,m,yes,t\n\u202d1200\u202c,"\u2063−1,200\x7f",\u2069yes,\u200b\n\u3164,5%\u{e0020},no,\u00ada\n7,\x1f,\u034f,b\n\x7f,3, \x1f,c\n',
      { missing: ["NA"] },
    ],
    ["codes that are kept as text", 'zip,n,q\n="02134",1,"=""07"""\n="27701",2,\'="08"\n', {}],
    ["a line sep= of another mark", "sep=;\na,b\n1,2\n", {}],
  ])("is read alike: %s", async (_what, content, options) => {
    const folder = folderWith(content);
    expect(await read(folder, { ...options, engine: "duckdb" })).toEqual(await read(folder, options));
  });

  it.each([{}, { engine: "duckdb" }])(
    "leaves out rows that hold nothing, and names the option that keeps them: %o",
    async (options) => {
      const folder = folderWith("a,b\n1,2\n,\n3,\n , \n");
      expect(await answer(folder, options)).toEqual([
        [
          "Line 3 of file.csv has no value in any cell; it was left out. The same is true of 1 other line. To keep them as rows, add --keep-empty-rows.\n",
        ],
        [
          ["a", [1, 3]],
          ["b", [2, null]],
        ],
      ]);
      expect(await answer(folder, { ...options, keepEmptyRows: true })).toEqual([
        [],
        [
          ["a", [1, null, 3, null]],
          ["b", [2, null, null, null]],
        ],
      ]);
    },
  );

  it("says the same as in memory, whatever the file holds: values, notices, or the sentence that refuses it", async () => {
    const sign = fc.constantFrom(
      ..."aé1,;\t|\"\n\r 0.'=-+%".split(""),
      ...[
        "\r\n",
        '""',
        ',"',
        '",',
        "\n\n",
        "1,234",
        "0,5",
        "a,b\n",
        "sep=;\n",
        "\u00a0",
        "\uFEFF",
        "\u2063",
        "\u3164",
        "\x1f",
        "\x7f",
        "9/1/2026",
      ],
    );
    const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(""));
    const headed = text.map((body) => `id,name,note\n1,Ana,x\n${body}`);
    const bytes = fc
      .tuple(fc.oneof(text, headed), fc.constantFrom("utf8", "latin1", "utf16le"))
      .map(([content, encoding]) => Buffer.from(content, encoding as BufferEncoding));
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const folder = folderWith(content);
        expect(await answer(folder, { engine: "duckdb" })).toEqual(await answer(folder, {}));
      }),
      { numRuns: 50 },
    );
  });

  it("lets all rows decide what a column holds, however alike the first thousands are", async () => {
    const rows = Array.from({ length: 5000 }, (_, i) =>
      i < 4000 ? `${i},true,,,${i}.5,−${i}` : "n/a,maybe,7,false,1e3,+12",
    );
    const folder = folderWith(["number,yes,late,answer,half,signed", ...rows].join("\n"));
    const file = (await read(folder, { engine: "duckdb" })) as [string, unknown[]][];
    expect(file.map(([name, values]) => [name, typeof values.at(-1)])).toEqual([
      ["number", "string"],
      ["yes", "string"],
      ["late", "number"],
      ["answer", "boolean"],
      ["half", "string"],
      ["signed", "number"],
    ]);
    expect(file).toEqual(await read(folder, {}));
  });
});
