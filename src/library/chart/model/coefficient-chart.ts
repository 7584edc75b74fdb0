import type { TermRow } from "../../model/fit/tidy.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { numberText } from "../../words/number-text.js";
import { drawnLabels } from "../figure/drawn-labels.js";
import type { Figure } from "../figure/figure.js";
import type { FigureAxis } from "../figure/figure-axis.js";
import { factorText, hasPlace, logAxis } from "../figure/log-axis.js";
import { plainText } from "../figure/plain-text.js";
import { sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";
import type { ModelChartOptions } from "./model-chart-options.js";

/**
 * Draws a model's terms as dots with their intervals, beside the line of no effect; terms whose interval crosses that line
 * are gray. The intercept is left out.
 *
 * @param rows what `tidy` gives. @param options `oddsRatios`: true when the rows are odds ratios, default false. `title`, `source`.
 * @throws when there is no term besides the intercept.
 * @example
 * const doors = { answered: [0, 1, 0, 1, 1, 0, 1, 1], hour: [10, 18, 11, 19, 12, 17, 18, 17] };
 * const fit = fitLogistic(doors, { outcome: "answered", predictors: ["hour"] });
 * coefficientChart(tidy(fit, { oddsRatios: true }), { oddsRatios: true }).data.length; // 1
 */
export function coefficientChart(
  rows: readonly TermRow[],
  options: ModelChartOptions & { readonly oddsRatios?: boolean } = {},
): Figure {
  checkOptions("coefficientChart", options, { title: "text", source: true, oddsRatios: "yes or no" });
  requireMadeRows(rows, "tidy", {
    term: "text",
    estimate: "any number",
    confLow: "any number",
    confHigh: "any number",
  });
  const { oddsRatios = false } = options;
  const terms = rows.filter((row) => row.term !== "intercept");
  if (terms.length === 0) throw new RangeError("There is no term to draw: the model has only an intercept.");
  const lost = oddsRatios ? terms.find(({ estimate }) => !hasPlace(estimate)) : undefined;
  if (lost !== undefined) {
    throw new RangeError(
      `An odds ratio is a number above 0, or it has no place on its axis, but "${lost.term}" has ${lost.estimate}. Give the rows of tidy(fit, { oddsRatios: true }).`,
    );
  }
  const none = oddsRatios ? 1 : 0;
  const clear = terms.filter((row) => row.confLow > none || row.confHigh < none);
  const distance = (row: TermRow): number => Math.abs(oddsRatios ? Math.log(row.estimate) : row.estimate);
  const largest = [...clear].sort((a, b) => distance(b) - distance(a))[0];
  const finding =
    largest === undefined
      ? "No term can be told from no effect"
      : `${largest.term} goes with ${largest.estimate > none ? "higher" : "lower"} odds: ${printed(largest, oddsRatios)}`;
  const title = options.title ?? finding;
  const line = sourceLine(options.source);
  const axis: FigureAxis = oddsRatios
    ? logAxis(
        "odds ratio (1 = no difference; axis by factors)",
        [none, ...terms.flatMap((row) => [row.estimate, row.confLow, row.confHigh])],
        factorText,
      )
    : {
        title: { text: "log odds (0 = no difference)" },
        type: "linear",
        gridcolor: palette.grid,
        automargin: true,
      };
  // An end at 0 or without end has no place on an axis of factors: its whisker goes to the edge, or it would not be drawn.
  const [edgeLow, edgeHigh] = oddsRatios
    ? (axis.range ?? []).map((end) => 10 ** Number(end))
    : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const lowOf = (row: TermRow): number => Math.max(row.confLow, edgeLow ?? row.confLow);
  const highOf = (row: TermRow): number => Math.min(row.confHigh, edgeHigh ?? row.confHigh);
  return Object.freeze({
    data: [
      {
        type: "scatter",
        mode: "markers",
        y: drawnLabels(terms.map((row) => row.term)),
        x: terms.map((row) => row.estimate),
        error_x: {
          type: "data",
          symmetric: false,
          array: terms.map((row) => highOf(row) - row.estimate),
          arrayminus: terms.map((row) => row.estimate - lowOf(row)),
          color: palette.reference,
          thickness: 1.5,
          width: 0,
        },
        marker: {
          size: 10,
          color: terms.map((row) => (clear.includes(row) ? palette.focus : palette.context)),
        },
        text: terms.map((row) => printed(row, oddsRatios)),
        hovertemplate: "%{y}: %{text}<extra></extra>",
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: 150 + 36 * terms.length + (line === undefined ? 0 : 28),
      showlegend: false,
      xaxis: axis,
      yaxis: { autorange: "reversed", automargin: true, ticksuffix: "  ", type: "category" },
      shapes: [
        {
          type: "line",
          xref: "x",
          yref: "paper",
          x0: none,
          x1: none,
          y0: 0,
          y1: 1,
          line: { color: palette.reference, width: 1.5, dash: "dot" },
        },
      ],
    },
    config: chartConfig,
    alt: `${title}. ${oddsRatios ? "Odds ratios" : "Log odds"} with intervals: ${terms
      .map((row) => `${row.term} ${printed(row, oddsRatios)}`)
      .join("; ")}.`,
  } satisfies Figure);
}

/** Below it two decimals say only "<0.01", and the axis names powers. */
const SMALLEST = 1e-4;

/** Two decimals, or as many as it takes to tell the ends apart: of an odds ratio a dollar, 1.0001 to 1.0003, they are all 1.00. */
function printed({ estimate, confLow, confHigh }: TermRow, oddsRatios: boolean): string {
  const texts = (decimals: number): string[] =>
    [estimate, confLow, confHigh].map((value) =>
      // What two decimals cannot show is called as the axis calls it.
      oddsRatios && value > 0 && value < SMALLEST ? factorText(value) : numberText(value, { decimals }),
    );
  const tellApart = confLow < confHigh ? [2, 3, 4, 5, 6, 7].find((d) => new Set(texts(d)).size === 3) : 2;
  const [text, low, high] = texts(tellApart ?? 8);
  return `${oddsRatios ? "times " : ""}${text} (${low} to ${high})`;
}
