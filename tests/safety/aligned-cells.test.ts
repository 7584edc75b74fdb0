import { afterAll, describe, expect, it } from "vitest";
import { alignedPlaces, cutAt } from "../../src/library/safety/scan/aligned-cells.js";
import { openDesk } from "../cli/run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());

const PEOPLE = [
  ["000181", "LOPEZ, ANA", "12 OAK ST", "01/04/1952", "DEM", "9:15 AM"],
  ["000182", "KIM, BO", "440 ELM AVE APT 2", "11/14/1986", "REP", "9:15 AM"],
  ["000193", "DIAZ, CY", "9 PINE RD", "03/01/1990", "DEM", "9:15 AM"],
  ["000207", "ROE, DINAH", "81 MAPLE DR", "07/22/1971", "REP", "9:15 AM"],
  ["000211", "O'NEILL, EVA", "7 LAKE CT", "12/09/2001", "DEM", "9:15 AM"],
  ["000260", "BAKER, FINN", "1203 HILL LN", "05/30/1966", "UNA", "9:15 AM"],
];
const WIDTHS = [8, 16, 20, 20, 4, 8];
const line = (cells: readonly string[]): string =>
  cells.map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0)).join("");
const list = [...PEOPLE, ...PEOPLE].map(line);
const header = line(["ID", "NAME", "ADDRESS", "DATE OF BIRTH", "PTY", "SEEN AT"]);

async function scanned(name: string, lines: readonly string[]): Promise<{ kinds: string; exitCode: number }> {
  desk.put(name, `${lines.join("\n")}\n`);
  const { output } = await desk.run(["scan", name, "--json"]);
  const { rows } = JSON.parse(output) as { rows: { findings: { column: string; kind: string }[] }[] };
  const { exitCode } = await desk.run(["scan", name, "--check"]);
  const kinds = rows.flatMap(({ findings }) => findings.map(({ column, kind }) => `${column}: ${kind}`));
  return { kinds: kinds.join(", "), exitCode };
}

describe("a list whose cells stand below each other", () => {
  it.each<[string, string, readonly string[]]>([
    ["without names of columns", "a.txt", list],
    ["under the ending of another form", "a.csv", list],
    ["with its blanks at the end cut off", "a.dat", list.map((one) => one.trimEnd())],
    [
      "with a title and a line of totals",
      "a.prn",
      ["Voters of Ward 3, as of 2026-01-05", ...list, "6 voters in all were listed above"],
    ],
  ])("is read as a table: %s", async (_what, name, lines) => {
    const { kinds, exitCode } = await scanned(name, lines);
    for (const kind of ["name", "street address", "birth date", "political opinion"])
      expect(kinds).toContain(`: ${kind}`);
    expect(exitCode).toBe(6);
  });

  it("is read with three people, too", async () => {
    expect((await scanned("a.txt", [header, ...list.slice(0, 3)])).kinds).toContain("NAME: name");
  });

  it("takes its names from the first line", async () => {
    const { kinds } = await scanned("a.txt", [header, ...list]);
    expect(kinds).toContain("NAME: name");
    expect(kinds).toContain("DATE OF BIRTH: birth date");
  });

  it("is clean when it counts votes, and not when nothing tells what it holds", async () => {
    const votes = [
      "PRECINCT  VOTES  TURNOUT",
      ...[112, 80, 234, 91, 305].map((n, i) =>
        `${i + 1}         ${n}    ${n % 90}`.replace(/(\d{3}) /, "$1"),
      ),
    ];
    expect(await scanned("a.txt", votes)).toEqual({ kinds: "", exitCode: 0 });
    const codes = Array.from({ length: 9 }, (_, i) => `${230417 + i * 7919}  AB  ${i % 2 ? "YES" : "NO "}`);
    expect((await scanned("a.txt", codes)).exitCode).toBe(3);
  });
});

describe("the places of cells", () => {
  it("are where all lines leave a blank before them", () => {
    const places = alignedPlaces(list.join("\n")) ?? [];
    expect(cutAt(places, list[0] ?? "").map((cell) => cell.trim())).toEqual(
      expect.arrayContaining(["000181", "DEM"]),
    );
  });

  it("are not looked for in sentences, in code and in few lines", () => {
    const text = [
      "We met at the library and talked about the rent.",
      "Some had come from the north of the town, by bus.",
      "A new landlord has bought four of the houses there.",
      "Nobody had been told when the repairs would begin.",
      "It was agreed to write to all who live on that street.",
      "The next meeting will be in two weeks, at the church.",
    ];
    expect(alignedPlaces(text.join("\n"))).toBeUndefined();
    expect(alignedPlaces(list.slice(0, 3).join("\n"))).toBeUndefined();
    // One line that comes again has its blanks below each other whatever it says.
    expect(alignedPlaces("04:10:02 INFO  worker  started job\n".repeat(9))).toBeUndefined();
    expect(
      alignedPlaces("def add(a, b):\n    c = a + b\n    return c\n\n\ndef one():\n    return 1\n"),
    ).toBeUndefined();
  });
});

describe("cells without names of columns that nobody understands", () => {
  const nine = (cell: (at: number) => string): string[] => Array.from({ length: 9 }, (_, at) => cell(at));
  it.each<[string, readonly string[]]>([
    ["last names", nine((at) => `${["PEREZ", "LOPEZ", "BEGAY"][at % 3]},${1 + (at % 4)}`)],
    ["first and other second names", nine((at) => `${["DAKOTA", "MARIA", "KEKOA"][at % 3]},${at % 2}`)],
    ["few people who carried a petition", nine((at) => `${at % 2 ? "James Miller" : "Maria Lopez"},${at},N`)],
    ["a letter for a gender", nine((at) => `${at % 2 ? "F" : "M"},${1 + (at % 3)}`)],
    [
      "numbers of which one looks like a day",
      nine((at) => `${at === 4 ? 20240101 : 89583224 + at * 7919},Y`),
    ],
    ["numbers that begin as years do and are no days", nine((at) => `${20_481_234 + at * 7919},Y`)],
  ])("are not called clean: %s", async (_what, lines) => {
    expect((await scanned("a.csv", lines)).exitCode).not.toBe(0);
  });

  it("are clean where they count or measure", async () => {
    expect(
      await scanned(
        "a.csv",
        nine((at) => `${at + 1},${112 + at * 31},${(at / 9).toFixed(3)}`),
      ),
    ).toEqual({
      kinds: "",
      exitCode: 0,
    });
  });
});

it("takes days of elections above how people voted for names of columns, and above other days for one of them", async () => {
  const voters = [
    "91,LOPEZ,07/25/1984,Polls",
    "92,KIM,01/02/1990,By Mail",
    "93,DIAZ,11/30/1961,",
    "94,ROE,06/06/1975,Polls",
  ];
  const { kinds } = await scanned("a.csv", ["Voter ID,Last Name,DOB,11/5/2024", ...voters]);
  expect(kinds).toContain("Last Name: name");
  expect(kinds).toContain("11/5/2024: vote history");
  expect((await scanned("a.csv", voters)).kinds).not.toContain("07/25/1984");
});
