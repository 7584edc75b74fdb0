import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ELSEWHERE, MISSING_CASES, type MissingCase } from "./missing-cases.js";
import { publicFunctions } from "./public-functions.js";

const MISSING = [null, undefined, Number.NaN, ""];

/** A value written out so that two results can be compared, whatever kind they are; an error by its sentence. */
function outcomeOf(run: () => unknown): { readonly result?: unknown; readonly said?: string } {
  try {
    return { result: run() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { said: error.message };
  }
}

const spoiled = ({ base, column, row }: MissingCase, value: unknown) => {
  // In the list a column may be named by its role; in the table it is the column of that name, or the one that is read.
  const name = column in base ? column : nameIn(base, column);
  return { ...base, [name]: (base[name] ?? []).map((cell, i) => (i === row ? value : cell)) };
};

const ROLES: Readonly<Record<string, string>> = {
  weights: "weight",
  clusters: "home",
  groups: "group",
  active: "day",
  assignment: "arms",
  pValues: "p",
  n: "n",
};

function nameIn(base: MissingCase["base"], column: string): string {
  const role = ROLES[column];
  if (role !== undefined && role in base) return role;
  const [only, ...others] = Object.keys(base);
  if (only === undefined || others.length > 0) throw new Error(`No column of the case is called ${column}.`);
  return only;
}

const shorter = ({ base, row }: MissingCase) =>
  Object.fromEntries(Object.entries(base).map(([name, cells]) => [name, cells.filter((_, i) => i !== row)]));

/** The words for a missing value are not the same for each of them. */
const neutral = (sentence: string | undefined): string | undefined =>
  sentence?.replaceAll(
    /nothing \((null|undefined)\)|the text ""|an empty text|\bNaN\b|\bnull\b|\bundefined\b|no number/g,
    "∅",
  );

/** Numbers to nine digits: without a row, sums are added in another order. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === "number" ? Number(part.toPrecision(9)) : part,
    ) ?? "null",
  );

/** A list that keeps the missing value it was given is the same list. */
const gaps = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((cell) => (MISSING.includes(cell) ? null : cell)) : value;

const titled = MISSING_CASES.map((one) => [one.name, one.column, one.rule, one] as const);

describe("a missing value", () => {
  it.each(titled)("in %s, %s: %s", (_name, _column, rule, one) => {
    expect(outcomeOf(() => one.run(one.base)).said).toBeUndefined();
    const outcomes = MISSING.map((value) => outcomeOf(() => one.run(spoiled(one, value))));
    const [first] = outcomes;
    // One rule: all four do the same.
    for (const other of outcomes.slice(1)) {
      expect(neutral(other.said)).toEqual(neutral(first?.said));
      expect(gaps(other.result)).toEqual(gaps(first?.result));
    }
    if (rule.startsWith("refused")) {
      expect(first?.said).toMatch(/[a-z].*[.?]/);
      expect(first?.said).toMatch(/\b(row|Person|part|Arm|number|district) "?\w+/i);
      expect(first?.said).not.toMatch(/is not (a function|iterable)|Cannot read|convert/);
      return;
    }
    expect(first?.said).toBeUndefined();
    const result = first?.result as never;
    const whole = outcomeOf(() => one.run(one.base)).result;
    const zero = outcomeOf(() => one.run(spoiled(one, 0)));
    if (rule === "left out" || rule === "left out and counted") {
      const without = outcomeOf(() => one.run(shorter(one))).result as never;
      expect(rounded(one.same?.(result))).toEqual(rounded(one.same?.(without)));
      if (rule === "left out and counted") expect(one.counted?.(result)).toBe(1);
    }
    if (rule === "stays missing") {
      const cell = Array.from(result as ArrayLike<unknown>)[one.row];
      expect(cell === null || cell === undefined || cell === "" || Number.isNaN(cell)).toBe(true);
    }
    if (rule === "last in order") expect(Array.from(result as ArrayLike<unknown>).at(-1)).toBe(2);
    if (rule === "matches nothing") expect(result).toBeLessThanOrEqual(whole as number);
    if (rule === "not looked at") expect(result).toEqual(whole);
    else if (rule !== "left out" && one.numbers === true) expect(zero.result).not.toEqual(result);
  });

  it.each(titled.filter(([, , , { numbers }]) => numbers))(
    "and in %s, %s: what is no number is refused in a sentence, never turned into one",
    (_name, _column, _rule, one) => {
      for (const odd of ["12,345", "x", new Date(0), Number.POSITIVE_INFINITY]) {
        const { said } = outcomeOf(() => one.run(spoiled(one, odd)));
        expect(said, String(odd)).toMatch(/[a-z].*[.?]/);
        expect(said).not.toMatch(/is not (a function|iterable)|Cannot (read|convert)/);
      }
    },
  );

  it("has a rule for every public function that takes columns", () => {
    const named = new Set([...MISSING_CASES.map(({ name }) => name), ...Object.keys(ELSEWHERE)]);
    const takers = publicFunctions().filter(({ parameters }) => parameters.some(({ isData }) => isData));
    expect(takers.length).toBeGreaterThan(70);
    expect(takers.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  it("is spoken of in the doc comment of each of them", () => {
    const silent = publicFunctions()
      .filter(({ parameters }) => parameters.some(({ isData }) => isData))
      .filter(
        ({ comment }) =>
          !/missing|null, undefined|without a|empty text|apostrophe|as `fitLogistic`/i.test(comment),
      );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("is in the list of functions by their rule, as the list is handed on", () => {
    const written = readFileSync(new URL("../../src/library/missing-values.md", import.meta.url), "utf8");
    expect(written).toBe(listOfRules());
  });
});

/** What a column of a case stands for, as the options call it. */
const OPTION_NAMES: Readonly<Record<string, string>> = {
  z: "assignment",
  block: "blocks",
  y: "outcome",
  voted: "outcome",
  party: "predictors",
  reached: "received",
  who: "person",
  act: "rung",
  day: "date",
  zip: "any",
  low: "values",
  high: "values",
};

function roleOf(name: string, column: string): string {
  if (column === "age") return name.startsWith("balance") ? "covariates" : "predictors";
  return OPTION_NAMES[column] ?? column;
}

/** The list as a page of Markdown. */
function listOfRules(): string {
  const rules = [...new Set(MISSING_CASES.map(({ rule }) => rule))];
  const sections = rules.map((rule) => {
    const columns = new Map<string, string[]>();
    for (const { name, column } of MISSING_CASES.filter((one) => one.rule === rule))
      columns.set(name, [...(columns.get(name) ?? []), roleOf(name, column)]);
    const lines = [...columns].map(([name, found]) => `| \`${name}\` | ${[...new Set(found)].join(", ")} |`);
    return `## ${rule[0]?.toUpperCase()}${rule.slice(1)}\n\n| Function | Column |\n|---|---|\n${lines.join("\n")}\n`;
  });
  const others = Object.entries(ELSEWHERE).map(([name, why]) => `| \`${name}\` | ${why} |`);
  return [
    "# Missing values, function by function",
    "",
    'null, undefined, NaN and "" are missing in every function that takes columns. Zero never stands in for them. A test',
    "tries each line of this list with all four.",
    "",
    'What is one value: 1 and 1n, and a day and its text "2026-11-03". The number 1 and the text "1" are two, never one. Functions',
    "that give the values themselves (`countBy`, `shareBy`, `contactRates`, `kAnonymity`) give a row or a group for each; functions that",
    "only name them, or count people by them, could not tell them apart and refuse a column that has both. A join also tells 1n from 1, and says so.",
    "",
    ...sections,
    "## Inside a database, and on the command line",
    "",
    "`fitLogisticSQL`, `scoreSQL`, `toSQL`, `calibrationSQL`, `decileSQL` and `assignSQL` treat NULL, NaN and empty texts as their",
    "twins in memory do, and `calibrationToSQL` NULL and NaN as `applyCalibration` does. A row of weight 0 counts for nothing in either. `validate` and `card` measure with",
    '`missing: "leave out"` and say how many rows that were; all other commands do what the function of their name does.',
    "",
    `## As another function\n\n| Function | How |\n|---|---|\n${others.join("\n")}\n`,
  ].join("\n");
}
