import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delimitedRows } from "../../../src/library/table/delimited/delimited-rows.js";
import { openDelimited } from "../../../src/library/table/delimited/open-delimited.js";
import { plainColumns } from "../../../src/library/table/plain/plain-columns.js";
import { wholeBytes } from "../../../src/library/table/read/byte-pieces.js";
import { csvTable } from "../../../src/library/table/read/csv-table.js";
import type { ReadCSVOptions } from "../../../src/library/table/read/read-csv-options.js";
import { allAtOnce } from "../../../src/library/table/read/steps.js";

const FILE = "list.csv";

type Outcome = { columns: readonly (readonly [string, readonly unknown[]])[]; notices: readonly string[] };

const outcome = (read: () => Outcome): Outcome | { error: string } => {
  try {
    return read();
  } catch (error) {
    return { error: (error as Error).message };
  }
};

/** What `readCSV` gives, and its notices, or the sentence that refuses. */
const read = (bytes: Uint8Array, options: ReadCSVOptions) =>
  outcome(() => {
    const notices: string[] = [];
    const table = csvTable(bytes, FILE, { ...options, onNotice: (sentence) => notices.push(sentence) });
    return {
      columns: table.columnNames().map((name) => [name, Array.from(table.array(name))]),
      // Rows of words are looked for in the table, whichever reader made it.
      notices: notices.filter((sentence) => !/holds words where|among other values/.test(sentence)),
    };
  });

/** What the careful reader gives of the same bytes. */
const careful = (bytes: Uint8Array, options: ReadCSVOptions) =>
  outcome(() => {
    const file = allAtOnce(openDelimited(wholeBytes(bytes), FILE, { ...options, inMemory: true }));
    const columns = file.names.map((name): [string, unknown[]] => [name, []]);
    for (const batch of file.batches())
      columns.forEach(([, list], at) => void list.push(...(batch[at] ?? [])));
    return { columns, notices: file.notices };
  });

const isPlain = (bytes: Uint8Array, options: ReadCSVOptions = {}): boolean =>
  plainColumns(bytes, delimitedRows(wholeBytes(bytes), FILE, options), FILE, options) !== undefined;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const CELLS = [
  ..."0 1 -1 -0 7 42 007 1.5 -2.25 0.5 0.125 1.234 12.345 1234.567 .5 5. 1.2.3 1- 0.0 00.5 +3 1e-7 1,5 1.234,5 12% − NA -9".split(
    " ",
  ),
  ..."123456789012345 1234567890123456 123456789012345.125 0.12345678901234567 0.123456789012345678 +12125550100".split(
    " ",
  ),
  ..."Ada Bo é Zoë true FALSE yes 2026-10-03 01001 =1+1 '=1+1 a;'=b a|b O'Neil".split(" "),
  ..."’ \u200b \ufeff \ufeffAda \u00a0".split(" "),
  "",
  " ",
  " x ",
  " 1",
  '="02134"',
  'a "b" c',
  '""',
  "two\nlines",
  "a, b",
  "\0",
];

const kinds = fc.constantFrom<readonly string[]>(
  CELLS,
  ["0", "1", "7", "42", "-1", ""],
  ["1.5", "0.25", "-2.5", "3", ""],
  ["1.234", "12.345", "7"],
  ["1,5", "2,25", "3"],
  ["Ada", "Bo", "Cy", "Zoë", ""],
  ["true", "false", ""],
  ["01001", "26121"],
  ["9195550100", "9195550101"],
  ["", " "],
);
const names = fc.constantFrom("age", "zip", "phone", "name", "votes", "age", "Zoë", "", "2020");
const writing = fc.record({
  mark: fc.constantFrom(",", ",", ";", "\t", "|"),
  end: fc.constantFrom("\n", "\n", "\r\n", "\r"),
  quote: fc.constantFrom("needed", "always", "never"),
  last: fc.boolean(),
  bom: fc.boolean(),
  encoding: fc.constantFrom("utf-8", "utf-8", "latin1"),
  odd: fc.constantFrom("", "", "", "\n", " \n", ',"', "a,b\n", '"', "\r", ",,\n", "\t\n"),
});
const lists = fc
  .tuple(fc.array(fc.tuple(names, kinds), { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 12 }))
  .chain(([columns, rows]) =>
    fc.tuple(
      fc.constant(columns.map(([name]) => name)),
      fc.array(fc.tuple(...columns.map(([, kind]) => fc.constantFrom(...kind))), {
        minLength: rows,
        maxLength: rows,
      }),
    ),
  );

