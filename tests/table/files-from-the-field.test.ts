import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { normalizePhone } from "../../src/library/table/clean/normalize-phone.js";
import { joinTables } from "../../src/library/table/join/join-tables.js";
import { profile } from "../../src/library/table/profile/profile.js";
import { raggedRows } from "../../src/library/table/read/ragged-rows.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";
import type { ReadCSVOptions } from "../../src/library/table/read/read-csv-options.js";

const folder = mkdtempSync(join(tmpdir(), "field files "));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Uint8Array, name = "list.csv"): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Read {
  readonly columns: Readonly<Record<string, unknown[]>>;
  readonly notices: readonly string[];
}

function read(content: string | Uint8Array, options: ReadCSVOptions = {}, name?: string): Read {
  const notices: string[] = [];
  const table = readCSV(file(content, name), { ...options, onNotice: (sentence) => notices.push(sentence) });
  return {
    columns: Object.fromEntries(
      table.columnNames().map((each) => [each, Array.from<unknown>(table.array(each))]),
    ),
    notices,
  };
}

function failure(content: string | Uint8Array, options?: ReadCSVOptions): string {
  try {
    read(content, options);
  } catch (error) {
    return (error as Error).message;
  }
  return "no error";
}

describe("a quotation mark that holds no cell together", () => {
  it("swallows no rows of a tab file: three people stay three", () => {
    const { columns, notices } = read('id\tnick\tcity\n1\t"BUD\tMiami\n2\tCy\tTampa\n3\t"ACE\tOcala\n');
    expect(columns).toEqual({
      id: [1, 2, 3],
      nick: ['"BUD', "Cy", '"ACE'],
      city: ["Miami", "Tampa", "Ocala"],
    });
    expect(notices).toEqual([expect.stringMatching(/^Line 2 of .*quotation mark.*1 other line/)]);
  });

  it.each([
    ["commas", 'id,nick,city\n1,"BUD,Miami\n2,Cy,Tampa\n3,ACE",Ocala\n'],
    ["bars", 'id|nick|city\n1|"BUD|Miami\n2|Cy|Tampa\n3|ACE"|Ocala\n'],
  ])("is asked about where it closes three rows below, with %s", (_what, text) => {
    expect(failure(text)).toMatch(/opens in line 2 closes in line 4.*quotes: false.*quotes: true/);
    expect(read(text, { quotes: false }).columns.id).toEqual([1, 2, 3]);
    expect(read(text, { quotes: true }).columns.id).toEqual([1]);
  });

  it("is asked about where it never closes", () => {
    const text = 'id,nick,city\n1,"BUD,Miami\n2,Cy,Tampa\n';
    expect(failure(text)).toMatch(/row of line 2 is never closed.*quotes: false/);
    expect(read(text, { quotes: false }).columns.nick).toEqual(['"BUD', "Cy"]);
  });

  it.each([
    [
      "an address of two lines",
      'id,address,n\n1,"12 Main St, Apt 2\nMiami, FL",5\n',
      "12 Main St, Apt 2\nMiami, FL",
    ],
    ["a mark inside a word", "id,height,n\n1,5'10\",5\n", "5'10\""],
    ["doubled marks", 'id,nick,n\n1,"Bo ""B"" Ray",5\n', 'Bo "B" Ray'],
  ])("leaves %s alone", (_what, text, cell) => {
    const { columns, notices } = read(text);
    expect(Object.values(columns)[1]).toEqual([cell]);
    expect(notices).toEqual([]);
  });
});

