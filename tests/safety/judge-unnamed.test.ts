import { describe, expect, it } from "vitest";
import { scanPersonalData, scanTable } from "../../src/library/safety/scan/scan-personal-data.js";
import { scanText } from "../../src/library/safety/scan/scan-text.js";

const LAST = [
  "PEMBERWICK",
  "ST.CLOUDSLEY",
  "SILVERTHORNE",
  "SMITH-OTTLEY",
  "UNDERHAY",
  "HOLLIS",
  "LARKSPIRE",
  "WIMBLETON",
  "TARNLEY",
  "OAKSHOTT",
];
const FIRST = [
  "STELLAN",
  "RENÉE",
  "ELVAR",
  "TAMSIN",
  "WENDEL",
  "PETRA",
  "ULRIC",
  "OONA",
  "FENNA",
  "BARTLEBY",
];
const rows = Array.from({ length: 60 }, (_, i) => i);
const file: Readonly<Record<string, readonly string[]>> = {
  "column 1": rows.map((i) => `${LAST[i % 10]}${i % 3 === 0 ? "-DALE" : ""}`),
  "column 2": rows.map((i) => FIRST[(i * 7) % 10] ?? ""),
  "column 3": rows.map((i) => (i % 4 === 0 ? "" : ((FIRST[(i * 3) % 10] ?? "")[0] ?? ""))),
  "column 4": rows.map((i) => String(100 + i * 7)),
  "column 5": rows.map((i) => `${["Kestrel", "Wren", "Meridian"][i % 3]} ${["LN", "RD", "AVE"][i % 3]}`),
  "column 6": rows.map((i) => ["MAPLEFORD", "FORT LINDEN"][i % 2] ?? ""),
  "column 7": rows.map((i) => `10${String(406 + i).padStart(3, "0")}`),
  "column 8": rows.map((i) => `${1935 + i}${String(1 + (i % 12)).padStart(2, "0")}${String(10 + (i % 18))}`),
  "column 9": rows.map((i) => ["M", "F", "X"][i % 3] ?? ""),
  "column 10": rows.map((i) => ["DEM", "REP", "BLK", "CON"][i % 4] ?? ""),
  "column 11": rows.map((i) => String(1 + (i % 62))),
  "column 12": rows.map((i) => `NY0000000000${41_000_000 + i * 977}`),
  "column 13": rows.map((i) => (i % 3 === 0 ? "" : "General Election, 2024;20221108 GE")),
};
const kinds = [
  "column 1: name",
  "column 2: name",
  "column 3: name",
  "column 4: street address",
  "column 5: street address",
  "column 7: small area",
  "column 8: birth date",
  "column 9: personal detail",
  "column 10: political opinion",
  "column 12: voter or member number",
  "column 13: vote history",
];

describe("a voter file without a header row", () => {
  it("is no list without personal data", () => {
    expect(scanPersonalData(file).map(({ column, kind }) => `${column}: ${kind}`)).toEqual(kinds);
  });

  it("is found in text too, where the first person stands in the place of the names", () => {
    const text = rows
      .map((i) =>
        Object.values(file)
          .map((cells) => `"${cells[i]}"`)
          .join(","),
      )
      .join("\n");
    expect(scanText(text, "csv").map(({ column, kind }) => `${column}: ${kind}`)).toEqual(kinds);
  });

  it("shows nothing of it in a finding", () => {
    const shown = JSON.stringify(scanPersonalData(file));
    for (const name of [...LAST, ...FIRST]) expect(shown).not.toContain(name);
  });
});

it("takes days that are all Tuesdays, beside a number that comes back, for vote history", () => {
  const days = ["11/08/2022", "11/05/2024", "08/20/2024", "11/03/2020"];
  const history = {
    "column 1": rows.map((i) => ["CLL", "LEE"][i % 2]),
    "column 2": rows.map((i) => 100_901_317 + (i % 20) * 977),
    "column 3": rows.map((i) => days[i % 4]),
    "column 4": rows.map((i) => ["GEN", "PRI"][i % 2]),
    "column 5": rows.map((i) => ["A", "E", "Y"][i % 3]),
  };
  const said = [
    "column 2: voter or member number",
    "column 3: vote history",
    "column 4: vote history",
    "column 5: vote history",
  ];
  // By itself, and with the layouts that are known: it is Florida's.
  for (const layouts of [[], undefined])
    expect(
      (layouts === undefined ? scanPersonalData(history) : scanTable(history, layouts)).map(
        ({ column, kind }) => `${column}: ${kind}`,
      ),
    ).toEqual(said);
  // Days that are not all Tuesdays, and the kind of election or the party beside them, say it too.
  const anyDays = { ...history, "column 3": rows.map((i) => `0${(i % 9) + 1}/1${i % 7}/20${10 + (i % 14)}`) };
  expect(scanTable(anyDays, []).map(({ column, kind }) => `${column}: ${kind}`)).toEqual(said);
});

it("takes years over decades beside many words for years of birth", () => {
  const list = {
    "column 1": file["column 1"] ?? [],
    "column 2": file["column 2"] ?? [],
    "column 3": rows.map((i) => 1940 + i),
  };
  expect(scanPersonalData(list).map(({ column, kind }) => `${column}: ${kind}`)).toEqual([
    "column 1: name",
    "column 2: name",
    "column 3: birth date",
  ]);
});