const bytesOf = (
  [header, rows]: readonly [readonly string[], readonly (readonly string[])[]],
  how: {
    mark: string;
    end: string;
    quote: string;
    last: boolean;
    bom: boolean;
    encoding: string;
    odd: string;
  },
): Uint8Array => {
  const cell = (text: string): string =>
    how.quote === "always" || (how.quote === "needed" && (text.includes(how.mark) || /["\n]/.test(text)))
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = [header, ...rows].map((row) => row.map(cell).join(how.mark));
  const text = (how.bom ? "\ufeff" : "") + lines.join(how.end) + (how.last ? how.end : "") + how.odd;
  return how.encoding === "utf-8" ? utf8(text) : Buffer.from(text, "latin1");
};

const options = fc.record(
  {
    types: fc.dictionary(
      fc.constantFrom("age", "name", "votes", "nobody"),
      fc.constantFrom("number", "text", "boolean", "date"),
      { maxKeys: 1 },
    ),
    missing: fc.constantFrom<readonly string[]>(["NA", "-9"], ["0"], ["-1", "7"]),
    locale: fc.constantFrom("en", "de"),
    quotes: fc.boolean(),
    header: fc.boolean(),
    emptyRows: fc.constantFrom("leave out", "keep"),
    ragged: fc.constantFrom("refuse", "set aside"),
    encoding: fc.constantFrom("utf-8", "latin1"),
  },
  { requiredKeys: [] },
);
const fewOptions = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: options });

describe("the plain columns of a text", () => {
  it("are those of the careful reader, or its sentence, for lists written in many ways", () => {
    let plain = 0;
    fc.assert(
      fc.property(lists, writing, fewOptions, (list, how, told: ReadCSVOptions) => {
        const bytes = bytesOf(list, how);
        const expected = careful(bytes, told);
        expect(read(bytes, told)).toEqual(expected);
        if (!("error" in expected) && isPlain(bytes, told)) plain++;
      }),
      { numRuns: 500 },
    );
    // A property about files that are all handed on would say nothing.
    expect(plain).toBeGreaterThan(20);
  });

  it("are those of the careful reader for any signs at all", () => {
    const signs = fc.constantFrom(
      ...'ab1.-,\t"\n\r é0;'.split(""),
      '""',
      "\r\n",
      ',"',
      '",',
      "\ufeff",
      "'",
      "=",
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), fewOptions, (text, told: ReadCSVOptions) => {
        const bytes = utf8(`a,b\n1,x\n${text.join("")}`);
        expect(read(bytes, told)).toEqual(careful(bytes, told));
      }),
      { numRuns: 500 },
    );
  });

  it("keep each number to its last digit", () => {
    const number = fc
      .tuple(
        fc.boolean(),
        fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
        fc.option(fc.stringMatching(/^\d{1,17}$/)),
      )
      .map(
        ([below, whole, decimals]) => `${below ? "-" : ""}${whole}${decimals === null ? "" : `.${decimals}`}`,
      );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (numbers) => {
        const bytes = utf8(`x,y\n${numbers.map((each) => `${each},a`).join("\n")}\n`);
        expect(isPlain(bytes)).toBe(true);
        expect(csvTable(bytes, FILE).array("x")).toEqual(numbers.map(Number));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["commas and line feeds", "id,name\n1,Ada\n2,Bo\n"],
    ["Windows line ends, no last one", "id,name\r\n1,Ada\r\n2,Bo"],
    ["quotation marks around all, and doubled in one", '"id","name"\n"1","Ada ""Bo"" B."\n'],
    ["tabs, letters with accents, a byte order mark", "\ufeffid\tname\n1\tZoë\n"],
    ["blank lines between", "id,name\n1,Ada\n\n2,Bo\n\n"],
  ])("are read from the bytes of the usual lists: %s", (_, text) => {
    expect(isPlain(utf8(text))).toBe(true);
    expect(read(utf8(text), {})).toEqual(careful(utf8(text), {}));
  });

  it("hold a column that turns out to be text late, and one of more different texts than are counted as words", () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, i) => `${i < 39_999 ? i : "n/a"},p${i}@example.org,${i % 7}`,
    );
    const bytes = utf8(`precinct,email,day\n${rows.join("\n")}\n`);
    expect(isPlain(bytes)).toBe(true);
    const table = csvTable(bytes, FILE);
    expect([0, 39_998, 39_999].map((row) => table.object(row))).toEqual([
      { precinct: "0", email: "p0@example.org", day: 0 },
      { precinct: "39998", email: "p39998@example.org", day: 0 },
      { precinct: "n/a", email: "p39999@example.org", day: 1 },
    ]);
    expect(table.numRows()).toBe(40_000);
  });

  it("are not guessed where a quotation mark or a row is odd", () => {
    for (const text of ['a,b\n1,x"y\n', 'a,b\n1,"x\ny"\n', "a,b\n1\n", "a,b\n,\n1,2\n", "a,b\r1,2\r"])
      expect([text, isPlain(utf8(text))]).toEqual([text, false]);
  });

  it("say of two ways of writing numbers what the careful reader says", () => {
    const bytes = utf8("a;b\n1,5;2\n3.25;4\n");
    expect(read(bytes, {})).toEqual(careful(bytes, {}));
  });
});