describe("what stands between cells", () => {
  it.each([
    ["bars", "|"],
    ["tabs", "\t"],
    ["semicolons", ";"],
    ["commas", ","],
  ])("is recognized: %s", (_what, mark) => {
    const text = ["id|first|last", "1|Ana|Lopez", "2|Bo|Chen"].join("\n").replaceAll("|", mark);
    expect(read(text).columns).toEqual({ id: [1, 2], first: ["Ana", "Bo"], last: ["Lopez", "Chen"] });
  });

  it("is found by all first rows, not by one that has commas in its cells", () => {
    const text = "name;note\nAna;a, b, c\nBo;d, e\n";
    expect(read(text).columns).toEqual({ name: ["Ana", "Bo"], note: ["a, b, c", "d, e"] });
  });

  it("is asked about the rows, when a line sep= speaks of a mark that they do not have", () => {
    expect(read("sep=;\na,b\n1,2\n").columns).toEqual({ a: [1], b: [2] });
    expect(read("sep=;\nname\nAda\nBo\n").columns).toEqual({ name: ["Ada", "Bo"] });
  });

  it.each(["^", "~", ":", "\u001f"])("is asked about when it is %j, and read when it is told", (mark) => {
    const text = `id${mark}first\n1${mark}Ana\n2${mark}Bo\n`;
    expect(failure(text)).toMatch(/seem to have ".*" between them.*delimiter/);
    expect(read(text, { delimiter: mark }).columns).toEqual({ id: [1, 2], first: ["Ana", "Bo"] });
  });

  it("is asked about when columns are lined up with spaces", () => {
    expect(failure("id   first  last\n1    Ana    Lopez\n2    Bo     Chen\n")).toMatch(
      /lined up with spaces/,
    );
  });

  it("is what Excel's first line says, which is no row", () => {
    expect(read("sep=;\nname;n\nAda;1\n").columns).toEqual({ name: ["Ada"], n: [1] });
    expect(read('"sep=;"\r\nname;n\r\nAda;1\r\n').columns).toEqual({ name: ["Ada"], n: [1] });
    expect(read("\uFEFFSEP=|\r\nname|n\r\nAda|1\r\n").columns).toEqual({ name: ["Ada"], n: [1] });
    expect(failure("sep=;\na;b\n1;2\n3\n")).toMatch(/^Line 4 /);
  });

  it("is a letter that can be one", () => {
    expect(failure("a,b\n1,2\n", { delimiter: "ab" })).toMatch(/one letter/);
    expect(failure("a,b\n1,2\n", { delimiter: '"' })).toMatch(/one letter/);
  });
});

describe("numbers with a decimal comma", () => {
  it("are shares in a file with semicolons: a group of thousands never begins with 0", () => {
    const { columns, notices } = read("precinct;rate\nA;0,120\nB;0,456\nC;0,900\n");
    expect(columns.rate).toEqual([0.12, 0.456, 0.9]);
    expect(notices).toEqual([expect.stringMatching(/Column 2 .*decimal commas/)]);
  });

  it("make the whole file German, thousands too", () => {
    expect(read("place;votes;share\nA;12.345;24,5\nB;1.002;7,25\n").columns).toMatchObject({
      votes: [12_345, 1002],
      share: [24.5, 7.25],
    });
  });

  it.each([
    ["comma", "precinct;rate\nA;1,120\nB;2,456\n"],
    ["point", "precinct;rate\nA;1.120\nB;2.456\n"],
  ])("are asked about where a %s in a file with semicolons can mean two things", (_what, text) => {
    expect(failure(text)).toMatch(/Column 2 .*locale: "en".*locale: "de"/);
    expect(read(text, { locale: "en" }).columns.rate).toEqual(
      text.includes(",") ? [1120, 2456] : [1.12, 2.456],
    );
    expect(read(text, { locale: "de" }).columns.rate).toEqual(
      text.includes(",") ? [1.12, 2.456] : [1120, 2456],
    );
  });

  it("are kept as text with a word about it in other files, and thousands stay thousands", () => {
    const { columns, notices } = read('precinct,rate,votes\nA,"0,120","1,200"\nB,"0,456","3,000"\n');
    expect(columns).toMatchObject({ rate: ["0,120", "0,456"], votes: [1200, 3000] });
    expect(notices).toEqual([expect.stringMatching(/Column 2 .*kept as text.*locale: "de"/)]);
  });

  it.each([
    ["a comma file", "place,doors\nA,1.200\nB,980\nC,1.300\n", [1.2, 980, 1.3]],
    ["a tab file", "place\tdoors\nA\t-1.200\nB\t123.300\n", [-1.2, 123.3]],
    ["a quoted file with an empty cell", 'place|doors\nA|"1.200"\nB|""\nC|"12.300"\n', [1.2, null, 12.3]],
  ])(
    "are asked about in one notice where a point can stand before thousands, in %s",
    (_what, text, doors) => {
      const { columns, notices } = read(text);
      expect(columns.doors).toEqual(doors);
      expect(notices).toEqual([expect.stringMatching(/^Column 2 of .* 1\.234, .*locale: "de"/)]);
      expect(read(text, { locale: "de" }).columns.doors).toEqual(
        doors.map((n) => n && (n % 1 ? Math.round(n * 1000) : n)),
      );
      expect(read(text, { locale: "en" }).notices).toEqual([]);
    },
  );

  it.each([
    ["one number of the column has other decimals", "a,b\n1,12.345\n2,12.34\n"],
    ["a number begins with 0", "a,b\n1,0.125\n2,1.250\n"],
    ["another column has a clear point", "a,b\n0.5,1.200\n7,1.300\n"],
    ["a whole part is longer than a group", "a,b\n1,1234.500\n2,1.300\n"],
    ["the name says that digits are labels", "a,zip\n1,1.200\n2,1.300\n"],
    ["the column is told", "a,told\n1,1.200\n2,1.300\n"],
  ])("make no noise where %s", (_why, text) => {
    expect(read(text, text.includes("told") ? { types: { told: "number" } } : {}).notices).toEqual([]);
  });

  it("are named where a column beside them has thousands that are sure", () => {
    const { columns, notices } = read("a,b\n1.234.567,1.200\n2.345.678,1.300\n");
    expect(columns).toEqual({ a: ["1.234.567", "2.345.678"], b: [1.2, 1.3] });
    expect(notices).toEqual([
      expect.stringMatching(/^Column 1 .*kept as text/),
      expect.stringMatching(/^Column 2 .*1\.234/),
    ]);
  });

  it("do not turn codes into a question", () => {
    expect(read("fips;n\n1,001;1\n").columns.fips).toEqual(["1,001"]);
  });
});

