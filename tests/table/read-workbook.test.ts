import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { utils, type WorkBook, type WorkSheet, write } from "xlsx";
import { inspectWorkbook } from "../../src/library/table/workbook/inspect-workbook.js";
import { readWorkbook } from "../../src/library/table/workbook/read-workbook.js";

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone ?? "";
  if (zone === undefined) delete process.env.TZ;
});

function book(sheets: Readonly<Record<string, WorkSheet>>, more: Partial<WorkBook> = {}): Uint8Array {
  const made: WorkBook = { SheetNames: Object.keys(sheets), Sheets: { ...sheets }, ...more };
  return new Uint8Array(write(made, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

/** A workbook with one of its parts written anew. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string | undefined): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = change(strFromU8(parts[part] ?? new Uint8Array(0)));
  if (xml === undefined) delete parts[part];
  else parts[part] = strToU8(xml);
  return zipSync(parts);
}

const SHEET = "xl/worksheets/sheet1.xml";
const plain = (): Uint8Array =>
  book({
    People: utils.aoa_to_sheet([
      ["name", "n"],
      ["Ada", 1],
      ["Bo", 2],
    ]),
  });

async function columns(bytes: Uint8Array, options = {}): Promise<Readonly<Record<string, unknown[]>>> {
  const { table } = await readWorkbook(bytes, "list.xlsx", options);
  return Object.fromEntries(
    table.columnNames().map((name) => [name, Array.from<unknown>(table.array(name))]),
  );
}
const notices = async (bytes: Uint8Array, options = {}): Promise<readonly string[]> =>
  (await readWorkbook(bytes, "list.xlsx", options)).notices;

describe("days and times of a workbook", () => {
  const days: WorkSheet = {
    "!ref": "A1:B25",
    A1: { t: "n", v: 45601, z: "yyyy-mm-dd" },
    B1: { t: "s", v: "time" },
  };
  for (let hour = 0; hour < 24; hour++) {
    days[`A${hour + 2}`] = { t: "n", v: 45601 + hour / 24, z: "yyyy-mm-dd hh:mm" };
    days[`B${hour + 2}`] = { t: "n", v: hour / 24, z: "h:mm AM/PM" };
  }

  it.each(["America/New_York", "Pacific/Honolulu", "Asia/Tokyo", "UTC"])(
    "are the ones that stand there, in names of columns too, wherever they are read: %s",
    async (place) => {
      process.env.TZ = place;
      const found = await columns(book({ S: days }));
      const two = (hour: number): string => String(hour).padStart(2, "0");
      const hours = Array.from({ length: 24 }, (_, hour) => `${two(hour)}:00:00`);
      expect(found).toEqual({
        "2024-11-05": ["2024-11-05", ...hours.slice(1).map((hour) => `2024-11-05T${hour}`)],
        time: hours,
      });
    },
  );

  it("know old workbooks of the Mac, hours beyond a day, and formats that only look like days", async () => {
    const sheet: WorkSheet = {
      "!ref": "A1:D2",
      A1: { t: "s", v: "day" },
      B1: { t: "s", v: "worked" },
      C1: { t: "s", v: "money" },
      D1: { t: "s", v: "share" },
      A2: { t: "n", v: 0, z: "m/d/yy" },
      B2: { t: "n", v: 1.5, z: "[h]:mm" },
      C2: { t: "n", v: 5, z: '#,##0 "days"' },
      D2: { t: "n", v: 0.5, z: "[Red]0%" },
    };
    sheet.A2 = { t: "n", v: 44139, z: "m/d/yy" };
    const mac = book({ S: sheet }, { Workbook: { WBProps: { date1904: true } } });
    expect(await columns(book({ S: sheet }))).toEqual({
      day: ["2020-11-04"],
      worked: ["36:00:00"],
      money: [5],
      share: [0.5],
    });
    expect((await columns(mac)).day).toEqual(["2024-11-05"]);
  });
});

describe("what a workbook does not say by itself", () => {
  it("is said: a hidden first sheet, and others that were not read", async () => {
    const two = { Lists: utils.aoa_to_sheet([["x"], [1]]), People: utils.aoa_to_sheet([["name"], ["Ada"]]) };
    const hidden = book(two, { Workbook: { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] } });
    expect(await columns(hidden)).toEqual({ name: ["Ada"] });
    expect(await notices(hidden)).toEqual([
      expect.stringMatching(/first sheet is hidden, so "People" was read/),
    ]);
    expect(await notices(book(two))).toEqual([expect.stringMatching(/2 sheets; "Lists" was read/)]);
    expect(await columns(hidden, { sheet: "Lists" })).toEqual({ x: [1] });
    expect(await notices(hidden, { sheet: "Lists" })).toEqual([]);
  });

  it("is said: cells with errors, and formulas without their results", async () => {
    const sheet = utils.aoa_to_sheet([
      ["a", "b"],
      [1, 2],
      [3, 4],
    ]);
    sheet.A2 = { t: "e", v: 7, w: "#DIV/0!" };
    const bytes = changed(book({ S: sheet }), SHEET, (xml) =>
      xml
        .replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2"><f>1+1</f><v></v></c>')
        .replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3"><f>2+2</f><v>4</v></c>'),
    );
    expect(await columns(bytes)).toEqual({ a: [null, 3], b: [null, 4] });
    expect(await notices(bytes)).toEqual([
      expect.stringMatching(/1 cell holds an error such as #DIV\/0!/),
      expect.stringMatching(/1 cell holds a formula without its result/),
    ]);
  });

  it("is said: rows and columns that are hidden, and numbers with more digits than a workbook keeps", async () => {
    const sheet = utils.aoa_to_sheet([
      ["id", "b"],
      [1234567890123456, 2],
      [3, 4],
      [5, 6],
    ]);
    sheet["!rows"] = [{}, {}, { hidden: true }, { hidden: true }];
    sheet["!cols"] = [{}, { hidden: true }, { hidden: true }];
    expect((await columns(book({ S: sheet }))).b).toEqual([2, 4, 6]);
    expect(await notices(book({ S: sheet }))).toEqual([
      expect.stringMatching(/1 cell holds a number of more than 15 digits/),
      expect.stringMatching(/2 rows are hidden in the sheet and were read like all others/),
      expect.stringMatching(/1 column is hidden in the sheet and was read like all others/),
    ]);
  });

  it("is said: columns of one name, and names that stand over several columns or rows", async () => {
    expect(
      await columns(
        book({
          S: utils.aoa_to_sheet([
            ["a", "A", ""],
            [1, 2, 3],
          ]),
        }),
      ),
    ).toEqual({
      a: [1],
      A_2: [2],
      column3: [3],
    });
    const merged = utils.aoa_to_sheet([
      ["county", "2024", null],
      ["Wayne", 1, 2],
    ]);
    merged["!merges"] = [utils.decode_range("B1:C1")];
    expect(await columns(book({ S: merged }))).toEqual({ county: ["Wayne"], "2024": [1], "2024_2": [2] });
    expect((await notices(book({ S: merged }))).join()).toMatch(/stands over several columns/);
    const deep = utils.aoa_to_sheet([
      ["county", "votes"],
      [null, "early"],
      ["Wayne", 1],
    ]);
    deep["!merges"] = [utils.decode_range("A1:A2")];
    expect((await notices(book({ S: deep }))).join()).toMatch(/more than one row/);
  });

  it("that nobody gave names keeps its first person, and says so without a word of theirs", async () => {
    const rows = [
      ["27713", "ana.lopez@example.org", "2026-03-01"],
      ["27701", "bo.chen@example.org", "2026-03-02"],
      ["27705", "cy.diaz@example.org", "2026-03-09"],
      ["27707", "di.eze@example.org", "2026-04-01"],
    ];
    const nameless = book({ List: utils.aoa_to_sheet(rows) });
    expect(await columns(nameless)).toEqual({
      column1: rows.map(([zip]) => zip),
      column2: rows.map(([, email]) => email),
      column3: rows.map(([, , day]) => day),
    });
    expect((await notices(nameless)).join()).toMatch(/looks like data.* write \{ header: true \}/);
    expect((await notices(nameless)).join()).not.toContain("ana");
    expect(Object.keys(await columns(nameless, { header: true }))).toEqual(rows[0]);
  });

  it("is read without names when that is told", async () => {
    expect(await columns(plain(), { header: false })).toEqual({
      column1: ["name", "Ada", "Bo"],
      column2: ["n", 1, 2],
    });
  });
});

describe("codes of a workbook", () => {
  const sheet = (cells: Readonly<Record<string, unknown>>): WorkSheet =>
    ({ "!ref": "A1:C3", ...cells }) as WorkSheet;

  it("have the zeros that only their format shows", async () => {
    const bytes = book({
      Codes: sheet({
        A1: { t: "s", v: "area" },
        A2: { t: "n", v: 2134, z: "00000" },
        A3: { t: "n", v: 27701, z: "00000" },
        B1: { t: "s", v: "number" },
        B2: { t: "n", v: 78051120, z: "000-00-0000" },
        B3: { t: "n", v: 21341234, z: "00000\\-0000" },
        C1: { t: "s", v: "share" },
        C2: { t: "n", v: 0.25, z: "0.00" },
        C3: { t: "n", v: 7, z: "0" },
      }),
    });
    expect(await columns(bytes)).toEqual({
      area: ["02134", "27701"],
      number: ["078-05-1120", "02134-1234"],
      share: [0.25, 7],
    });
  });

  it("are text together, where one of them is text to keep its zero, or the name says that they are codes", async () => {
    const bytes = book({
      Codes: sheet({
        A1: { t: "s", v: "precinct" },
        A2: { t: "s", v: "012" },
        A3: { t: "n", v: 345 },
        B1: { t: "s", v: "zip" },
        B2: { t: "n", v: 2134 },
        B3: { t: "n", v: 27701 },
        C1: { t: "s", v: "n" },
        C2: { t: "n", v: 0.5 },
        C3: { t: "s", v: "0" },
      }),
    });
    expect(await columns(bytes)).toEqual({ precinct: ["012", "345"], zip: ["2134", "27701"], n: [0.5, "0"] });
  });
});

describe("what stands around a table in a sheet", () => {
  it("is no column without a name and a value, wherever the table begins", async () => {
    const sheet = utils.sheet_add_aoa(
      {},
      [
        ["name", null, "n"],
        ["Ada", null, 1],
      ],
      { origin: "C5" },
    );
    expect(await columns(book({ People: sheet }))).toEqual({ name: ["Ada"], n: [1] });
  });

  it("is said: a title above the names, and cells that stand over several rows", async () => {
    const titled = utils.aoa_to_sheet([["Turnout 2024"], ["county", "n"], ["Wake", 1]]);
    expect(await notices(book({ S: titled }))).toEqual([expect.stringContaining("a title above the table")]);
    const merged = utils.aoa_to_sheet([
      ["county", "n"],
      ["Wake", 1],
      [null, 2],
    ]);
    merged["!merges"] = [utils.decode_range("A2:A3")];
    expect(await notices(book({ S: merged }))).toEqual([
      expect.stringContaining("1 cell stands over several rows"),
    ]);
    expect(await notices(book({ S: utils.aoa_to_sheet([["name"], ["Ada"], ["Bo"]]) }))).toEqual([]);
  });
});

describe("a workbook that cannot be read is not empty", () => {
  it("is read where its cells stand, whatever it says about its size", async () => {
    const bytes = changed(plain(), SHEET, (xml) =>
      xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:A1"'),
    );
    expect(await columns(bytes)).toEqual({ name: ["Ada", "Bo"], n: [1, 2] });
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    [
      "whose sheet is cut off",
      () => changed(plain(), SHEET, (xml) => xml.slice(0, xml.indexOf("Bo"))),
      /cut off/,
    ],
    [
      "whose sheet is cut off inside its last row",
      () => changed(plain(), SHEET, (xml) => xml.slice(0, xml.lastIndexOf("</row>"))),
      /cut off/,
    ],
    [
      "whose sheet is missing",
      () => changed(plain(), SHEET, () => undefined),
      /one of its sheets is missing/,
    ],
    ["whose sheet is empty", () => changed(plain(), SHEET, () => ""), /cut off/],
    [
      "whose list of sheets is cut off",
      () => changed(plain(), "xl/workbook.xml", (xml) => xml.slice(0, 200)),
      /cut off/,
    ],
    [
      "with entities that fill any memory",
      () =>
        changed(plain(), SHEET, (xml) =>
          xml.replace(
            "<worksheet",
            '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet',
          ),
        ),
      /entities/,
    ],
    ["that is cut off itself", () => plain().subarray(0, 3000), /not an Excel workbook|cut off/],
    ["that is another archive", () => zipSync({ "a.txt": strToU8("x") }), /not an Excel workbook/],
    ["that is text", () => strToU8("name,n\n"), /not an Excel workbook/],
    [
      "with more rows than Excel has",
      () =>
        changed(plain(), SHEET, (xml) =>
          xml.replace("</sheetData>", `${"<row/>".repeat(1_048_577)}</sheetData>`),
        ),
      /1,048,58\d rows; up to 1,048,576 are read.*CSV/,
    ],
  ])("but refused in one sentence: one %s", async (_what, bytes, says) => {
    const refused = await readWorkbook(bytes(), "list.xlsx").catch((error: Error) => error.message);
    expect(refused).toMatch(says);
    expect(refused).not.toMatch(/Ada|Bo/);
  });

  it("but refused when it unpacks to more than the memory should hold", () => {
    expect(() => inspectWorkbook(plain(), "list.xlsx", 2000)).toThrow(
      /more than 0.002 MB when it is unpacked.*CSV/,
    );
  });

  it("and an empty one is said to be empty", async () => {
    await expect(readWorkbook(book({ S: utils.aoa_to_sheet([]) }), "list.xlsx")).rejects.toThrow(/is empty/);
  });
});
