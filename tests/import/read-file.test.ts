import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importReport, type ReadFileByLayoutOptions, readFile } from "../../src/library/import/read-file.js";
import { allLayouts, describeLayout } from "../../src/library/layouts/known-layouts.js";
import { dayAs, inventedFile } from "../fixtures/layouts/invented-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const put = (content: string | Uint8Array, name = "list.txt"): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
};
const read = (content: string | Uint8Array, options: ReadFileByLayoutOptions = {}) => {
  const table = readFile(put(content), { asOf: "2026-11-28", onNotice: () => {}, ...options });
  return { table, report: importReport(table), column: (name: string) => [...table.array(name)] };
};
const csv = (rows: readonly (readonly string[])[], mark = ","): string =>
  rows.map((row) => `${row.join(mark)}\n`).join("");
const saysOf = (remarks: readonly { column: string; says: string }[], column: string): string =>
  remarks
    .filter((each) => each.column === column)
    .map(({ says }) => says)
    .join(" ");

describe("a file of each layout comes in", () => {
  it.each(allLayouts().map(({ name }) => name))("%s: every row, every column, typed", (name) => {
    const layout = describeLayout(name);
    const { rows: written, text } = inventedFile(layout, { rows: 25 });
    // A row whose only cell is empty is a blank line.
    const rows = written.filter((row) => row.length > 1 || row[0] !== "");
    const { table, report } = read(text, layout.columns.length > 1 ? { layout: name } : {});
    expect(report.rows).toBe(rows.length);
    expect(table.numRows()).toBe(rows.length);
    layout.columns.forEach((column, at) => {
      const found = report.columns[at];
      expect(found?.column.toLowerCase()).toContain(column.name.toLowerCase());
      const cells = rows.map((row) => (row[at] ?? "").trim()).filter((cell) => cell !== "");
      const wanted = {
        date: ["date", "time"],
        number: ["number"],
        year: ["number"],
        flag: ["boolean"],
      } as const;
      const types: readonly string[] = wanted[column.holds as keyof typeof wanted] ?? ["text"];
      expect(types, column.name).toContain(found?.type);
      // An id and a code keep each letter.
      if (types[0] !== "text" || found === undefined) return;
      const values = [...table.array(found.column)].filter((value) => value !== null);
      if (layout.file.lines === undefined) expect(values, column.name).toEqual(cells);
    });
    if (layout.columns.length > 1) expect(report.layout).toBe(name);
  });
});