describe("a word among numbers that says one is not known", () => {
  it.each([
    ...["NA", "n/a", "#N/A", "null", ".", "-", "--", "?", "missing", "None", "(blank)", "unknown", "*"],
    ...["#DIV/0!", "#REF!", "#NAME?", "(D)", "(X)", "---", "n.a.", "TBD", "suppressed"],
  ])("is named, so that nobody takes ages for groups: %s", (word) => {
    const text = `id,age\n1,21\n2,${word}\n3,48\n`;
    const { columns, notices } = read(text);
    expect(columns.age).toEqual(["21", word, "48"]);
    expect(notices).toEqual([
      `Column 2 of ${join(folder, "list.csv")} would be numbers without "${word}", so it was kept as text. If that means "not known", read it with { missing: ["${word}"] }.`,
    ]);
    expect(read(text, { missing: [word] })).toEqual({
      columns: { id: [1, 2, 3], age: [21, null, 48] },
      notices: [],
    });
    expect(read(text, { types: { age: "text" } }).notices).toEqual([]);
  });

  it("is named once for all columns, first cells and quoted ones too, and among true and false", () => {
    const { columns, notices } = read('voted,age,n\nNA,"NA",1\ntrue,21,-\nfalse,30,4\n');
    expect(columns.voted).toEqual(["NA", "true", "false"]);
    expect(notices).toEqual([
      expect.stringMatching(
        /^Column 1 of .* and 2 others would be true and false without "-", "NA", so they were/,
      ),
    ]);
  });

  it.each([
    ["words among words", "a,b\n1,NA\n2,MI\n"],
    ["nothing but such words", "a,b\n1,NA\n2,NA\n"],
    ["a code", "a,zip\n1,NA\n2,48201\n"],
    ["a person's name among numbers", "a,b\n1,Null Smith\n2,4\n"],
  ])("is no news where it is %s", (_what, text) => expect(read(text).notices).toEqual([]));
});

