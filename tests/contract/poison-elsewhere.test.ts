import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as library from "../../src/library/index.js";
import { openDesk } from "../cli/run-here.js";
import { leaks, POISON, saidBy } from "./poison-cells.js";

const given = <Value>(value: unknown): Value => value as Value;
const folder = mkdtempSync(join(tmpdir(), "movement-data-poison-"));
const desk = openDesk();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  desk.clear();
});

/** Functions that take one cell at a time, as a column is cleaned. */
const ONE_CELL: Readonly<Record<string, (cell: never) => unknown>> = {
  ageBand: (cell) => library.ageBand(cell),
  monthOf: (cell) => library.monthOf(cell),
  zipArea: (cell) => library.zipArea(cell),
  parseNumber: (cell) => library.parseNumber(cell),
  currentFips: (cell) => library.currentFips(cell),
  normalizeFips: (cell) => library.normalizeFips(cell),
  normalizeEmail: (cell) => library.normalizeEmail(cell),
  normalizePhone: (cell) => library.normalizePhone(cell),
  rate: (cell) => library.rate(cell, 10),
  redact: (cell) => library.redact(cell),
  maskValue: (cell) => library.maskValue(cell),
  show: (cell) => library.mimeBundle(cell),
  loadFit: (cell) => library.loadFit(cell),
  "loadFit of a broken file": (cell) => library.loadFit(`{"format": ${String(cell)}`),
  parsePlan: (cell) => library.parsePlan(cell),
  "parsePlan of a broken file": (cell) => library.parsePlan(`{"organization": ${String(cell)}`),
  scanText: (cell) => library.scanText(given<string>(cell), "csv"),
  "scanText of broken JSON": (cell) => library.scanText(`[{"name": ${String(cell)}`, "json"),
  wilsonInterval: (cell) => library.wilsonInterval(cell, 10),
  "ratioMoe, compareEstimates": (cell) =>
    library.compareEstimates({ estimate: cell, moe: 1 }, { estimate: 1, moe: 1 }),
  proportionMoe: (cell) => library.proportionMoe({ estimate: cell, moe: 1 }, { estimate: 1, moe: 1 }),
  escapeHTML: (cell) => library.escapeHTML(cell),
};

describe("a function of one cell", () => {
  it.each(Object.entries(ONE_CELL))("%s says nothing of it", async (name, call) => {
    const found: string[] = [];
    // A count or an estimate is no cell of a person: a number that is too large may be named.
    const counts = /^(rate|proportionMoe|wilsonInterval)$/.test(name);
    const cells = POISON.filter((poison) => !counts || typeof poison !== "number");
    for (const poison of cells) found.push(...leaks(await saidBy(() => call(given(poison)))));
    expect(found).toEqual([]);
  });
});

/** Functions of rows that another one made, each with rows that it takes. */
const effect = { term: "a", estimate: 1, stdError: 1, statistic: 1, pValue: 0.5, confLow: 0, confHigh: 2 };
const OF_ROWS: Readonly<Record<string, readonly [rows: readonly object[], call: (rows: never) => unknown]>> =
  {
    coefficientChart: [[effect, { ...effect, term: "b" }], (rows) => library.coefficientChart(rows)],
    effectPlot: [[{ ...effect, label: "x" }], (rows) => library.effectPlot(rows, { title: "t" })],
    ladderChart: [
      [
        { rung: "a", people: 5, share: 1 },
        { rung: "b", people: 3, share: 0.6 },
      ],
      (rows) => library.ladderChart(rows),
    ],
    leakChart: [
      [
        { rung: "a", people: 5, share: 1 },
        { rung: "b", people: 3, share: 0.6 },
      ],
      (rows) => library.leakChart(rows),
    ],
    worstLeak: [
      [
        { rung: "a", people: 5, share: 1 },
        { rung: "b", people: 3, share: 0.6 },
      ],
      (rows) => library.worstLeak(rows),
    ],
    calibrationChart: [
      [{ bin: 1, n: 5, predicted: 0.3, actual: 0.2, confLow: 0.1, confHigh: 0.4 }],
      (rows) => library.calibrationChart(rows),
    ],
    tornadoChart: [
      [{ name: "a", low: 1, high: 2, change: 1 }],
      (rows) => library.tornadoChart(rows, { title: "t" } as never),
    ],
    uniquenessChart: [
      [{ fields: ["zip"], unique: 1, n: 3, share: 0.3 }],
      (rows) => library.uniquenessChart(rows),
    ],
  };

