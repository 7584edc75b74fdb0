import type { RocPoint } from "../../model/validate/roc-curve.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { chartConfig, palette } from "../figure/theme.js";
import { diagonal, unitSquare } from "../figure/unit-square.js";
import type { ModelChartOptions } from "./model-chart-options.js";

/** More corners than this cannot be told apart in a chart. */
const MOST_POINTS = 400;

/**
 * Draws a ROC curve: of the yeses and of the noes, how many are called a yes as the threshold loosens.
 *
 * @param points what `rocCurve` gives. @param options `title`, `source`.
 * @throws when there are fewer than two points.
 * @example
 * rocChart(rocCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])).alt.startsWith("A random yes outranks a random no 75.0% of the time"); // true
 */
export function rocChart(points: readonly RocPoint[], options: ModelChartOptions = {}): Figure {
  checkOptions("rocChart", options, { title: "text", source: true });
  requireMadeRows(points, "rocCurve", { falsePositiveRate: "share", truePositiveRate: "share" });
  if (points.length < 2)
    throw new RangeError("A ROC curve needs at least two points. Give the rows of rocCurve.");
  let area = 0;
  points.forEach((point, i) => {
    const before = points[i - 1] ?? point;
    area +=
      ((point.falsePositiveRate - before.falsePositiveRate) *
        (point.truePositiveRate + before.truePositiveRate)) /
      2;
  });
  const share = (value: number): string => formatValue(value, "share");
  const title =
    options.title ??
    `A random yes outranks a random no ${share(area)} of the time (AUC ${numberText(area, { decimals: 3, limit: 1 })})`;
  const step = Math.max(1, Math.ceil(points.length / MOST_POINTS));
  const drawn = points.filter((_, i) => i % step === 0 || i === points.length - 1);
  const tenth = points.filter((point) => point.falsePositiveRate <= 0.1).at(-1);
  return Object.freeze({
    data: [
      diagonal("a coin"),
      {
        type: "scatter",
        mode: "lines",
        x: drawn.map((point) => point.falsePositiveRate),
        y: drawn.map((point) => point.truePositiveRate),
        line: { color: palette.focus, width: 2 },
        name: "this model",
        hovertemplate: "%{y:.1%} of the yeses at the cost of %{x:.1%} of the noes<extra></extra>",
      },
    ],
    layout: unitSquare(title, { x: "noes called a yes", y: "yeses called a yes" }, options),
    config: chartConfig,
    alt: `${title}. At the cost of calling at most 10% of the noes a yes, it finds ${share(tenth?.truePositiveRate ?? 0)} of the yeses.`,
  } satisfies Figure);
}
