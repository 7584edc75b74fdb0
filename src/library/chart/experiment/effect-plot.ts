import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { numberText } from "../../words/number-text.js";
import { drawnLabels } from "../figure/drawn-labels.js";
import type { Figure } from "../figure/figure.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

/** A row with an effect and its interval, as the estimators give it. */
export interface EffectRow {
  readonly term: string;
  readonly estimate: number;
  readonly confLow: number;
  readonly confHigh: number;
}

export interface EffectPlotOptions {
  /** The finding, in one sentence. Default: how many intervals lie beyond zero. */
  readonly title?: string;
  /** "points": shares, shown as percentage points. "number": as they are. Default "points". */
  readonly unit?: "points" | "number";
  /** The names at the left, one a row. Default: each row's term. */
  readonly labels?: readonly string[];
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

/**
 * Draws each effect as a dot with its interval as whiskers, in the order of the rows, beside a line at zero.
 *
 * @throws when there is no row, or there are not as many labels as rows.
 * @example
 * const rows = [{ term: "Neighbors", estimate: 0.0813, confLow: 0.0761, confHigh: 0.0864 }];
 * effectPlot(rows).alt; // "The interval lies beyond zero. Effects: Neighbors 8.1 points (7.6 to 8.6)."
 */
export function effectPlot(rows: readonly EffectRow[], options: EffectPlotOptions = {}): Figure {
  checkOptions("effectPlot", options, {
    title: "text",
    unit: ["points", "number"],
    labels: "texts",
    source: true,
  });
  requireMadeRows(rows, "estimateArms or tidy", {
    term: "text",
    estimate: "any number",
    confLow: "any number",
    confHigh: "any number",
  });
  const { unit = "points", labels = rows.map((row) => row.term), source } = options;
  if (rows.length === 0) throw new RangeError("There is no effect to draw: the list of rows is empty.");
  if (labels.length !== rows.length) {
    throw new RangeError(
      `There are ${rows.length} effects but ${labels.length} labels. Give one for each row.`,
    );
  }
  const factor = unit === "points" ? 100 : 1;
  const known = (value: number, instead: number): number => factor * (Number.isNaN(value) ? instead : value);
  const beyond = rows.filter((row) => row.confLow > 0 || row.confHigh < 0).length;
  const title =
    options.title ??
    (rows.length === 1
      ? titleOfOne(rows[0]?.confLow, beyond)
      : `${beyond} of ${rows.length} intervals ${beyond === 1 ? "lies" : "lie"} beyond zero`);
  const texts = rows.map((row) => {
    const [estimate, low, high] = [row.estimate, row.confLow, row.confHigh].map((v) => printed(factor * v));
    return `${estimate}${unit === "points" ? " points" : ""} (${low} to ${high})`;
  });
  const line = sourceLine(source);
  return Object.freeze({
    data: [
      {
        type: "scatter",
        mode: "markers",
        x: rows.map((row) => factor * row.estimate),
        y: drawnLabels(labels),
        text: texts,
        hovertemplate: "%{y}: %{text}<extra></extra>",
        marker: {
          size: 11,
          color: rows.map((row) => (row.confLow > 0 || row.confHigh < 0 ? palette.focus : palette.context)),
        },
        error_x: {
          type: "data",
          symmetric: false,
          array: rows.map((row) => known(row.confHigh, row.estimate) - factor * row.estimate),
          arrayminus: rows.map((row) => factor * row.estimate - known(row.confLow, row.estimate)),
          color: palette.reference,
          thickness: 2,
          width: 6,
        },
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: 150 + 44 * rows.length + (line === undefined ? 0 : 28),
      xaxis: {
        title: { text: unit === "points" ? "effect in percentage points" : "effect", standoff: 6 },
        gridcolor: palette.grid,
        zeroline: true,
        zerolinecolor: palette.reference,
        zerolinewidth: 2,
        rangemode: "tozero",
        automargin: true,
      },
      yaxis: { autorange: "reversed", automargin: true, ticksuffix: "  ", type: "category" },
    },
    config: chartConfig,
    alt: `${title}. Effects: ${labels.map((label, i) => `${label} ${texts[i]}`).join(", ")}.`,
  } satisfies Figure);
}

function printed(value: number): string {
  if (Number.isNaN(value)) return "unknown";
  return numberText(value, { decimals: Math.abs(value) < 0.095 ? 2 : 1 });
}

function titleOfOne(low: number | undefined, beyond: number): string {
  if (low === undefined || Number.isNaN(low)) return "One effect, without an interval";
  return `The interval ${beyond === 1 ? "lies beyond" : "includes"} zero`;
}