describe("what stands in cells", () => {
  it("may be a long number that a spreadsheet cut: it stays, and is told", () => {
    const { report, column } = read("VANID,phone\n1.23457E+11,2.12556E+09\n1.23458E+11,9195550100\n");
    expect(column("VANID")).toEqual(["1.23457E+11", "1.23458E+11"]);
    expect(saysOf(report.notUnderstood, "VANID")).toMatch(/2 cells had a long number whose last digits/);
    expect(saysOf(report.notUnderstood, "phone")).toMatch(/1 cell had a long number/);
  });

  const wi = (birth: string, registered = "3/1/2004"): string =>
    csv([
      ["DateOfBirth", "RegistrationDate", "Name"],
      [birth, registered, "Oona"],
      ["4/5/1980", "3/2/2004", "Petra"],
      ["4/25/1981", "3/22/2004", "Ulric"],
    ]);
  it.each([
    ["1/1/1900", "stands for"],
    ["00/00/0000", "stands for"],
    ["01/01/1850", "stands for"],
    ["XX/XX/XXXX", "covered by the office"],
    ["##/##/####", "covered by the office"],
    ["****", "covered by the office"],
    ["2/9/1905", "older than 110"],
    ["2/30/1980", "calendar does not have"],
    ["0/0/1980", "no day"],
    ["5/5/2027", "birth in the future"],
    ["NULL", 'mark for "not known"'],
    ["\\N", 'mark for "not known"'],
    ["Petra", "no day"],
  ])("the birth date %s is missing, the row stays, and it is said", (cell, said) => {
    const { column, report } = read(wi(cell));
    expect(column("DateOfBirth")).toEqual([null, "1980-04-05", "1981-04-25"]);
    expect(saysOf([...report.changed, ...report.notUnderstood], "DateOfBirth")).toContain(said);
    expect(JSON.stringify(report)).not.toContain("Petra");
  });

  it.each([
    ["9/1/58", "1958-09-01"],
    ["09/01/10", "2010-09-01"],
    ["9/1/15", "1915-09-01"],
    ["1958-09-01", "1958-09-01"],
    ["19580901", "1958-09-01"],
    ["9/1/1958 12:00:00 AM", "1958-09-01"],
  ])("the birth date %s is %s", (cell, day) => {
    expect(read(wi(cell), { asOf: "2026-11-28" }).column("DateOfBirth")[0]).toBe(
      day === "1915-09-01" ? null : day,
    );
  });

  it("a year of two digits is never a birth in the future, and a registration may be of this year", () => {
    const { column, report } = read(wi("4/5/27", "4/5/26"));
    expect([column("DateOfBirth")[0], column("RegistrationDate")[0]]).toEqual(["1927-04-05", "2026-04-05"]);
    expect(saysOf(report.changed, "DateOfBirth")).toContain("two digits");
  });

  it("people who registered before they were born are counted and not changed", () => {
    const { column, report } = read(wi("4/5/1990", "4/5/1980"));
    expect(column("RegistrationDate")[0]).toBe("1980-04-05");
    expect(saysOf(report.notUnderstood, "DateOfBirth, RegistrationDate")).toContain(
      "1 person would have registered",
    );
  });

  it("days written day first are read so, and days that nobody can tell are named", () => {
    const days = (...list: string[]) => csv([["Event Date", "Town"], ...list.map((day) => [day, "X"])]);
    expect(read(days("13/1/2024", "2/1/2024", "3/1/2024")).column("Event Date")[1]).toBe("2024-01-02");
    const open = read(days("2/1/2024", "3/4/2024", "4/5/2024"));
    expect(open.column("Event Date")[0]).toBe("2024-02-01");
    expect(saysOf(open.report.notUnderstood, "Event Date")).toContain("the month was read first");
    const mixed = read(days("13/1/2024", "1/13/2024", "4/5/2024"));
    expect(mixed.column("Event Date")).toEqual(["13/1/2024", "1/13/2024", "4/5/2024"]);
    expect(saysOf(mixed.report.notUnderstood, "Event Date")).toContain("came in as text");
  });

  it("ids of a known state that lost their zeros are named in a list that nobody has described", () => {
    const list = (...ids: string[]) =>
      csv([["Voter Registration Number", "Reason"], ...ids.map((id) => [id, "STOP"])]);
    const { column, report } = read(list("1234", "56789", "12345678"));
    expect(column("Voter Registration Number")).toEqual(["1234", "56789", "12345678"]);
    expect(saysOf(report.notUnderstood, "Voter Registration Number")).toContain(
      "2 cells had fewer than 8 digits, which such ids have in GA",
    );
    expect(report.summary).toContain("1 thing to look at");
    expect(report.columns[1]?.kind).toBe("contact record");
    const longer = read(list("1234", "1234567890")).report;
    expect(saysOf(longer.notUnderstood, "Voter Registration Number")).toBe("");
  });

  it("a column that is not what its name says stays text, each cell as it was", () => {
    const { column, report } = read(
      csv([
        ["Voter ID", "Total Visits", "Last Name"],
        ["1", "3", "A"],
        ["2", "many", "B"],
        ["3", "4", "C"],
      ]),
    );
    expect(column("Total Visits")).toEqual(["3", "many", "4"]);
    expect(saysOf(report.notUnderstood, "Total Visits")).toContain("came in as text");
  });

  it.each(["-", "--", "–", ".", "?", "(blank)"])("a mark alone says that nothing is known: %s", (mark) => {
    const { report, column } = read(
      `first name,town,score,gen 2024\nAna,Apex,5,${mark}\n${mark},${mark},${mark},Y\nBo,Cary,7,Y\n`,
    );
    expect(column("first name")).toEqual(["Ana", null, "Bo"]);
    expect(column("town")).toEqual(["Apex", null, "Cary"]);
    expect(column("score")).toEqual([5, null, 7]);
    // There it may say that somebody stayed at home.
    expect(column("gen 2024")).toEqual([mark, "Y", "Y"]);
    for (const name of ["first name", "town", "score"])
      expect(saysOf(report.changed, name)).toMatch(/1 cell held a mark for "not known"; missing now/);
  });

  it("percentages become shares, and it is told, because a number beside them may mean the same", () => {
    const { report, column } = read("town,share\nApex,50%\nCary,12\nDurham,7.5 %\n");
    expect(column("share")).toEqual([0.5, 12, 0.075]);
    expect(saysOf(report.changed, "share")).toMatch(
      /2 cells had a percent sign and became shares: 50% is 0\.5/,
    );
  });

  it("a person who is called Null or Na keeps the name", () => {
    expect(
      read(
        csv([
          ["Last Name", "Party"],
          ["Null", "NULL"],
          ["Na", "DEM"],
        ]),
      ).column("Last Name"),
    ).toEqual(["Null", "Na"]);
  });

  it("ids and codes of a file that nobody has described stay text", () => {
    const { table } = read(
      csv([
        [
          "Voter Number",
          "Precinct",
          "Ward",
          "House District",
          "County Code",
          "Zip",
          "Phone",
          "Voter Age",
          "Score",
        ],
        ["100", "12", "2", "7", "33", "48912", "2025550101", "44", "0.25"],
        ["101", "13", "3", "8", "33", "48913", "2025550102", "45", "0.5"],
      ]),
    );
    const kinds = table.columnNames().map((name) => typeof table.get(name, 0));
    expect(kinds).toEqual([
      "string",
      "string",
      "string",
      "string",
      "string",
      "string",
      "string",
      "number",
      "number",
    ]);
  });
});

