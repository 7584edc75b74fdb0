import { requireShare } from "../../experiment/power/power-design.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { requireList } from "../../table/columns/require-list.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface PValueStripOptions {
  /** The finding, in one sentence. Default: how many p-values lie below alpha. */
  readonly title?: string;
  /** The line below which people get excited. Default 0.05. */
  readonly alpha?: number;
  /** What each p-value belongs to. Default: "test 1", "test 2", … */
  readonly labels?: readonly string[];
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

/**
 * Draws many p-values on one strip from 0 to 1: when nothing happened they lie anywhere, and some lie low.
 *
 * A missing p-value is refused, with its place in the list.
 *
 * @throws when there is none, one is not between 0 and 1, or the labels do not fit.
 * @example
 * pValueStrip([0.02, 0.4, 0.7]).alt; // "1 of 3 p-values is below 0.05: test 1 (0.020)."
 */
export function pValueStrip(pValues: readonly number[], options: PValueStripOptions = {}): Figure {
  checkOptions("pValueStrip", options, { title: "text", alpha: "number", labels: "texts", source: true });
  requireList(pValues, "The p-values");
  // Of a column of numbers, map would make numbers again.
  const values = Array.from(pValues);
  const { alpha = 0.05, labels = values.map((_, k) => `test ${k + 1}`), source } = options;
  requireShare("alpha", alpha, "the chance of a false alarm");
  if (values.length === 0) throw new RangeError("There is no p-value to draw: the list is empty.");
  if (labels.length !== values.length) {
    throw new RangeError(
      `There are ${values.length} p-values but ${labels.length} labels. Give one for each.`,
    );
  }
  values.forEach((p, k) => {
    if (!(typeof p === "number" && p >= 0 && p <= 1))
      throw new RangeError(`A p-value lies between 0 and 1, but number ${k + 1} is ${describeCell(p)}.`);
  });
  const low = values.map((p, k) => ({ p, label: labels[k] ?? "" })).filter(({ p }) => p < alpha);
  const title =
    options.title ??
    `${low.length} of ${values.length} p-values ${low.length === 1 ? "is" : "are"} below ${alpha}`;
  const line = sourceLine(source);
  const listed = low.map(({ p, label }) => `${label} (${p < 0.001 ? "below 0.001" : belowText(p, alpha)})`);
  return Object.freeze({
    data: [
      {
        type: "scatter",
        mode: "markers",
        x: [...values],
        // Neighbours sit on different heights, so that equal p-values do not hide each other.
        y: values.map((_, k) => ((k * 7) % 11) / 10 - 0.5),
        text: labels.map(plainText),
        marker: {
          size: 12,
          color: values.map((p) => (p < alpha ? palette.contrast : palette.context)),
          symbol: values.map((p) => (p < alpha ? "diamond" : "circle")),
          line: { color: "#ffffff", width: 1 },
        },
        hovertemplate: "%{text}: p = %{x:.3f}<extra></extra>",
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: 240 + (line === undefined ? 0 : 28),
      shapes: [
        {
          type: "line",
          x0: alpha,
          x1: alpha,
          yref: "paper",
          y0: 0,
          y1: 1,
          line: { color: palette.reference, dash: "dot" },
        },
      ],
      xaxis: {
        title: { text: "p-value", standoff: 6 },
        range: [-0.02, 1.02],
        gridcolor: palette.grid,
        zeroline: false,
      },
      yaxis: { visible: false, range: [-0.9, 0.9] },
    },
    config: chartConfig,
    alt: `${title}${listed.length === 0 ? "" : `: ${listed.join(", ")}`}.`,
  } satisfies Figure);
}

/** A p-value with as many decimals as it takes to see that it lies below the limit: 0.0496 is no 0.050. */
function belowText(p: number, alpha: number): string {
  const texts = [3, 4, 5, 6].map((decimals) => numberText(p, { decimals }));
  return texts.find((text) => Number(text) < alpha) ?? `${p}`;
}
