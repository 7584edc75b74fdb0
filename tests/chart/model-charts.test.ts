import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/library/chart/figure/figure.js";
import { calibrationChart } from "../../src/library/chart/model/calibration-chart.js";
import { coefficientChart } from "../../src/library/chart/model/coefficient-chart.js";
import { decileChart } from "../../src/library/chart/model/decile-chart.js";
import { gainsChart } from "../../src/library/chart/model/gains-chart.js";
import { rocChart } from "../../src/library/chart/model/roc-chart.js";
import { universeChart } from "../../src/library/chart/model/universe-chart.js";
import type { TermRow } from "../../src/library/model/fit/tidy.js";
import { universeGrid } from "../../src/library/model/score/universe-grid.js";
import { calibrationTable } from "../../src/library/model/validate/calibration-table.js";
import { decileTable } from "../../src/library/model/validate/decile-table.js";
import { rocAUC } from "../../src/library/model/validate/roc-auc.js";
import { rocCurve } from "../../src/library/model/validate/roc-curve.js";

const actual = Array.from({ length: 100 }, (_, i) => ((i * 37) % 100 < i ? 1 : 0));
const predicted = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);
const term = (name: string, estimate: number, half: number): TermRow => ({
  term: name,
  estimate,
  stdError: half / 1.96,
  statistic: estimate / (half / 1.96),
  pValue: 0.5,
  confLow: estimate - half,
  confHigh: estimate + half,
});
const rows = [term("intercept", 9, 1), term("age", 0.5, 0.2), term("<b>x</b>", 0.1, 0.3)];
const grid = universeGrid(
  { t: [0.5, 0.9, 0.9, 0.5], s: [0.8, 0.5, 0.1, 0.7] },
  { turnout: "t", support: "s", capacity: 1 },
);

const charts: readonly (readonly [string, (o: object) => Figure])[] = [
  ["coefficients", (o) => coefficientChart(rows, o)],
  ["calibration", (o) => calibrationChart(calibrationTable(actual, predicted), o)],
  ["deciles", (o) => decileChart(decileTable(actual, predicted), o)],
  ["gains", (o) => gainsChart(decileTable(actual, predicted), o)],
  ["ROC", (o) => rocChart(rocCurve(actual, predicted), o)],
  ["universes", (o) => universeChart(grid, o)],
];

describe.each(charts)("the chart of %s", (_name, draw) => {
  it("states its finding with numbers, as title and as the start of its text alternative", () => {
    const figure = draw({});
    const title = (figure.layout.title as { text: string }).text;
    expect(title).toMatch(/\d/);
    expect(figure.alt.startsWith(`${title}.`)).toBe(true);
    expect(figure.alt.length).toBeGreaterThan(title.length + 20);
  });

  it("takes a title of your own and says where made-up data come from", () => {
    const figure = draw({ title: "My <i>finding</i>", source: { title: "Voter file", synthetic: true } });
    expect(figure.alt.startsWith("My <i>finding</i>.")).toBe(true);
    expect(JSON.stringify(figure.layout.annotations)).toContain("SYNTHETIC");
    expect(JSON.stringify(figure.layout)).not.toContain("<i>");
  });
});

describe("model charts", () => {
  it("leave the intercept out, grey what may be no effect, and show names letter by letter", () => {
    const figure = coefficientChart(rows);
    const [trace] = figure.data as { y: string[]; marker: { color: string[] } }[];
    expect(trace?.y).toEqual(["age", "&lt;b&gt;x&lt;/b&gt;"]);
    expect(trace?.marker.color[0]).not.toBe(trace?.marker.color[1]);
    expect(figure.alt).toContain("age goes with higher odds: 0.50 (0.30 to 0.70)");
  });

  it("say so when no term can be told from no effect", () => {
    expect(coefficientChart([term("a", 0.1, 0.3)]).alt).toContain("No term can be told from no effect");
    expect(coefficientChart([term("a", 1.1, 0.3)], { oddsRatios: true }).alt).toContain(
      "No term can be told from no effect",
    );
  });

  it("print the AUC that rocAUC gives", () => {
    expect(rocChart(rocCurve(actual, predicted)).alt).toContain(
      `AUC ${rocAUC(actual, predicted).toFixed(3)}`,
    );
  });

  it("say which way scores are off", () => {
    const half = Array.from({ length: 50 }, (_, i) => i % 2);
    const chart = (score: number): string =>
      calibrationChart(
        calibrationTable(
          half,
          half.map(() => score),
        ),
      ).alt;
    expect(chart(0.9)).toContain("promise too much: by 40.0 points");
    expect(chart(0.3)).toContain("promise too little: by 20.0 points");
    expect(chart(0.5)).toContain("mean what they say: off by 0.0 points");
  });

  it("count people by universe", () => {
    expect(universeChart(grid).alt).toContain("Of 4 people: 2 to turn out, 1 to persuade, 1 to leave alone");
    expect(grid.reduce((sum, cell) => sum + cell.contact, 0)).toBe(1);
  });

  it("refuse to draw nothing", () => {
    expect(() => coefficientChart([rows[0] as TermRow])).toThrow("the model has only an intercept");
    // On an axis that grows by factors it would have no place, and be missing without a word.
    expect(() => coefficientChart([term("a", -0.4, 0.1)], { oddsRatios: true })).toThrow(
      'but "a" has -0.4. Give the rows of tidy(fit, { oddsRatios: true })',
    );
    expect(() => calibrationChart([])).toThrow("There are no bins to draw.");
    expect(() => decileChart([])).toThrow("There are no deciles to draw.");
    expect(() => gainsChart([])).toThrow("There are no deciles to draw.");
    expect(() => rocChart([])).toThrow("at least two points");
    expect(() => universeChart([])).toThrow("There are no cells to draw.");
  });
});