it("in a file without names digits stay text, and only decimals are numbers", () => {
  const rows = Array.from({ length: 12 }, (_, i) => [`${100 + i}`, "12", `0.${25 + i}`, `A${i}@example.org`]);
  const { table } = read(csv(rows));
  expect(table.columnNames().map((name) => typeof table.get(name, 0))).toEqual([
    "string",
    "string",
    "number",
    "string",
  ]);
});

it("ids and codes whose names are one word stay text", () => {
  const { table } = read(
    csv([
      ["resultid", "contacttypeid", "countrycode", "paid", "homephone"],
      ["14", "2", "1", "5", "2025550101"],
      ["1", "2", "1", "7", "2025550102"],
    ]),
  );
  expect(table.columnNames().map((name) => typeof table.get(name, 0))).toEqual([
    "string",
    "string",
    "string",
    "number",
    "string",
  ]);
});

describe("zeros in front", () => {
  const ga = describeLayout("ga-history");
  const withIDs = (ids: readonly string[]) =>
    inventedFile(ga, {
      rows: ids.length,
      change: ({ header, rows }) => {
        const at = header.indexOf("Voter Registration Number");
        rows.forEach((row, i) => {
          row[at] = ids[i] ?? "";
        });
      },
    }).text;
  it("come back where the layout knows the width, and are counted", () => {
    const { column, report } = read(withIDs(["12345", "00345678", "11345678"]));
    expect(column("Voter Registration Number")).toEqual(["00012345", "00345678", "11345678"]);
    expect(saysOf(report.changed, "Voter Registration Number")).toContain("1 cell without the zeros");
  });
  it("are not invented when no cell has the width", () => {
    const { column, report } = read(withIDs(["12345", "345678", "45678"]));
    expect(column("Voter Registration Number")).toEqual(["12345", "345678", "45678"]);
    expect(saysOf(report.notUnderstood, "Voter Registration Number")).toContain("all stay as they are");
  });
  it("of a ZIP code come back only where the whole one lies in the state of the row", () => {
    const { column, report } = read(
      csv([
        ["Last Name", "City", "State", "Zip"],
        ["A", "Boston", "MA", "2134"],
        ["B", "Austin", "TX", "7301"],
        ["C", "San Juan", "PR", "907"],
        ["D", "X", "", "2134"],
        ["E", "Lansing", "MI", "48912"],
      ]),
    );
    expect(column("Zip")).toEqual(["02134", "7301", "00907", "2134", "48912"]);
    expect(saysOf(report.changed, "Zip")).toContain("2 ZIP codes");
    expect(saysOf(report.notUnderstood, "Zip")).toContain("2 cells had fewer than five digits");
  });
});

describe("codes", () => {
  const fl = describeLayout("fl-voter-extract");
  const { text } = inventedFile(fl, {
    rows: 20,
    change: ({ header, rows }) => {
      rows.forEach((row, i) => {
        row[header.indexOf("Race")] = i === 0 ? "8" : "3";
        row[header.indexOf("Party Affiliation")] = i === 0 ? "dem" : "NPA";
        row[header.indexOf("Requested public records exemption")] = i === 0 ? "" : "N";
      });
    },
  });
  it("stay, with their words in a column beside them; capitals do not matter", () => {
    const { column } = read(text);
    expect(column("Race").slice(0, 2)).toEqual(["8", "3"]);
    expect(column("Race_label").slice(0, 2)).toEqual([null, "Black, not Hispanic"]);
    expect(column("Party Affiliation label").slice(0, 2)).toEqual(["Democratic", "no party affiliation"]);
    expect(column("Requested public records exemption label")[0]).toBe("no");
  });
  it("that nobody explains are counted, and their column of words can be left out", () => {
    const { report, table } = read(text, { labels: false });
    expect(saysOf(report.notUnderstood, "Race")).toContain("a code that the layout does not explain");
    expect(table.columnNames().filter((name) => /label/.test(name))).toEqual([]);
  });
});

