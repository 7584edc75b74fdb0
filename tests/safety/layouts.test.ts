import { describe, expect, it } from "vitest";
import { scanTable } from "../../src/library/safety/scan/scan-personal-data.js";
import { firstSightTables } from "../fixtures/safety/first-sight.js";
import { LAYOUTS, type Layout, layoutValues, thirdOf } from "../fixtures/safety/layouts.js";

// The columns of files that campaigns open: state voter files, vote history, exports of tools, vendors. The scanner was
// built with two thirds of the layouts and measured on the third that it had not seen; then it was mended for that too.
// What it reached at first sight on the third is the better guess for a layout that nobody has tried:
//   with values      precision 0.944, recall 0.889
//   by names alone   precision 0.931, recall 0.876
const MODES = [
  ["with values", 30],
  ["by names alone", 0],
] as const;

interface Score {
  readonly columns: number;
  readonly personal: number;
  readonly found: number;
  /** Personal and found. */
  readonly right: number;
  /** Personal and found with the kind that is meant. */
  readonly kinds: number;
  readonly misses: readonly string[];
}

/** Scans a layout with invented values, or with its names alone. */
function score(layout: Layout, rows: number, nameless = false): Score {
  // A second column of the same name is told apart by its place, as in a file that is read.
  const names = layout.columns.map(({ name }, i) =>
    nameless
      ? `column ${i + 1}`
      : layout.columns.findIndex((other) => other.name === name) === i
        ? name
        : `column ${i + 1}`,
  );
  const data = Object.fromEntries(
    layout.columns.map((column, i) => [names[i], layoutValues(column, rows, i + 1)]),
  );
  // Without the layouts that are known: what is measured is what the scanner finds by itself.
  const findings = scanTable(data, []);
  const rated = layout.columns.map(({ name, kind }, i) => ({
    name,
    kind,
    got: findings.filter(({ column }) => column === names[i]).map((finding) => finding.kind),
  }));
  const count = (test: (column: (typeof rated)[number]) => boolean): number => rated.filter(test).length;
  return {
    columns: rated.length,
    personal: count(({ kind }) => kind !== undefined),
    found: count(({ got }) => got.length > 0),
    right: count(({ kind, got }) => kind !== undefined && got.length > 0),
    kinds: count(({ kind, got }) => kind !== undefined && got.includes(kind)),
    misses: rated
      .filter(({ kind, got }) => (kind !== undefined) !== got.length > 0)
      .map(({ name, kind, got }) => `${layout.name} / ${name}: ${kind ?? `found ${got.join(" and ")}`}`),
  };
}