it("leaves numbers without names alone when nothing says that a row is a person", () => {
  expect(
    scanPersonalData({
      "column 1": rows.map((i) => `WARD ${i}`),
      "column 2": rows.map((i) => 48_000 + i),
      "column 3": rows.map((i) => 8_000_000 + i),
      "column 4": rows.map((i) => ["DEM", "REP"][i % 2]),
    }),
  ).toEqual([]);
});

describe("a column of few entries in a list without a header row", () => {
  const rows = Array.from({ length: 40 }, (_, i) => i);
  const list = scanPersonalData({
    column1: rows.map(
      (i) => ["PEMBERWICK", "SILVERTHORNE", "KETTLEBURN", "UNDERHAY", "HOLLIS", "LARKSPIRE", "WREN"][i % 7],
    ),
    column2: rows.map(
      (i) => ["STELLAN", "FENNA", "ELVAR", "TAMSIN", "WENDEL", "PETRA", "ULRIC", "OONA"][i % 8],
    ),
    column3: rows.map((i) => `${1940 + (i % 60)}0${1 + (i % 9)}1${i % 9}`),
    column4: rows.map((i) => ["DEM", "REP", "BLK"][i % 3]),
    column5: rows.map((i) => (i % 5 === 0 ? "LBT" : "")),
    column6: rows.map((i) => (i % 3 === 0 ? "" : "20241105")),
    column7: rows.map((i) => (i % 9 === 0 ? "DEATH" : "")),
  });
  const kindOf = (name: string): unknown => list.find(({ column }) => column === name)?.kind;

  it("is an opinion beside parties, a vote on the day of an election, and a reason for a status", () => {
    expect(["column4", "column5", "column6", "column7"].map(kindOf)).toEqual([
      "political opinion",
      "political opinion",
      "vote history",
      "criminal record",
    ]);
  });
});

it("knows what no mark and no name tells: phones, parties by letters, a town behind a street, the state", () => {
  const list = {
    ...file,
    "column 11": rows.map((i) => `2025550${100 + i}`),
    "column 12": rows.map((i) => ["D", "R", "U"][i % 3]),
    "column 13": rows.map((i) => ["Apt 4", "", "Apt 4"][i % 3]),
  };
  const kinds = new Map(scanTable(list, []).map(({ column, kind }) => [column, kind]));
  expect([kinds.get("column 11"), kinds.get("column 12")]).toEqual(["phone", "political opinion"]);
  expect(kinds.has("column 6")).toBe(false);
});

it("finds how people voted in a file that has no number of a voter", () => {
  const history = {
    county_name: rows.map((i) => ["Addison", "Barton", "Carver"][i % 3]),
    election_dt: rows.map((i) => ["11/05/2024", "11/08/2022"][i % 2]),
    election_type: rows.map((i) => ["GEN", "PRI"][i % 2]),
    voted_method: rows.map((i) => ["ABSENTEE", "AT POLLS", "EARLY"][i % 3]),
  };
  expect(scanPersonalData(history).map(({ column }) => column)).toEqual(
    expect.arrayContaining(["election_dt", "voted_method"]),
  );
});

describe("names with a comma in a list without names of columns", () => {
  const FAMILY =
    "Pemberwick Silverthorne Underhay Larkspire Fairlocke Kettleburn Wexcombe Maplethorpe Ottley Hollisk".split(
      " ",
    );
  const GIVEN = "Stellan Fenna Elvar Tamsin Wendel Petra Ulric Oonagh".split(" ");
  const list = (cell: (i: number) => string): Record<string, string[]> => ({
    "column 1": Array.from({ length: 40 }, (_, i) => `C0${10_000 + i}`.slice(0, 4)),
    "column 2": Array.from({ length: 40 }, (_, i) => cell(i)),
    "column 3": Array.from({ length: 40 }, (_, i) => String(250 + (i % 7))),
  });
  const kinds = (cell: (i: number) => string): string[] =>
    scanPersonalData(list(cell)).map(({ column, kind }) => `${column}: ${kind}`);

  it("are found, whether a list of names knows them or not", () => {
    const people = (i: number): string =>
      `${FAMILY[(i * 7) % 10]}, ${GIVEN[(i * 3) % 8]}${i % 2 ? " A" : ""}`;
    expect(kinds(people)).toContain("column 2: name");
    expect(kinds((i) => people(i).toUpperCase())).toContain("column 2: name");
  });

  it("are no towns with their states, and no firms", () => {
    expect(kinds((i) => `${FAMILY[(i * 7) % 10]}, ${["OH", "MI", "PA"][i % 3]}`)).toEqual([]);
    expect(kinds((i) => `${FAMILY[(i * 7) % 10]}, ${["Ohio", "Michigan", "Iowa"][i % 3]}`)).toEqual([]);
    expect(kinds((i) => `${FAMILY[(i * 7) % 10]}, Chart, ${i}`)).toEqual([]);
    expect(kinds((i) => `${FAMILY[(i * 7) % 10]} County, ${GIVEN[(i * 3) % 8]}`)).toEqual([]);
  });
});
