import { describe, expect, it } from "vitest";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import type { LogisticOptions } from "../../src/library/model/fit/logistic-options.js";

const voted = [0, 1, 0, 1, 1, 0, 1, 0];
const age = [20, 60, 35, 48, 71, 44, 30, 25];
const good = { voted, age };
const options = { outcome: "voted", predictors: ["age"] };
const count = Array.from({ length: 1200 }, (_, i) => i);

/** What is wrong, the data, the options, and the sentence that must appear. */
const cases: readonly (readonly [string, unknown, unknown, string])[] = [
  [
    "a column that does not exist",
    good,
    { ...options, predictors: ["agee"] },
    'There is no column called "agee". Did you mean "age"? The columns are: voted, age.',
  ],
  [
    "an outcome that does not exist",
    good,
    { ...options, outcome: "vote" },
    'There is no column called "vote". Did you mean "voted"?',
  ],
  ["weights that do not exist", good, { ...options, weights: "w" }, 'There is no column called "w".'],
  [
    "no rows",
    { voted: [], age: [] },
    options,
    "The data have no rows, so there is nothing to fit. Check the filter or the file.",
  ],
  [
    "an outcome that is always 1",
    { voted: [1, 1, 1], age: [1, 2, 3] },
    options,
    'The outcome "voted" is 1 in all 3 rows that can be used. A model needs rows with 0 and rows with 1.',
  ],
  [
    "an outcome that is always 0 where the rest is known",
    { voted: [0, 0, 1], age: [1, 2, null] },
    options,
    'The outcome "voted" is 0 in all 2 rows that can be used.',
  ],
  [
    "an outcome of 1 and 2",
    { voted: [1, 2, 1], age: [1, 2, 3] },
    options,
    'The outcome "voted" must be 0 or 1, or true or false, but row 2 holds the number # (masked).',
  ],
  [
    "an outcome in words",
    { voted: ["yes", "no"], age: [1, 2] },
    options,
    'row 1 holds the text "•••" (masked). Make it a number first: 1 where voted happened, 0 where it did not.',
  ],
  ["an outcome of texts", { voted: ["1", "0", "NA"], age: [1, 2, 3] }, options, "but row 3 holds the text"],
  ["every row with something missing", { voted: [0, null], age: [null, 3] }, options, "so none can be used"],
  [
    "an empty predictor",
    { voted: [0, 1], age: [null, null] },
    options,
    'Column "age" has no values: all of its 2 rows are missing.',
  ],
  [
    "text among numbers",
    { voted, age: [20, "sixty", 35, 48, 71, 44, 30, 25] },
    options,
    'Column "age" holds numbers, but row 2 holds the text "•••••" (masked). Mend that row, or make it empty so that it counts as missing.',
  ],
  [
    "a number among text",
    { voted, age: ["a", "b", 3, "a", "b", "a", "b", "a"] },
    options,
    'Column "age" holds text, but row 3 holds the number # (masked).',
  ],
  [
    "text among true and false",
    { voted, age: [true, "no", true, true, true, true, true, true] },
    options,
    'Column "age" holds true and false, but row 2 holds the text "••" (masked).',
  ],
  [
    "numbers written as text",
    { voted: count.map((i) => i % 2), age: count.map((i) => String(i % 50)) },
    options,
    'Column "age" holds numbers written as text. Make them numbers first',
  ],
  [
    "money written as text",
    { voted: count.map((i) => i % 2), age: count.map((i) => `$1,${200 + (i % 50)}`) },
    options,
    'Column "age" holds numbers written as text. Make them numbers first, without signs for money',
  ],
  [
    "a name or an id as predictor",
    { voted: count.map((i) => i % 2), age: count.map((i) => `person ${i}`) },
    options,
    'Column "age" has more than 1000 different texts, so it looks like a name or an id, not like a group.',
  ],
  [
    "dates",
    { voted: [0, 1], age: [new Date(0), new Date(1)] },
    options,
    'Column "age" cannot be a predictor: it holds dates.',
  ],
  [
    "an infinite number",
    { voted, age: [20, Infinity, 35, 48, 71, 44, 30, 25] },
    options,
    'Column "age" is infinite in row 2. A number was divided by zero',
  ],
  [
    "numbers that nobody can square, far from 0",
    { voted, age: [20, 30, 35, 48, 71, 44, 30, 25].map((n) => n * 1e200) },
    options,
    '"age" holds a number beyond 1e70, which cannot be a predictor. Change its unit',
  ],
  [
    "numbers that nobody can square, near to 0",
    { voted, age: [20, 30, 35, 48, 71, 44, 30, 25].map((n) => n * 1e-200) },
    options,
    '"age" holds only numbers below 1e-70, which cannot be a predictor. Change its unit',
  ],
  [
    "a product of two small predictors",
    {
      voted,
      age: [2, 3, 3, 4, 7, 4, 3, 2].map((n) => n * 1e-60),
      n: [1, 2, 1, 3, 2, 1, 2, 1].map((n) => n * 1e-60),
    },
    { ...options, predictors: ["age", "n", "age:n"] },
    '"age × n" holds only numbers below 1e-70',
  ],
  [
    "one level only",
    { voted, age: Array(8).fill("MI") },
    options,
    'Column "age" is "MI" in every row that can be used, so it explains nothing. Leave it out.',
  ],
  [
    "a weight of nothing",
    { ...good, w: [1, 1, null, 1, 1, 1, 1, 1] },
    { ...options, weights: "w" },
    'Weights must be numbers from 0 to 1e15, but row 3 of column "w" holds nothing (null).',
  ],
  [
    "a weight below 0",
    { ...good, w: [1, -2, 1, 1, 1, 1, 1, 1] },
    { ...options, weights: "w" },
    'row 2 of column "w" holds the number -# (masked).',
  ],
  [
    "a weight beside which the others count for nothing",
    { ...good, w: [1, 1, 1e308, 1, 1, 1, 1, 1] },
    { ...options, weights: "w" },
    'Weights must be numbers from 0 to 1e15, but row 3 of column "w" holds',
  ],
  [
    "a weight that is missing",
    { ...good, w: [1, 1, 1, Number.NaN, 1, 1, 1, 1] },
    { ...options, weights: "w" },
    'row 4 of column "w" holds NaN.',
  ],
  [
    "a weight in words",
    { ...good, w: ["1", 1, 1, 1, 1, 1, 1, 1] },
    { ...options, weights: "w" },
    'row 1 of column "w" holds the text "#" (masked).',
  ],
  [
    "a reference that does not occur",
    { voted, party: ["a", "b", "a", "b", "b", "a", "a", "b"] },
    { outcome: "voted", predictors: ["party"], reference: { party: "c" } },
    'The reference "c" does not occur in column "party".',
  ],
  [
    "a reference for a stranger",
    good,
    { ...options, reference: { party: "a" } },
    'reference names "party", which is not a predictor. The predictors are: age.',
  ],
  [
    "a reference for numbers",
    good,
    { ...options, reference: { age: "20" } },
    'Column "age" holds numbers, so it has no reference level.',
  ],
  [
    "the outcome as predictor",
    good,
    { ...options, predictors: ["voted"] },
    '"voted" is both the outcome column and a predictor. Leave it out of the predictors',
  ],
  [
    "a predictor listed twice",
    good,
    { ...options, predictors: ["age", "age"] },
    'The predictor "age" is listed twice. List it once.',
  ],
  [
    "a number among the predictors",
    { voted, age: [20, 30, 35, 48, 71, 44, 30, 25] },
    { ...options, predictors: ["age", 5] as unknown as string[] },
    '"predictors" must be a list of texts such as ["a", "b"], but item 2 of it is the number # (masked).',
  ],
  [
    "predictors that are not a list",
    good,
    { ...options, predictors: "age" },
    '"predictors" must be a list of texts such as ["a", "b"], but it is the text "age".',
  ],
  ["no outcome", good, { predictors: ["age"] }, 'fitLogistic needs the option "outcome": a text.'],
  [
    "nothing to fit",
    good,
    { outcome: "voted", predictors: [], intercept: false },
    "A model without predictors and without an intercept has nothing to fit.",
  ],
  [
    "a negative ridge",
    good,
    { ...options, ridge: -1 },
    "ridge must be 0 or above, for example 1, but it is -1.",
  ],
  [
    "half an iteration",
    good,
    { ...options, maxIterations: 0.5 },
    "maxIterations must be a whole number from 1 on, but it is 0.5.",
  ],
  [
    "a tolerance of 0",
    good,
    { ...options, tolerance: 0 },
    "tolerance must lie between 0 and 1, but it is 0.",
  ],
  [
    "sampling weights without weights",
    good,
    { ...options, weightKind: "sampling" },
    'weightKind "sampling" needs weights',
  ],
  [
    "one cluster",
    { ...good, home: Array(8).fill("a") },
    { ...options, clusters: "home" },
    "All rows are in one cluster.",
  ],
  [
    "a number that separates",
    { voted: [0, 0, 0, 1, 1, 1], age: [20, 25, 30, 40, 50, 60] },
    options,
    '"age" predicts "voted" without any exception for some rows (separation), so its best coefficient is infinite. Leave it out, join small groups, or add ridge, for example ridge: 1.',
  ],
  [
    "a column of names, of which a few are said",
    { voted: [0, 1, 0, 1, 0, 1, 0, 1], id: ["v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8"] },
    { outcome: "voted", predictors: ["id"] },
    '"id: v2" and "id: v3" and "id: v4" and "id: v5" and 3 more together predict "voted"',
  ],
  [
    "a group that separates",
    { voted: [0, 1, 0, 1, 1, 1, 0, 1], party: ["a", "a", "a", "a", "green", "green", "b", "b"] },
    { outcome: "voted", predictors: ["party"] },
    '"party: green" predicts "voted"',
  ],
  [
    "two numbers that separate together",
    { voted: [0, 0, 0, 0, 1, 1, 1, 1], x: [1, 2, 3, 4, 1, 2, 3, 4], z: [0, 1, 2.5, 3, 2, 3, 3.5, 5] },
    { outcome: "voted", predictors: ["x", "z"] },
    '"x" and "z" together predict "voted"',
  ],
  [
    "columns of different lengths",
    { voted: [0, 1], age: [1, 2, 3] },
    options,
    'All columns must have the same length: "voted" has 2 values, "age" has 3.',
  ],
  [
    "two terms of one name",
    { voted, "party: b": age, party: ["a", "b", "a", "b", "b", "a", "a", "b"] },
    { outcome: "voted", predictors: ["party: b", "party"] },
    'Two terms would be called "party: b".',
  ],
  [
    "data that are not a table",
    7,
    options,
    "Expected a table or an object of columns such as { votes: [1, 2] }, but was given 7.",
  ],
];

describe("fitLogistic says in one sentence what is wrong", () => {
  it.each(cases)("%s", (_what, data, given, sentence) => {
    expect(() => fitLogistic(data as typeof good, given as LogisticOptions)).toThrow(sentence);
  });

  it("ridge fits what separates", () => {
    const data = { voted: [0, 0, 0, 1, 1, 1], age: [20, 25, 30, 40, 50, 60] };
    const fit = fitLogistic(data, { ...options, ridge: 1 });
    expect(fit.converged).toBe(true);
    expect(fit.coefficients.every(Number.isFinite)).toBe(true);
  });
});