describe("how a file is written", () => {
  it("Latin letters, padded cells, two columns of one name and a comma too many are told and mended", () => {
    const nc = inventedFile(describeLayout("nc-ncvoter"), {
      rows: 12,
      change: ({ rows }) => {
        for (const row of rows) {
          row[4] = "RENÉE-MUÑOZ          ";
          row.push("");
        }
      },
    }).text;
    const { column, report } = read(Buffer.from(nc, "latin1"));
    expect(column("last_name")[0]).toBe("RENÉE-MUÑOZ");
    expect(report.reading.join(" ")).toMatch(/Windows-1252.*an empty cell more/s);
    const act = read(inventedFile(describeLayout("actblue-contributions"), { rows: 5 }).text);
    expect(act.table.columnNames().filter((name) => /^Reserved/.test(name)).length).toBe(7);
    expect(act.report.reading.join(" ")).toContain('two columns called "Reserved"');
  });

  it("a quotation mark in a Florida name is a letter", () => {
    const { text } = inventedFile(describeLayout("fl-voter-extract"), {
      rows: 20,
      change: ({ rows }) => {
        for (const row of rows) row[4] = '"JO';
      },
    });
    expect(read(text).column("Name First")[3]).toBe('"JO');
  });

  it("lines of 686, 680 and 667 letters in one delivery are cut each in its own way", () => {
    const tx = describeLayout("tx-fixed-width");
    const { text, rows } = inventedFile(tx, { rows: 30 });
    const { column } = read(text);
    const at = (name: string) => tx.columns.findIndex((each) => each.name === name);
    expect(column("VUID")).toEqual(rows.map((row) => row[at("VUID")] || null));
    expect(column("Status_Code")).toEqual(rows.map((row) => row[at("Status_Code")] || null));
    expect(
      column("Date_of_Birth").filter((day) => /^\d{4}-\d\d-\d\d$/.test(String(day))).length,
    ).toBeGreaterThan(25);
  });

  it("a line of another length is refused with its number, or set aside", () => {
    const { text } = inventedFile(describeLayout("ga-history-legacy"), { rows: 30 });
    const broken = `${text}001\r\n`;
    expect(() => read(broken)).toThrow("Line 31 of");
    const { report } = read(broken, { ragged: "set aside" });
    expect(report.rows).toBe(30);
    expect(report.reading.join(" ")).toContain("set aside, the first is line 31");
  });

  it("a row with too many cells is refused, or set aside and counted", () => {
    const { text } = inventedFile(describeLayout("ok-vh"), { rows: 10 });
    const broken = `${text}1,2,3,4\r\n`;
    expect(() => read(broken)).toThrow("Line 12 of");
    expect(read(broken, { ragged: "set aside" }).report.rows).toBe(10);
  });
});

describe("which layout is used", () => {
  const low = inventedFile(describeLayout("mobilize-signups"), { rows: 12 }).text;
  it("is never a guess by itself, and one that is asked for is", () => {
    const auto = read(low).report;
    expect([auto.layout, auto.match.guess]).toEqual([null, "mobilize-signups"]);
    expect(auto.summary).toContain("only a guess");
    expect(read(low, { layout: "mobilize-signups" }).report.layout).toBe("mobilize-signups");
  });
  it('is none when "none" is asked for', () => {
    expect(
      read(inventedFile(describeLayout("nc-ncvoter"), { rows: 9 }).text, { layout: "none" }).report.layout,
    ).toBeNull();
  });
  it("that the file does not have is refused, and one that does not exist too", () => {
    expect(() => read(low, { layout: "oh-swvf" })).toThrow(/does not look like "oh-swvf".*14 columns/);
    expect(() => read(low, { layout: "fl-voter-extract" })).toThrow(/does not look like "fl-voter-extract"/);
    expect(() => read(low, { layout: "fl-voter-extrac" })).toThrow(
      /There is no layout called "fl-voter-extrac"\. Did you mean/,
    );
  });
});

it("a day of the file that is none is refused, and so is a table that readFile did not give", () => {
  expect(() => read("a,b\n1,2\n", { asOf: "yesterday" })).toThrow('asOf is a day such as "2026-11-03"');
  expect(() => importReport({ a: [1] })).toThrow("This table has no report");
});