describe("how a file begins", () => {
  it.each([
    ["blank lines", "\n\r\n  \nname,n\nAda,1\n"],
    ["a row of empty cells", ",\nname,n\nAda,1\n"],
    ["spaces before quotation marks", 'name,n\n "Ada",  "1"\n'],
    ["spaces behind quotation marks", '"name" ,n\n"Ada" ,1\n'],
  ])("may have %s", (_what, text) => expect(read(text).columns).toEqual({ name: ["Ada"], n: [1] }));

  it.each([
    ["UTF-8 with a mark", Buffer.from("\uFEFFname,n\nDoña,1\n")],
    ["UTF-16LE with a mark", Buffer.from("\uFEFFname,n\nDoña,1\n", "utf16le")],
    ["UTF-16LE without a mark", Buffer.from("name,n\nDoña,1\n", "utf16le")],
    ["UTF-16BE with a mark", Buffer.from("\uFEFFname,n\nDoña,1\n", "utf16le").swap16()],
    ["UTF-16BE without a mark", Buffer.from("name,n\nDoña,1\n", "utf16le").swap16()],
    ["Windows-1252", Buffer.from("name,n\nDoña,1\n", "latin1")],
  ])("may be in %s", (what, bytes) => {
    const { columns, notices } = read(bytes);
    expect(columns).toEqual({ name: ["Doña"], n: [1] });
    expect(notices.join()).toMatch(what === "Windows-1252" ? /line 2 shows it.*Windows-1252/ : /^$/);
  });

  it("may be tab text with the name of an old workbook", () => {
    expect(read("VANID\tName\n1\tAna\n2\tBo\n", {}, "export.xls").columns).toEqual({
      VANID: [1, 2],
      Name: ["Ana", "Bo"],
    });
  });

  it.each([
    ["a workbook", Buffer.from("PK\u0003\u0004 xl/workbook.xml", "latin1"), /a workbook/],
    [
      "a workbook that begins with a picture",
      zipSync({ "xl/media/image1.png": new Uint8Array(3), "xl/workbook.xml": new Uint8Array(3) }),
      /a workbook/,
    ],
    ["a Parquet file", "PAR1....", /a Parquet file/],
    ["an Arrow file", "ARROW1..", /an Arrow file/],
    ["JSON", '[{"a": 1}]', /JSON/],
    ["a web page", "<!DOCTYPE html><html><table></table></html>", /a web page/],
    ["a picture", Buffer.from("\u0089PNG\r\n", "latin1"), /a picture/],
  ])("must not be that of %s", (_what, bytes, says) => expect(failure(bytes)).toMatch(says));

  it("may stand in the middle: files that were put together have a mark there, which is no letter", () => {
    expect(read("\uFEFFname,n\nAda,1\n\uFEFFBo,2\n").columns).toEqual({ name: ["Ada", "Bo"], n: [1, 2] });
  });

  it("must not have a NUL between its letters", () => {
    expect(failure(`${"name,n\n".repeat(30)}A\0da,1\n`)).toMatch(/Line 31 .* has a NUL/);
  });
});

