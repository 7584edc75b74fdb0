import { describe, expect, it } from "vitest";
import { readSources } from "../architecture/source-files.js";

/**
 * These round numbers that go on as data: a digest, a legend's borders, the ticks of an axis, a product that is a hair above
 * a whole, a number that somebody is told to type.
 */
const DATA = new Set([
  "src/course/debrief/plan-digest.ts",
  "src/course/debrief/synthetic-cohort.ts",
  "src/course/cases/muskegon-figures.ts",
  "src/course/cases/muskegon-millage.ts",
  "src/course/cases/tenants-figures.ts",
  "src/course/cases/tenants-network.ts",
  "src/library/chart/figure/log-axis.ts",
  "src/library/chart/figure/ticks-from-zero.ts",
  "src/library/chart/map/color-classes.ts",
  "src/library/chart/organize/intensity-chart.ts",
  "src/library/organize/export/target-blocks.ts",
  "src/library/organize/ladder/retention-churn.ts",
  "src/course/plan/form/read-typed.ts",
  "src/library/math/percent-hint.ts",
  "src/library/model/validate/choose-ridge.ts",
  "src/library/organize/numbers/effect.ts",
  "src/library/organize/plan/mend/mend-rates.ts",
  "src/library/organize/plan/rules/e6-rates.ts",
]);

const PRINTS = /toLocaleString|new Intl\.NumberFormat|\.toFixed\(|\.toPrecision\(/;

/** The code of a file without its comments: examples print too. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

describe("the numbers that people read", () => {
  const printing = readSources()
    .filter(({ tree }) => PRINTS.test(code(tree.text)))
    .map(({ path }) => path);

  it("are printed by one file", () => {
    expect(printing.filter((path) => !DATA.has(path))).toEqual(["src/library/words/number-text.ts"]);
  });

  it("leave no file in the list of those that round data which rounds none", () => {
    expect([...DATA].filter((path) => !printing.includes(path))).toEqual([]);
  });
});
