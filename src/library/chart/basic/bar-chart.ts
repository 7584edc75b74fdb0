import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import type { Figure } from "../figure/figure.js";
import { axisFormat, formatValue, type ValueFormat } from "../figure/format-value.js";
import { labelColumn } from "../figure/label-column.js";
import { numericColumn } from "../figure/numeric-column.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface BarChartOptions {
  /** The column with the names of the bars. */
  readonly label: string;
  /** The column with their lengths. */
  readonly value: string;
  /** The finding, in one sentence: what should a person see? */
  readonly title: string;
  /** How numbers are printed. Default "count". */
  readonly format?: ValueFormat;
  /** The names of the bars to stand out; the others turn grey. Default: all stand out. */
  readonly highlight?: readonly string[];
  /** What the length means, for example "doors". Default: the name of the value column. */
  readonly unit?: string;
  /** Where the data come from. Default: nothing is printed. */
  readonly source?: ChartSource;
}

/**
 * Draws one bar a row, in the order of the rows, each with its number at the end.
 *
 * A missing value is refused, with its row: it would be drawn as zero. A missing label is printed as "missing".
 *
 * @throws when a column does not exist or holds something else than numbers.
 * @example
 * const doors = { result: ["not home", "canvassed"], count: [720, 288] };
 * barChart(doors, { label: "result", value: "count", title: "Most doors stay closed" }).alt; // "Most doors stay closed. Bars: not home 720, canvassed 288."
 */
export function barChart(data: Data, options: BarChartOptions): Figure {
  checkOptions("barChart", options, {
    label: true,
    value: true,
    title: true,
    format: ["count", "share", "dollars"],
    highlight: true,
    unit: true,
    source: true,
  });
  const { label, value, title, format = "count", highlight, unit = value, source } = options;
  const names = labelColumn(data, label);
  const values = numericColumn(data, value);
  const printed = values.map((number) => formatValue(number, format));
  const line = sourceLine(source);
  const layout = chartLayout(plainText(title), line);
  return Object.freeze({
    data: [
      {
        type: "bar",
        orientation: "h",
        y: names.map(plainText),
        x: [...values],
        text: printed,
        textposition: "outside",
        cliponaxis: false,
        marker: {
          color: names.map((name) => (highlight?.includes(name) === false ? palette.context : palette.focus)),
        },
        hovertemplate: "%{y}: %{text}<extra></extra>",
      },
    ],
    layout: {
      ...layout,
      margin: { ...layout.margin, r: roomForLabels(values, printed) },
      height: 130 + 44 * names.length + (line === undefined ? 0 : 48),
      bargap: 0.35,
      xaxis: {
        title: { text: plainText(unit) },
        // "10,000,000" beside "12,000,000" would have to be turned on its side.
        tickformat:
          format === "count" && values.some((one) => Math.abs(one) >= 1e6) ? "~s" : axisFormat[format],
        rangemode: "tozero",
        gridcolor: palette.grid,
        zerolinecolor: palette.reference,
        automargin: true,
      },
      // Plotly counts the rows of a bar chart from below.
      yaxis: { autorange: "reversed", automargin: true, ticksuffix: "  ", type: "category" },
    },
    config: chartConfig,
    alt: `${/[.?!]$/.test(title) ? title : `${title}.`} Bars: ${names.map((name, i) => `${name} ${printed[i]}`).join(", ")}.`,
  } satisfies Figure);
}

/** Plotly cuts the number behind a long bar at the edge of the chart: the margin is as wide as the number, in pixels. */
function roomForLabels(values: readonly number[], printed: readonly string[]): number {
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const letters = printed.map((text, i) => ((values[i] ?? 0) > 0.8 * most ? text.length : 0));
  return 24 + 8 * letters.reduce((a, b) => Math.max(a, b), 0);
}