describe("a file without names of columns", () => {
  const florida = [
    "ALA|100001|Lopez|Ana|12 Main St|32601|01/15/1980|ana@example.org",
    "ALA|100002|Chen|Bo|14 Main St|32601|03/22/1975|bo@example.org",
    "BAK|100003|Diaz|Cy|16 Main St|32607|07/04/1990|cy@example.org",
    "BAK|100004|Ek|Di|18 Main St|32601|11/30/1969|di@example.org",
  ].join("\n");

  it("keeps its first person, with a word about it", () => {
    const { columns, notices } = read(florida);
    expect(columns.column3).toEqual(["Lopez", "Chen", "Diaz", "Ek"]);
    expect(notices).toEqual([expect.stringMatching(/looks like data.*column1/)]);
    expect(notices.join()).not.toMatch(/Lopez|Ana|ana@/);
  });

  it("takes the names that it is given", () => {
    const names = ["county", "voter", "last", "first", "street", "zip", "born", "mail"];
    const { columns, notices } = read(florida, { names });
    expect(Object.keys(columns)).toEqual(names);
    expect(columns.last).toHaveLength(4);
    expect(notices).toEqual([]);
    expect(failure(florida, { names: ["one"] })).toMatch(/8 columns, but 1 name/);
  });

  it("is read as told: header false, or true", () => {
    expect(read("a,b\nc,d\n", { header: false }).columns).toEqual({
      column1: ["a", "c"],
      column2: ["b", "d"],
    });
    expect(Object.keys(read(florida, { header: true }).columns)).toContain("Lopez");
  });

  it("prints nobody in an error, whatever goes wrong", () => {
    const sentences = [
      failure(florida, { header: true, types: { born: "date" } }),
      failure(`${florida}\nBAK|100005|Fox`, { types: { column7: "date" } }),
      failure(florida, { types: { column3: "number" } }),
      failure(`ana,lopez,ana\nbo,chen\n`),
      failure(`Ana,Lopez\nBo,Chen\n`, { types: { zip: "text" } }),
    ];
    for (const sentence of sentences) {
      expect(sentence).not.toBe("no error");
      expect(sentence).not.toMatch(/lopez|\bana\b|chen|Main St|@example|1980/i);
    }
  });

  it("is told from one whose names are years, districts or days", () => {
    for (const header of ["county,2020,2024", "county,1,2,3", "county,2024-11-05,2026-11-03", "name,party"]) {
      const width = header.split(",").length;
      const row = (name: string, n: number): string =>
        [name, ...Array.from({ length: width - 1 }, (_, i) => (header.includes("party") ? "D" : n + i))].join(
          ",",
        );
      const text = [header, row("A", 120), row("B", 1), row("C", 2), row("D", 340)].join("\n");
      expect(Object.keys(read(text).columns), header).toEqual(expect.arrayContaining(header.split(",")));
    }
  });
});

describe("a name of a column", () => {
  it.each([
    ["a byte order mark that another program read as letters", "ï»¿name,n\nAda,1\n"],
    ["two byte order marks", "\uFEFF\uFEFFname,n\nAda,1\n"],
    ["marks of no width and of direction", "\u200bname\u200e,\u2060n\nAda,1\n"],
    ["spaces that do not break", "\u00a0name,n\u00a0\nAda,1\n"],
  ])("is what one sees, without %s", (_what, text) =>
    expect(read(text).columns).toEqual({ name: ["Ada"], n: [1] }),
  );

  it("has plain spaces inside, and letters in one piece however their accents were stored", () => {
    expect(Object.keys(read("First\u00a0Name,Cafe\u0301,Caf\u00e9\na,b,c\n").columns)).toEqual([
      "First Name",
      "Café",
      "Café_2",
    ]);
  });
});

describe("a code that another program keeps as text", () => {
  it("is what a spreadsheet shows, with its zeros", () => {
    const { columns } = read('zip,id,n\n="02134","=""007""",1\n="27701","=""012""",2\n');
    expect(columns).toEqual({ zip: ["02134", "27701"], id: ["007", "012"], n: [1, 2] });
    expect(read('f\n="a"&"b"\n=SUM(A1)\n').columns.f).toEqual(['="a"&"b"', "=SUM(A1)"]);
    expect(read(`f\n'="02134"\n`).columns.f).toEqual(['="02134"']);
  });
});

describe("rows of another width", () => {
  it("lose one empty cell too many, as Michigan's history has it, with a word about it", () => {
    const { columns, notices } = read("voter,election\n1,2024,\n2,2022,\n");
    expect(columns).toEqual({ voter: [1, 2], election: [2024, 2022] });
    expect(notices).toEqual([expect.stringMatching(/Line 2 .*an empty cell more.*1 other line/)]);
  });

  it("are refused with a way through, and set aside when that is told", () => {
    const text = "name,ward\nAda,1\nBo,2,extra\nCy\nDi,4\n";
    expect(failure(text)).toMatch(/^Line 3 .* has 3 cells.*ragged: "set aside"/);
    const { columns, notices } = read(text, { ragged: "set aside" });
    expect(columns).toEqual({ name: ["Ada", "Di"], ward: [1, 4] });
    expect(notices).toEqual([expect.stringMatching(/Line 3 .*set aside.*raggedRows.*1 other line/)]);
    const aside = raggedRows(join(folder, "list.csv"));
    expect(aside.objects()).toEqual([
      { line: 3, cells: 3, cell1: "Bo", cell2: "2", cell3: "extra" },
      { line: 4, cells: 1, cell1: "Cy", cell2: null, cell3: null },
    ]);
  });
});

