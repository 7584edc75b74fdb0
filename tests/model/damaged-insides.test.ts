import { expect, it } from "vitest";
import {
  analyzeAsPlanned,
  applyCalibration,
  calibrationToSQL,
  fitLogistic,
  preAnalysisMarkdown,
  preAnalysisPlan,
  predictProbability,
  randomizationChart,
  randomizationTest,
  recalibrate,
  tidy,
  toSQL,
} from "../../src/library/index.js";

// What was kept as JSON and comes back: each part in turn is something else, as in a file that was damaged or written by hand.
const voted = [0, 1, 1, 1, 0, 1, 0, 1, 0, 0];
const people = { voted, age: [30, 50, 40, 60, 55, 35, 61, 44, 29, 38], party: [..."RDRDNDRNDN"] };
const scores = [0.2, 0.9, 0.4, 0.8, 0.3, 0.7, 0.35, 0.6, 0.45, 0.1];
const fit = fitLogistic(people, { outcome: "voted", predictors: ["age", "party"], ridge: 1 });
const plan = preAnalysisPlan({
  title: "Texts before the election",
  question: "Do texts raise turnout?",
  unit: "a voter with a cell phone",
  arms: [
    { name: "control", treatment: "no text" },
    { name: "text", treatment: "three texts" },
  ],
  outcome: { column: "voted", description: "voted, by the file", baseline: 0.3 },
  sample: { n: 6300 },
  smallestEffect: 0.02,
  estimator: { estimand: "ITT" },
  stoppingRule: "When the polls close.",
  ethics: "Nobody is kept from voting.",
  seed: 1,
  date: "2026-10-01",
});
const test = randomizationTest(
  { voted, arm: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1] },
  { outcome: "voted", assignment: "arm", draws: 100, seed: 1 },
);

type Given = Readonly<Record<string, unknown>>;
const cases: readonly (readonly [string, object, (given: never) => unknown])[] = [
  ["predictProbability", fit, (given: never) => predictProbability(given, people)],
  ["toSQL", fit, toSQL],
  ["tidy", fit, tidy],
  ["applyCalibration", recalibrate(voted, scores), (given: never) => applyCalibration(given, scores)],
  [
    "calibrationToSQL",
    recalibrate(voted, scores, { method: "isotonic" }),
    (given: never) => calibrationToSQL(given, { score: "score" }),
  ],
  ["preAnalysisMarkdown", plan, preAnalysisMarkdown],
  [
    "analyzeAsPlanned",
    plan,
    (given: never) => analyzeAsPlanned(given, people, { date: "2026-12-01" } as never),
  ],
  ["randomizationChart", test, randomizationChart],
];

const WRONG = [
  undefined,
  null,
  "",
  "12",
  [],
  [null],
  [7],
  {},
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
];
const BARE =
  /Cannot (read|set|convert|destructure|mix)|is not (iterable|a function)|undefined is not|object null|Reduce of empty|Invalid (array|time)|Maximum call/;

function damaged(value: unknown, change: (made: unknown) => void, rebuild = (made: unknown) => made): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  const keys = Array.isArray(value) ? value.slice(0, 1).map((_, i) => i) : Object.keys(value);
  for (const key of keys) {
    const replaced = (part: unknown): unknown =>
      rebuild(
        Array.isArray(value)
          ? value.map((each, i) => (i === key ? part : each))
          : { ...(value as Given), [key]: part },
      );
    for (const wrong of WRONG) change(replaced(wrong));
    damaged((value as Given)[key], change, replaced);
  }
}

it.each(cases)("%s says in a sentence that what it was given is damaged inside", (_name, whole, read) => {
  const bare: string[] = [];
  damaged(whole, (made) => {
    try {
      read(made as never);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (BARE.test(said)) bare.push(said);
    }
  });
  expect([...new Set(bare)]).toEqual([]);
});

it("names the part that is damaged", () => {
  const knots = [{ score: null, probability: 0.5 }];
  const calibration = { ...recalibrate(voted, scores, { method: "isotonic" }), knots };
  expect(() => applyCalibration(calibration as never, scores)).toThrow(
    'Expected a calibration, as recalibrate gives it, but what was given has nothing (null) in "knots.0.score". Make it again.',
  );
});

it.each([undefined, null, Number.NaN, Number.POSITIVE_INFINITY, "0.1"])(
  "refuses a model with %s in its covariance, which would have a standard error that is none",
  (wrong) => {
    for (const at of [0, 1]) {
      const covariance = fit.covariance.map((row, i) =>
        row.map((value, j) => (i + j === at ? wrong : value)),
      );
      expect(() => tidy({ ...fit, covariance } as never)).toThrow(
        /^Expected a model, .* has .* in "covariance/,
      );
    }
  },
);

it.each([
  [
    "a knot out of order",
    "knots",
    { predictors: [{ kind: "spline", column: "age", of: "age", knots: [20, 60, 40] }, fit.predictors[1]] },
  ],
  ["a predictor twice", "is there twice", { predictors: [fit.predictors[1], fit.predictors[1]] }],
  [
    "an interaction with itself",
    "stands before it",
    { predictors: [{ kind: "interaction", column: "a:b", parts: ["a:b", "a:b"] }] },
  ],
  [
    "another order of levels",
    "reference",
    { predictors: [fit.predictors[0], { ...fit.predictors[1], levels: ["R", "D", "N"] }] },
  ],
  ["another kind", "terms", { predictors: [fit.predictors[0], { kind: "number", column: "party" }] }],
  ["a coefficient too few", "coefficients", { coefficients: fit.coefficients.slice(1) }],
  ["a row of the covariance too few", "covariance", { covariance: fit.covariance.slice(1) }],
  [
    "a variance below zero",
    "covariance",
    { covariance: fit.covariance.map((row) => row.map((value) => -value)) },
  ],
  ["another likelihood", "deviance", { logLikelihood: -1 }],
  ["a predictor that happened", "outcome", { outcome: "age" }],
])("refuses a model that contradicts itself: %s", (_what, word, changed) => {
  const damaged = JSON.parse(JSON.stringify({ ...fit, ...changed }));
  expect(() => predictProbability(damaged, people)).toThrow(
    /^This model contradicts itself: .*fit it again\.$/,
  );
  expect(() => predictProbability(damaged, people)).toThrow(word);
});
