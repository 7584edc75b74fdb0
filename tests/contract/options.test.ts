import { describe, expect, it } from "vitest";
import * as course from "../../src/course/index.js";
import * as library from "../../src/library/index.js";
import { type PublicFunction, type PublicParameter, publicFunctions } from "./public-functions.js";

/**
 * Parameters that are objects with fields but no options: what a function works on, by its type. A parameter of any other
 * object type counts as options, so a new function is tried by itself.
 */
const WORKED_ON = new Set([
  "AssignmentRecord",
  "Calibration",
  "CohortRate",
  "DataFrame",
  "DatedAnswers",
  "DistrictTiers",
  "Engine",
  "EstimateWithMoe",
  "LogisticFit",
  "PaceReport",
  "Partial<ProvenanceNote>",
  "DatasetPassport | Partial<ProvenanceNote>",
  'Pick<AssignmentRecord, "hash">',
  "Plan",
  "PlanDigest",
  "PowerMap",
  "PreAnalysisPlan",
  "RandomizationTest",
  "Recipe",
  "RandomSource",
  "Revote",
  "SafetyAssessment",
  "WhipCount",
  "{ count: number; n: number; }",
]);

interface Taker extends PublicFunction {
  readonly options: PublicParameter;
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

const takers = publicFunctions().flatMap((one): Taker[] => {
  const found = one.parameters.find(
    ({ fields, type, isData }) => fields !== undefined && fields.size > 0 && !isData && !WORKED_ON.has(type),
  );
  return found?.fields === undefined ? [] : [{ ...one, options: found, fields: found.fields }];
});

/** What a function says when it is given these options and nothing else. */
async function said({ list, name, options }: Taker, given: unknown): Promise<string> {
  const lists: Readonly<Record<string, unknown>> = list === "library" ? { ...library } : { ...course };
  const call = lists[name];
  if (typeof call !== "function") throw new Error(`${name} is no function.`);
  const before = Array.from({ length: options.position }, () => undefined);
  try {
    await call(...before, given);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "nothing";
}

/** The name with its last two letters the other way round, or with one letter too many where they are the same. */
function mistyped(name: string): string {
  const [a, b] = [name.at(-2) ?? "", name.at(-1) ?? ""];
  return a === b ? `${name}x` : `${name.slice(0, -2)}${b}${a}`;
}

describe("every public function that takes options", () => {
  it("is found in the declarations", () => {
    const names = takers.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(140);
    expect(names).toEqual(
      expect.arrayContaining([
        "fitLogistic",
        "calibrationTable",
        "estimateITT",
        "readCohort",
        "barChart",
        "power",
      ]),
    );
  });

  it.each(takers.map((taker) => [taker.name, taker] as const))(
    "%s refuses an option that does not exist, and says which ones do",
    async (name, taker) => {
      const sentence = await said(taker, { madeUp: 1 });
      expect(sentence).toMatch(/no (option called )?"madeUp"/);
      for (const field of taker.fields.keys()) expect(sentence, name).toContain(field);
      // A name with two letters swapped is answered with the name.
      const longest = [...taker.fields.keys()].reduce((a, b) => (b.length > a.length ? b : a));
      expect(await said(taker, { [mistyped(longest)]: 1 })).toContain(`Did you mean "${longest}"?`);
    },
  );

  it.each(takers.map((taker) => [taker.name, taker] as const))(
    "%s names what is needed when everything is left out",
    async (_name, taker) =>
      expect(await said(taker, {})).not.toMatch(/(?<!nothing \()undefined|NaN|\[object/),
  );

  const worded = takers.flatMap((taker) =>
    [...taker.fields].flatMap(([field, words]) =>
      words.length === 0 ? [] : [[taker.name, field, words, taker] as const],
    ),
  );

  it.each(worded)("%s refuses a word for %s that it does not know", async (_name, field, words, taker) => {
    const sentence = await said(taker, { [field]: "moon" });
    expect(sentence).toContain(field);
    for (const word of words) expect(sentence).toContain(word);
    expect(sentence).toContain('"moon"');
  });
});

describe("the cases of the field", () => {
  const data = { voted: [0, 1, 0, 1, 1], age: [20, 40, 30, 50, 25] };

  it("refuses a strategy, a count of bins and a block that were mistyped", () => {
    const scores = [0.1, 0.9];
    // @ts-expect-error There is no such strategy.
    expect(() => library.calibrationTable([0, 1], scores, { strategy: "moon" })).toThrow(
      '"strategy" must be "quantile" or "uniform", but it is the text "moon".',
    );
    // @ts-expect-error There is no such option.
    expect(() => library.calibrationTable([0, 1], scores, { bin: 5 })).toThrow('Did you mean "bins"?');
    // @ts-expect-error There is no such option.
    expect(() => library.estimateITT(data, { outcome: "voted", assignment: "age", block: "x" })).toThrow(
      'estimateITT has no option called "block". Did you mean "blocks"?',
    );
    // @ts-expect-error There is no such option.
    expect(() => library.fitLogistic(data, { outcome: "voted", predictors: ["age"], rigde: 1 })).toThrow(
      'Did you mean "ridge"?',
    );
  });

  it("refuses them in a design that is handed on, and in the question to a portal", async () => {
    const design = { n: 400, baseline: 0.3, effect: 0, contactrate: 0.5 };
    expect(() => library.simulateExperiment({ design, estimator: "itt", sims: 10, seed: 1 })).toThrow(
      'Did you mean "contactRate"?',
    );
    const socrata = library.openSocrata("https://data.example.org", {});
    // @ts-expect-error There is no such option.
    await expect(socrata.read("abcd-1234", { were: "year = 2024" })).rejects.toThrow('Did you mean "where"?');
    const ckan = library.openCKAN("https://data.example.org", {});
    // @ts-expect-error There is no such option.
    await expect(ckan.read("abcd", { filter: {} })).rejects.toThrow('Did you mean "filters"?');
    // @ts-expect-error There is no such option.
    const asked = library.openCensus({}).read("2023/acs/acs5", { gett: ["NAME"], for: "us:1" });
    await expect(asked).rejects.toThrow('Did you mean "get"?');
    // @ts-expect-error There is no such option.
    await expect(library.openFile("https://data.example.org/a.csv").read({ entri: "a" })).rejects.toThrow(
      'Did you mean "entry"?',
    );
  });

  it("refuses a count that is none, and parts or draws without end", () => {
    const rows = { zip: ["48201", "48104"] };
    expect(() => library.kAnonymity(rows, { quasiIdentifiers: ["zip"], minimum: -1 })).toThrow(
      '"minimum" must be a whole number of 0 or more, but it is',
    );
    expect(() => library.calibrationTable([0, 1], [0.1, 0.9], { bins: 1e9 })).toThrow(
      '"bins" must be a number up to 1,000,000, but it is',
    );
    expect(() => library.assignSimple(1e308, { arms: ["a", "b"], seed: 1 })).toThrow(
      "a whole number such as 6000, but",
    );
  });

  it("names an option that is needed, with what it must be", () => {
    // @ts-expect-error What is needed is left out.
    expect(() => library.power({ baseline: 0.3, effect: 0.02 })).toThrow(
      'power needs the option "n": a number. Its options are: baseline,',
    );
    // @ts-expect-error What is needed is left out.
    expect(() => library.assignSimple(10, {})).toThrow('needs the option "seed": a number.');
    // @ts-expect-error What is needed is left out.
    expect(() => library.votesNeeded({ seats: 11, seated: 11 })).toThrow(
      'votesNeeded needs the option "rule": "majority", "majority of elected"',
    );
  });

  it("refuses numbers that nothing has, before sums of them have no end", () => {
    const plan = { contacts: 6000, contactRate: 0.25, attemptsPerHour: 15, hoursPerShift: 3 };
    expect(() => library.backwardsPlan({ ...plan, contacts: 1e308 })).toThrow(
      '"contacts" is 1e+308: no count or amount is that large.',
    );
    expect(() => library.backwardsPlan({ ...plan, contacts: 1e90 })).toThrow("and no larger than 1e15");
    expect(() => library.backwardsPlan({ ...plan, contactRate: 5e-324 })).toThrow(
      "and no nearer to 0 than 1e-15",
    );
    const hubs = { hubs: 12, hubDropout: 0.25, hostsPerHub: 2, shiftsPerHostWeek: 5 };
    expect(() => library.hubsOverWeeks({ ...hubs, weeks: 1e9 })).toThrow("a whole number from 1 to 10,000");
    expect(() => library.paceReport({ goal: 6000, weeks: 1e9, actuals: [1] })).toThrow("from 1 to 10,000");
    expect(() => library.whipCount([{ name: "all", n: 1e6, p: 0.5 }], { votesNeeded: 1 })).toThrow(
      "The tiers have 1,000,000 members",
    );
    expect(() => library.assignComplete(1e9, { seed: 1 })).toThrow("at most 100,000,000");
    const cell = { cohort: "2026-03", period: 1e9, active: 1, size: 2, retention: 0.5, complete: true };
    expect(() => library.cohortHeatMap([cell], { title: "Half" })).toThrow(
      'no whole number from 0 to 10,000 in "period"',
    );
    const term = {
      term: "age",
      estimate: 5e-324,
      stdError: 1,
      statistic: 0,
      pValue: 1,
      confLow: 0,
      confHigh: 1,
    };
    expect(() => library.coefficientChart([term], { oddsRatios: true })).toThrow(
      "An odds ratio is a number above 0, or it has no place on its axis",
    );
    const row = { covariate: "age", arm: "text", control: "control", standardizedDifference: 0 };
    const rows = [{ ...row, meanControl: 1, meanArm: 1, difference: 0 }];
    expect(() => library.balancePlot(rows, { limit: Number.POSITIVE_INFINITY })).toThrow(
      '"limit" is Infinity: no count or amount is that large.',
    );
    const design = { n: 400, baseline: 0.3, effect: 0 };
    expect(() => library.simulateExperiment({ design, estimator: "itt", sims: 1e308, seed: 1 })).toThrow(
      '"sims" must be a whole number of 0 or more, but it is 1e+308',
    );
  });

  it("says what options are when something else stands there", () => {
    // @ts-expect-error Options are an object.
    expect(() => library.fitLogistic(data, "voted")).toThrow(
      "fitLogistic takes its options by name between { and }",
    );
    // @ts-expect-error Options are needed.
    expect(() => library.fitLogistic(data)).toThrow(
      "but was given nothing (undefined). Its options are: outcome",
    );
  });
});