describe("a function of rows", () => {
  it.each(Object.entries(OF_ROWS))("%s says nothing of what a row holds", async (_name, [rows, call]) => {
    const found: string[] = [];
    for (const poison of POISON)
      for (const field of Object.keys(rows[0] ?? {})) {
        const spoiled = rows.map((row, i) => (i === 0 ? { ...row, [field]: poison } : row));
        found.push(...leaks(await saidBy(() => call(given(spoiled)))));
      }
    expect([...new Set(found)]).toEqual([]);
  });
});

/** A table of people, and the ways in which a file of it can be broken. */
const people = ["id,name,phone,address,age,arm,voted"].concat(
  Array.from({ length: 12 }, (_, i) =>
    [
      i,
      "Zebulon Quackenbush",
      "(919) 555-0143",
      "4417 Wisteria Hollow Road",
      30 + i,
      i % 2 ? "control" : "text",
      i % 2,
    ].join(","),
  ),
);
const broken: Readonly<Record<string, string | Uint8Array>> = {
  "one cell too many": [...people, `${people[1]},x`].join("\n"),
  "one cell too few": [...people, "7,Zebulon Quackenbush"].join("\n"),
  "a quotation mark that is never closed": [...people, '8,"Zebulon Quackenbush,1'].join("\n"),
  "a quotation mark in the middle": [...people, '8,Zeb "Quackenbush" x,"1'].join("\n"),
  "letters of another encoding": Buffer.from(
    `${people.join("\n")}\n9,Zebulon Quackenbush \u00e9\u00ff`,
    "latin1",
  ),
  "a NUL": `${people.join("\n")}\n9,Zebulon\0 Quackenbush`,
  "no header": people.slice(1).join("\n"),
  "no header, all alike": people
    .slice(1)
    .map((line) => line.replace(/^\d+/, "Zebulon Quackenbush"))
    .join("\n"),
  "lines of JSON, one broken": `{"name":"Zebulon Quackenbush"}\n{"name":"Zebulon Quackenbush}`,
  "JSON that is cut off": `[{"name":"Zebulon Quackenbush"},{"name":"Zebulon Quack`,
  "JSON of no table": `{"name":"Zebulon Quackenbush","at":[1,{"b":"4417 Wisteria"}]}`,
  "a damaged workbook": Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.from("Zebulon Quackenbush")]),
  "a damaged Parquet file": Buffer.concat([Buffer.from("PAR1"), Buffer.from("Zebulon Quackenbush PAR1")]),
  whole: people.join("\n"),
};

describe("a file with people in it", () => {
  it.each(Object.entries(broken))("%s: no reader repeats a cell", async (name, content) => {
    const path = join(folder, `${name.replaceAll(/\W/g, "-")}.csv`);
    writeFileSync(path, content);
    const read: readonly (() => unknown)[] = [
      () => library.readCSV(path),
      () => library.readCSV(path, { types: { name: "number" } }),
      () => library.readCSV(path, { types: { phone: "number", name: "date" } }),
      () => library.readCSV(path, { header: false }),
      () => library.readCSV(path, { encoding: "utf-8" }),
      () => library.readCSV(path, { ragged: "set aside" }),
      () => library.raggedRows(path),
      () => library.scanFiles(path),
      () => library.scanReport(path),
      () => library.openFile(path).read(),
      async () => {
        const engine = await library.openDuckDB();
        try {
          await library.importTable(engine, { file: path, into: "people" });
          const names = await engine.columns("people");
          expect(names.length).toBeGreaterThan(0);
        } finally {
          await engine.close();
        }
      },
    ];
    const found: string[] = [];
    for (const reader of read) found.push(...leaks(await saidBy(reader)));
    expect(found).toEqual([]);
  });
});

