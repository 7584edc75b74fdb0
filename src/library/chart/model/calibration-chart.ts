import type { CalibrationRow } from "../../model/validate/calibration-table.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { chartConfig, palette } from "../figure/theme.js";
import { diagonal, unitSquare } from "../figure/unit-square.js";
import type { ModelChartOptions } from "./model-chart-options.js";

/**
 * Draws what was promised against what happened: on the diagonal a score of 30% happens for 30%. Larger dots are more people.
 *
 * @param rows what `calibrationTable` gives. @param options `title`, `source`.
 * @throws when there are no rows.
 * @example
 * const rows = calibrationTable([0, 1, 1, 1], [0.4, 0.5, 0.8, 0.9], { bins: 2 });
 * calibrationChart(rows).alt.startsWith("Scores promise too little"); // true
 */
export function calibrationChart(rows: readonly CalibrationRow[], options: ModelChartOptions = {}): Figure {
  checkOptions("calibrationChart", options, { title: "text", source: true });
  requireMadeRows(rows, "calibrationTable", { meanPredicted: "share", rate: "share", n: "count" });
  if (rows.length === 0)
    throw new RangeError("There are no bins to draw. Give the rows of calibrationTable.");
  const title = options.title ?? finding(rows);
  const share = (value: number): string => formatValue(value, "share");
  const most = rows.reduce((largest, row) => Math.max(largest, row.n), 0);
  return Object.freeze({
    data: [
      diagonal("scores mean what they say"),
      {
        type: "scatter",
        mode: "lines+markers",
        x: rows.map((row) => row.meanPredicted),
        y: rows.map((row) => row.rate),
        marker: { color: palette.focus, size: rows.map((row) => 8 + 10 * Math.sqrt(row.n / most)) },
        line: { color: palette.focus, width: 1 },
        // Dots at 0% and 100% are drawn whole.
        cliponaxis: false,
        name: "this model",
        text: rows.map((row) => howMany(row.n, "person", "people")),
        hovertemplate: "promised %{x:.1%}, happened %{y:.1%}, %{text}<extra></extra>",
      },
    ],
    layout: unitSquare(title, { x: "mean score", y: "share for whom it happened" }, options),
    config: chartConfig,
    alt: `${title}. Mean score and what happened: ${rows
      .map((row) => `${share(row.meanPredicted)} and ${share(row.rate)}`)
      .join("; ")}.`,
  } satisfies Figure);
}

function finding(rows: readonly CalibrationRow[]): string {
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const mean = (pick: (row: CalibrationRow) => number): number =>
    rows.reduce((sum, row) => sum + row.n * pick(row), 0) / n;
  const gap = mean((row) => row.meanPredicted - row.rate);
  const spread = mean((row) => Math.abs(row.meanPredicted - row.rate));
  const points = (value: number): string => numberText(Math.abs(value), { style: "points" });
  if (Math.abs(gap) > 0.02) {
    return `Scores promise too ${gap > 0 ? "much" : "little"}: by ${points(gap)} on average`;
  }
  return spread > 0.03
    ? `Scores are right on average, but off by ${points(spread)} from bin to bin`
    : `Scores mean what they say: off by ${points(spread)} on average`;
}