describe("names of columns on several lines, as a spreadsheet wraps them", () => {
  it("are names on one line, which can be typed", () => {
    expect(read('"Last\r\nName","Cell \n Phone",Zip\tcode\na,b,1\n').columns).toEqual({
      "Last Name": ["a"],
      "Cell Phone": ["b"],
      "Zip code": ["1"],
    });
    expect(Object.keys(read('"Last\nName",Last Name,n\na,b,1\n').columns)).toEqual([
      "Last Name",
      "Last Name_2",
      "n",
    ]);
  });
});

describe("two columns of one name", () => {
  it("are numbered, with a word about it, as ActBlue's Reserved", () => {
    const { columns, notices } = read("Amount,Reserved,Reserved,Reserved_2\n5,a,b,c\n");
    expect(Object.keys(columns)).toEqual(["Amount", "Reserved", "Reserved_3", "Reserved_2"]);
    expect(notices).toEqual([expect.stringMatching(/two columns called "Reserved".*"Reserved_3"/)]);
  });

  it("are so too when only capitals differ, as a database sees them", () => {
    expect(Object.keys(read("Name,NAME,n\na,b,1\n").columns)).toEqual(["Name", "NAME_2", "n"]);
  });
});

describe("days as voter databases write them", () => {
  const day = { types: { day: "date" } } as const;

  it.each([
    ["9/1/2026\n9/15/2026", ["2026-09-01", "2026-09-15"]],
    ["09/01/26\n12/31/69", ["2026-09-01", "1969-12-31"]],
    ["1/9/2026\n15/9/2026", ["2026-09-01", "2026-09-15"]],
    ["9/1/2026 12:00:00 AM\n9/15/2026 6:30 PM", ["2026-09-01", "2026-09-15"]],
    ["01.09.2026\n02.09.2026", ["2026-09-01", "2026-09-02"]],
    ["9/9/2026", ["2026-09-09"]],
    ["2026-09-01\n9/15/2026", ["2026-09-01", "2026-09-15"]],
    ["2026/09/01\n2026/9/5\n2024.2.29", ["2026-09-01", "2026-09-05", "2024-02-29"]],
    ["20260901\n20241231\n19690101", ["2026-09-01", "2024-12-31", "1969-01-01"]],
  ])("are days where days are meant: %j", (cells, days) => {
    expect(read(`day\n${cells}\n`, day).columns.day).toEqual(days);
  });

  it("are asked about where the whole column can be read in two ways", () => {
    expect(failure("day\n9/1/2026\n10/2/2026\n", day)).toMatch(
      /^Line 2 .*nobody can tell the month from the day.*dates: "month first"/,
    );
    expect(read("day\n9/1/2026\n10/2/2026\n", { ...day, dates: "month first" }).columns.day).toEqual([
      "2026-09-01",
      "2026-10-02",
    ]);
    expect(read("day\n9/1/2026\n10/2/2026\n", { ...day, dates: "day first" }).columns.day).toEqual([
      "2026-01-09",
      "2026-02-10",
    ]);
  });

  it("are refused where a column has both orders, or a day that is none", () => {
    expect(failure("day\n9/15/2026\n15/9/2026\n", day)).toMatch(/month first and days with the day first/);
    for (const none of [
      "2026/13/01",
      "20260230",
      "2026/2/30",
      "202611",
      "2026-9/1",
      "2026.9/1",
      "2026091",
      "1/31/202",
    ])
      expect(failure(`day\n${none}\n`, day)).toMatch(/a date such as 2026-10-03 was expected/);
    expect(failure("day\n2/30/2026\n", day)).toMatch(/a date such as 2026-10-03 was expected/);
  });
});