describe("a database with people in it", () => {
  const tries: Readonly<Record<string, (engine: library.Engine) => unknown>> = {
    "a cast of mine": (engine) => engine.query("SELECT CAST(name AS INTEGER) FROM people"),
    "a cast of mine, row by row": async (engine) => {
      for await (const _ of engine.stream("SELECT CAST(phone AS DATE) FROM people"));
    },
    "a comparison with a number": (engine) => engine.query("SELECT * FROM people WHERE name = 3"),
    "a number too large": (engine) => engine.query("SELECT CAST(9195550143 + id AS SMALLINT) FROM people"),
    "a repeated key": (engine) =>
      engine.query("CREATE TABLE k (n VARCHAR UNIQUE); INSERT INTO k SELECT name FROM people"),
    "a day": (engine) => engine.query("SELECT strptime(address, '%Y') FROM people"),
    "a JSON text": (engine) => engine.query("SELECT json(name) FROM people"),
    fitLogisticSQL: (engine) =>
      library.fitLogisticSQL(engine, { table: "people", outcome: "name", predictors: ["age"] }),
    "fitLogisticSQL of names": (engine) =>
      library.fitLogisticSQL(engine, { table: "people", outcome: "voted", predictors: ["name", "address"] }),
    "fitLogisticSQL of arms and names": (engine) =>
      library.fitLogisticSQL(engine, { table: "other", outcome: "voted", predictors: ["name"] }),
    "fitLogisticSQL, weights": (engine) =>
      library.fitLogisticSQL(engine, {
        table: "people",
        outcome: "voted",
        predictors: ["age"],
        weights: "name",
      }),
    "fitLogisticSQL, a reference": (engine) =>
      library.fitLogisticSQL(engine, {
        table: "other",
        outcome: "voted",
        predictors: ["name"],
        reference: { name: "Ann" },
      }),
    calibrationSQL: (engine) =>
      library.calibrationSQL(engine, { table: "people", actual: "voted", predicted: "name" } as never),
    decileSQL: (engine) =>
      library.decileSQL(engine, { table: "people", actual: "name", predicted: "age" } as never),
    assignSQL: (engine) =>
      library.assignSQL(engine, { from: "people", into: "drawn", key: "name", seed: 1 } as never),
    scoreSQL: (engine) => {
      const fit = library.fitLogistic(
        { voted: [0, 1, 0, 1, 1, 0], age: [20, 30, 40, 25, 60, 50] },
        { outcome: "voted", predictors: ["age"] },
      );
      return library.scoreSQL(engine, fit, { from: "texts", into: "scored" });
    },
  };

  it.each(Object.entries(tries))("%s: no error repeats a cell", async (_name, run) => {
    const engine = await library.openDuckDB();
    await engine.query(
      "CREATE TABLE people AS SELECT i AS id, 'Zebulon Quackenbush' AS name, '(919) 555-0143' AS phone, " +
        "'4417 Wisteria Hollow Road' AS address, 20 + i AS age, i % 2 AS voted FROM range(20) AS t(i)",
    );
    await engine.query(
      "CREATE TABLE other AS SELECT * REPLACE (CASE WHEN id < 18 THEN chr(CAST(97 + id % 2 AS INTEGER)) ELSE name || id END AS name) FROM people",
    );
    await engine.query("CREATE TABLE texts AS SELECT name AS age FROM people");
    const said = await saidBy(() => run(engine));
    await engine.close();
    expect(leaks(said)).toEqual([]);
  });
});

describe("the command line", () => {
  const file = "people.csv";
  desk.put(file, people.join("\n"));
  desk.put("other.csv", people.join("\n").replaceAll("Zebulon Quackenbush", "Ann"));
  desk.put("bad.csv", broken["one cell too many"] ?? "");
  const commands: readonly (readonly string[])[] = [
    ["fit", file, "--outcome", "name", "--predictors", "age"],
    ["fit", file, "--outcome", "voted", "--predictors", "name"],
    ["fit", file, "--outcome", "voted", "--predictors", "age", "--weights", "name"],
    ["fit", "bad.csv", "--outcome", "voted", "--predictors", "age"],
    ["assign", file, "--arms", "control,text", "--seed", "1", "--out", "a.csv", "--blocks", "name"],
    [
      "assign",
      file,
      "--arms",
      "control,text",
      "--seed",
      "1",
      "--out",
      "a.csv",
      "--clusters",
      "phone",
      "--blocks",
      "id",
    ],
    ["estimate", file, "--outcome", "name", "--assignment", "arm"],
    ["estimate", file, "--outcome", "voted", "--assignment", "name"],
    ["estimate", file, "--outcome", "voted", "--assignment", "arm", "--blocks", "address"],
    ["balance", file, "--assignment", "arm", "--covariates", "name"],
    ["balance", file, "--assignment", "phone", "--covariates", "age"],
    ["validate", file, "--score", "name", "--outcome", "voted"],
    ["validate", file, "--score", "age", "--outcome", "name"],
    ["split", file, "--train", "t.csv", "--test", "s.csv", "--seed", "1", "--strata", "name"],
    ["k-anonymity", file, "--fields", "name"],
    ["profile", file],
    ["profile", "bad.csv"],
    ["scan", file],
    ["scan", "bad.csv"],
    ["score", file, "--model", file, "--out", "x.csv"],
    ["plan", "check", file],
  ];

  it.each(commands.map((words) => [words.join(" "), words] as const))(
    "%s: no error repeats a cell",
    async (_line, words) => {
      const { errors } = await desk.run(words);
      expect(leaks([errors])).toEqual([]);
    },
  );
});