it("invented days are written in every form that is read back", () => {
  for (const form of ["YYYY-MM-DD", "YYYYMMDD", "MM/DD/YYYY", "MM/DD/YY"] as const) {
    const day = dayAs(form, 2004, 12, 30);
    expect(
      read(
        csv([
          ["Registration Date", "Town"],
          [day, "X"],
          [day, "Y"],
        ]),
      ).column("Registration Date")[0],
      form,
    ).toBe("2004-12-30");
  }
});

describe("a state's file that nobody has described", () => {
  const columns: readonly (readonly [
    name: string,
    cell: (i: number) => string,
    type: string,
    kind: string,
  ])[] = [
    ["IDENTIFICATION_NUMBER", (i) => `9000${10_000 + i}`, "text", "voter or member number"],
    ["LAST_NAME", (i) => `PEMBERWICK${"ABCDEFGHIJ"[i % 10]}`, "text", "name"],
    ["DOB", (i) => `0${1 + (i % 9)}/2${i % 9}/19${60 + i}`, "date", "birth date"],
    ["GENDER", (i) => ["M", "F"][i % 2] ?? "", "text", "personal detail"],
    ["REGISTRATION_DATE", (i) => `10/1${i % 9}/2016`, "date", ""],
    ["LOCALITYCODE", (i) => String(100 + (i % 9)), "text", ""],
    ["PRECINCTCODEVALUE", (i) => String(10 + i), "text", ""],
    ["PrecinctName", (i) => String(10 + i), "text", ""],
    ["HOUSE_NUMBER", (i) => String(10 + i), "text", "street address"],
    ["STREET_NAME", (i) => ["KESTREL", "WREN"][i % 2] ?? "", "text", "street address"],
    ["ZIP", () => "20101", "text", "small area"],
    ["RegisteredParty", (i) => ["DEM", "REP"][i % 2] ?? "", "text", "political opinion"],
    ["11/8/2022", (i) => ["Y", ""][i % 2] ?? "", "text", "vote history"],
    ["DATE_LAST_VOTED", () => "11/05/2024", "date", "vote history"],
    ["DATE OF STATUS CHANGE", (i) => `0${1 + (i % 9)}/2${i % 9}/2019`, "date", ""],
    ["DIST DATE", (i) => `2019-0${1 + (i % 9)}-2${i % 9}`, "date", ""],
    ["PRECINCT SPLIT", (i) => `2${i % 9}.10`, "text", ""],
    ["ELECTION NAME", () => "GENERAL ELECTION", "text", "vote history"],
    ["McdName", () => "WEXCOMBE", "text", ""],
    ["RESIDENCEADDRESS", (i) => `${10 + i} KESTREL ST`, "text", "street address"],
    ["RES_HS_NUM", (i) => String(10 + i), "text", "street address"],
    ["RES_ZIP_PLUS", (i) => String(1000 + i), "text", "street address"],
    ["polling_place_text_name", () => "LINDEN HALL", "text", ""],
    ["polling_place_text_address1", (i) => `${10 + i} TERN ST`, "text", ""],
    ["Message Direction", (i) => ["inbound", "outbound"][i % 2] ?? "", "text", ""],
    ["partisan_support_score", (i) => `${40 + i}.25`, "number", "political opinion"],
    ["VH1", () => "20GENR", "text", "vote history"],
    ["VOTER_AGE", (i) => String(20 + i), "number", "personal detail"],
  ];
  const rows = Array.from({ length: 30 }, (_, i) => columns.map(([, cell]) => cell(i)));
  it("comes in typed, with what is personal in it", () => {
    const { report } = read(csv([columns.map(([name]) => name), ...rows]));
    expect(report.layout).toBeNull();
    expect(report.columns.map(({ column, type, kind }) => [column, type, kind])).toEqual(
      columns.map(([name, , type, kind]) => [name, type, kind]),
    );
  });
});

it.each([
  ["2026-10-12 18:03:11 -0400", "2026-10-12T18:03:11-0400"],
  ["2026-10-12 18:03:11 UTC", "2026-10-12T18:03:11Z"],
  ["10/12/2026 6:03 PM", "2026-10-12 18:03:00"],
])("a moment as tools write it comes in with its zone: %s", (cell, moment) => {
  const { column } = read(
    csv([["Caller", "Call Started"], ...["Oona", "Petra", "Ulric"].map((name) => [name, cell])]),
  );
  expect(column("Call Started")[0]).toBe(moment);
});