describe("numbers that are labels", () => {
  it("stay text: phones with a plus, codes with zeros in front", () => {
    expect(read("n,code\n+19195550100,001\n+19195550101,002\n").columns).toEqual({
      n: ["+19195550100", "+19195550101"],
      code: ["001", "002"],
    });
    expect(read("change\n+2\n-3\n").columns.change).toEqual([2, -3]);
  });

  it("are no numbers written as text to profile, nor codes that lost a zero", () => {
    const { columns } = read(
      "precinct_abbrv,zip4\n001,1234\n002,2345\n101,6001\n102,7000\n103,2222\n104,3333\n",
    );
    const codes = Array.from({ length: 120 }, (_, i) => String(i + 1).padStart(3, "0"));
    expect(profile(columns as Record<string, unknown[]>).findings).toEqual([]);
    expect(profile({ precinct: codes }).findings).toEqual([]);
    // Numbers have lost their zeros already: that is said, but nobody is told to make five digits of four.
    const [found, ...others] = profile({ zip_plus_four: [1234, 2345, 12] }).findings;
    expect([found?.finding, others]).toEqual(["codes as numbers", []]);
    expect(found?.next).not.toContain("five");
    expect(profile({ zip: ["1234", "27701"] }).findings).toHaveLength(1);
  });

  it.each(["0000000000", "1111111111", "000-000-0000", "1234567890", "+10000000000", 0, "(212) 111-1111"])(
    "are no phone: %s",
    (typed) => expect(normalizePhone(typed)).toBeNull(),
  );

  it("are phones where they can be", () => {
    expect(normalizePhone("212-555-0100")).toBe("+12125550100");
    expect(normalizePhone("020 7946 0958", { country: "GB" })).toBe("+442079460958");
  });
});

describe("a long number that a spreadsheet wrote with E", () => {
  it("is told when it is read and when it is looked over: ids have become one", () => {
    const { columns, notices } = read("VANID,x\n1.23457E+11,1\n9.0E+03,2\n");
    expect(columns.VANID).toEqual(["1.23457E+11", "9.0E+03"]);
    expect(notices).toEqual([
      expect.stringMatching(/Column 1 .* whose last digits a spreadsheet did not write/),
    ]);
    expect(profile(columns).findings).toMatchObject([
      { finding: "cut digits", column: "VANID", rows: 2, examples: ["1.23457E+11", "9.0E+03"] },
    ]);
  });

  it("is told with a decimal comma, too", () => {
    expect(read("nome;telefone\nJessica;5,58199E+12\nBea;5,582E+12\n").notices).toEqual([
      expect.stringMatching(/Column 2 .* whose last digits a spreadsheet did not write/),
    ]);
  });

  it.each(["1.5E+01", "1.5e+11", "12E5", "E+11"])("is no %s", (cell) => {
    expect(read(`id,x\n${cell},1\n`).notices).toEqual([]);
  });
});

describe("notes below a table", () => {
  const notes = (table: Record<string, unknown[]>): unknown[] =>
    profile(table).findings.filter(({ finding }) => finding === "note row");

  it.each([
    "Source: State Board of Elections",
    "* Unofficial results",
    "Note: write-ins are left out",
    "Data as of 11/12/2024",
    "These figures were counted by hand on Tuesday.",
  ])("are a finding: %s", (text) => {
    expect(notes({ county: ["Wake", "Durham", text], votes: [5, 6, null] })).toMatchObject([
      { column: "county", rows: 1, examples: ["row 3"] },
    ]);
  });

  it("are asked about where they are a line of a file", () => {
    expect(failure("county,votes,share\nWake,5,1\nSource: county, 2024\n")).toMatch(
      /Line 3 .* has 2 cells.*Is it a note below the table/,
    );
  });

  it("are a finding over several rows", () => {
    const county = ["Wake", "Durham", "* Recounted", "Source: county"];
    expect(notes({ county, votes: [5, 6, null, null] })).toMatchObject([{ rows: 2 }]);
  });

  it.each(["Orange", "Ana Maria Lopez", "Datatown"])("are no row of which little is known: %s", (text) => {
    expect(notes({ county: ["Wake", "Durham", text], votes: [5, 6, null] })).toEqual([]);
    expect(notes({ county: ["Wake", "Durham", "Source: a"], votes: [5, 6, 7] })).toEqual([]);
  });
});