function sum(scores: readonly Score[]): Score {
  const total = (key: "columns" | "personal" | "found" | "right" | "kinds"): number =>
    scores.reduce((all, one) => all + one[key], 0);
  return {
    columns: total("columns"),
    personal: total("personal"),
    found: total("found"),
    right: total("right"),
    kinds: total("kinds"),
    misses: scores.flatMap(({ misses }) => misses),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const precision = ({ right, found }: Score): number => share(right, found);
const recall = ({ right, personal }: Score): number => share(right, personal);

function line(name: string, score: Score): string {
  const shares = [precision(score), recall(score), share(score.kinds, score.personal)];
  const counts = [score.columns, score.personal].map((count) => String(count).padStart(5));
  return [name.padEnd(26), ...counts, ...shares.map((number) => number.toFixed(3).padStart(7))].join("");
}

describe.each(MODES)("the columns of real files, %s", (mode, rows) => {
  const scored = LAYOUTS.map((layout) => ({ layout, score: score(layout, rows) }));
  const all = sum(scored.map((entry) => entry.score));

  it("are told apart with a precision and a recall of 0.98", () => {
    const head = `${mode.padEnd(26)} cols  pers   prec.  recall   kind`;
    const rowsOfTable = scored.map((entry) => line(entry.layout.name, entry.score));
    console.log([head, ...rowsOfTable, line("all", all), ...all.misses].join("\n"));
    expect(all.columns).toBeGreaterThan(1700);
    expect(precision(all)).toBeGreaterThanOrEqual(0.98);
    expect(recall(all)).toBeGreaterThanOrEqual(0.98);
    expect(share(all.kinds, all.personal)).toBeGreaterThanOrEqual(0.98);
  });

  it.each([0, 1, 2])("reach 0.98 in third %d alone", (third) => {
    const part = sum(
      scored.filter((entry) => thirdOf(entry.layout.name) === third).map((entry) => entry.score),
    );
    expect(precision(part)).toBeGreaterThanOrEqual(0.98);
    expect(recall(part)).toBeGreaterThanOrEqual(0.98);
  });

  it("leave at most two columns of any layout wrong", () => {
    for (const entry of scored) expect(entry.score.misses.length, entry.layout.name).toBeLessThanOrEqual(2);
  });
});

/** Files that states hand out without a row of names. */
const NAMELESS = [
  "ct-voter-extract",
  "fl-voter-extract",
  "nj-alphavoter",
  "ny-foil-2016",
  "ny-foil",
  "pa-fve",
  "tx-fixed-width",
];

describe("a list without a header row", () => {
  const scored = LAYOUTS.filter(({ name }) => NAMELESS.includes(name)).map((layout) => ({
    layout,
    score: score(layout, 200, true),
  }));

  it.each(scored.map((entry) => [entry.layout.name, entry.score] as const))(
    "%s: its parts show each other",
    (_name, one) => {
      expect(precision(one)).toBeGreaterThanOrEqual(0.94);
      expect(recall(one)).toBeGreaterThanOrEqual(0.85);
    },
  );

  it("of any state is found to nine tenths and more, with few false alarms", () => {
    const all = sum(scored.map((entry) => entry.score));
    console.log(
      [
        "without names",
        ...scored.map((entry) => line(entry.layout.name, entry.score)),
        line("all", all),
        ...all.misses,
      ].join("\n"),
    );
    expect(precision(all)).toBeGreaterThanOrEqual(0.97);
    expect(recall(all)).toBeGreaterThanOrEqual(0.94);
  });
});

it("has the layouts of states, vendors and tools", () => {
  expect(LAYOUTS.length).toBeGreaterThanOrEqual(57);
});

// Three sets of real names of columns with invented cells, each labelled before the scanner was run on it, and the scanner
// mended afterwards. What it reached at first sight: a 0.958 and 0.934 (precision and recall of 68 tables), b 0.964 and
// 0.915 (41 tables, mostly of tools that no other set has), c 0.945 and 0.941 (32 tables), d 0.961 and 0.884 (15 tables, of
// no state and no known tool). The fourteen of e hold public data: 15 of their 113 columns were flagged at first sight.
describe("tables that were labelled before the scanner saw them", () => {
  const scored = firstSightTables().map(({ set, name, columns }) => {
    const names = columns.map((column, i) =>
      columns.findIndex((other) => other.name === column.name) === i ? column.name : `column ${i + 1}`,
    );
    const found = new Set(
      scanTable(Object.fromEntries(columns.map(({ values }, i) => [names[i], values])), []).map(
        ({ column }) => column,
      ),
    );
    const isFound = columns.map((_, i) => found.has(names[i] ?? ""));
    return {
      set,
      name,
      personal: columns.filter(({ personal }) => personal).length,
      found: isFound.filter(Boolean).length,
      right: columns.filter(({ personal }, i) => personal && isFound[i]).length,
    };
  });
  const all = (key: "personal" | "found" | "right", set: string): number =>
    scored.filter((one) => one.set === set).reduce((sum, one) => sum + one[key], 0);

  it.each([
    ["a", 0.95],
    ["b", 0.95],
    ["c", 0.95],
    ["d", 0.93],
    // Labeled in 2026-11 to be hard. These figures hold the columns from which the scanner learned; what it reaches on a
    // set that it has not learned from stands in tests/layouts/labeled/figures.md.
    ["f", 0.85],
    ["g", 0.82],
    ["h", 0.8],
    // Files of other states, counties, vendors and tools; at first sight 0.978 and 0.968.
    ["i", 0.97],
    // Whole files of states, with what stands in their districts too, and of tools; at first sight 0.921 and 0.943, without
    // a header row 0.959 and 0.681.
    ["j", 0.95],
    // Twelve more whole files of states and six of tools, labeled after the scanner was mended for j and before it saw them:
    // 0.988 and 0.971 at first sight, once days of elections were names of columns; without a header row 0.963 and 0.860.
    ["k", 0.97],
    // Exports of tools, campaign finance and lists of organizers, and 21 tables of public data of 52: at first sight 0.816
    // and 0.894, and the known layouts that came of it do not count here.
    ["l", 0.8],
  ])("of set %s reach %d", (set, least) => {
    console.log(
      scored
        .filter((one) => one.set === set)
        .map(
          (one) =>
            `${one.name.padEnd(34)} ${one.personal} personal, ${one.found} found, ${one.right} rightly`,
        )
        .join("\n"),
    );
    expect(share(all("right", set), all("found", set))).toBeGreaterThanOrEqual(least);
    expect(share(all("right", set), all("personal", set))).toBeGreaterThanOrEqual(least);
  });

  it("stay quiet where nobody private stands in the rows", () => {
    const quiet = scored.filter(({ personal }) => personal === 0);
    expect(quiet.length).toBeGreaterThan(45);
    const alarms = quiet.filter(({ found }) => found > 0);
    expect(alarms.map(({ name, found }) => `${name}: ${found}`).sort()).toEqual([
      "990 extract: 1",
      "Ad spend weekly: 1",
      "FEC independent committees summary: 2",
      "FEC itpas2 no header: 5",
      "Hospital community benefit: 4",
      "IRS exempt organizations: 3",
      "Legislators open states: 3",
      "PPP loans: 3",
      "TRI emissions: 2",
      "Unions contracts expiring: 1",
      "ad spending by race: 1",
      "building violations: 1",
      "business licenses: 3",
      "candidate filing with address: 2",
      "election officials directory: 4",
      "farmers markets: 3",
      "lobbyist registrations: 1",
      "member congress votes matrix: 3",
      "school board candidate questionnaire: 2",
      "school closures proposed: 1",
      "shelters and warming centers: 2",
      "union contracts by employer: 1",
      "voteview members: 1",
      "wage determinations: 1",
      "wage theft judgments by employer: 2",
    ]);
  });

  it("call hardly a list of people clean", () => {
    expect(
      scored.filter(({ personal, right }) => personal > 1 && right === 0).map(({ name }) => name),
    ).toEqual([
      "court watch notes",
      "Venmo statement",
      "pledge cards entry",
      "media hits",
      // Known as a layout, which is left out here.
      "FEC operating expenditures",
    ]);
  });
});