describe("a row of totals", () => {
  const total = (table: Record<string, unknown[]>): unknown[] =>
    profile(table).findings.filter(({ finding }) => finding === "total row");

  it("is a finding when it adds up the rows above", () => {
    expect(total({ county: ["A", "B", "C", "Total"], votes: [10, 20, 30, 60] })).toMatchObject([
      { column: "votes", rows: 1, examples: ["row 4"] },
    ]);
    expect(total({ a: [1, 2, 3], b: [0.1, 0.2, 0.30000000000000004], county: ["A", "B", "C"] })).toHaveLength(
      1,
    );
    expect(total({ county: ["A", "B", "Statewide", null], votes: [10, 20, 30, null] })).toHaveLength(1);
  });

  it("is a finding without a name of its own, and on top", () => {
    expect(total({ county: ["A", "B", "C", null], votes: [10, 20, 30, 60] })).toHaveLength(1);
    expect(total({ county: ["All", "A", "B", "C"], votes: [60, 10, 20, 30] })).toMatchObject([
      { says: expect.stringContaining("adds up the rows below it"), examples: ["row 1"] },
    ]);
    expect(total({ county: ["A", null, "C", null], votes: [10, 20, 30, 60] })).toEqual([]);
  });

  it("is none when it does not, or by chance", () => {
    expect(total({ county: ["A", "B", "Total"], votes: [10, 20, 31] })).toEqual([]);
    expect(total({ county: ["A", "B", "C"], votes: [10, 20, 30] })).toEqual([]);
    expect(total({ fips: [1001, 2002, 3003] })).toEqual([]);
  });
});

describe("numbers with a sign, spaces or brackets", () => {
  it.each([
    ["money", ["$1,234.50", "$20.00", "-$3"]],
    ["a minus as bookkeepers write it", ["(1.50)", "($2,000.00)", "3.25"]],
    ["spaces between thousands", ["1 234", "12\u00a0345", "678"]],
  ])("are a finding that says how to read them: %s", (_what, n) => {
    expect(profile({ n }).findings).toMatchObject([
      { finding: "numbers as text", rows: 3, next: expect.stringContaining("brackets mean a minus") },
    ]);
  });

  it("are none where they are phones or labels", () => {
    expect(profile({ n: ["(919) 555-0143", "(919) 555-0144", "(919) 555-0145"] }).findings).toEqual([]);
  });
});

describe("a stray zero byte", () => {
  it("does not make a text UTF-16, which would lose every row", () => {
    expect(failure("a,b\n1,x\0y\n2,z\n")).toMatch(/is no text/);
    expect(read(Buffer.from("姓名,城市\n王小明,北京\n李雷,上海\n", "utf16le")).columns).toEqual({
      姓名: ["王小明", "李雷"],
      城市: ["北京", "上海"],
    });
  });
});

describe("a title above the names of columns", () => {
  it("is named, and not a comma that nobody typed", () => {
    expect(failure("My list\n\na,b\n1,2\n")).toMatch(/names 1 column\. Does a title or a note stand above/);
  });
});

describe("a Date and the text of its day", () => {
  it("match in the rows and in the report alike", () => {
    const left = { day: [new Date("2026-11-03"), new Date("2026-11-04")], a: [1, 2] };
    const { rows, report, leftOnly } = joinTables(left, { day: ["2026-11-03"], b: [5] }, { key: "day" });
    expect([rows.numRows(), report.innerRows, report.matched, leftOnly.numRows()]).toEqual([1, 1, 1, 1]);
    expect(Array.from(rows.array("b"))).toEqual([5]);
    expect(report.summary).not.toMatch(/Nothing can match/);
  });
});

describe("very many columns", () => {
  it("are read, all 20,000 of them, each under its name", () => {
    const columns = Array.from({ length: 20_000 }, (_, i) => `c${i}`);
    const cells = columns.map((_, i) => i).join(",");
    const { columns: found } = read(`${columns.join(",")}\n${cells}\n${cells}\n`);
    expect(Object.keys(found)).toHaveLength(20_000);
    expect(found.c19999).toEqual([19_999, 19_999]);
  });
});
