import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { requireText } from "../../table/columns/require-text.js";
import { drawnLabels, requireDrawn } from "../figure/drawn-labels.js";
import type { Figure } from "../figure/figure.js";
import { axisFormat, formatValue, type ValueFormat } from "../figure/format-value.js";
import { labelColumn } from "../figure/label-column.js";
import { numericColumn } from "../figure/numeric-column.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface RangeChartOptions {
  /** The column with the names of the rows. */
  readonly label: string;
  /** The column with the value to plan with. */
  readonly value: string;
  /** The columns with the two ends. */
  readonly low: string;
  readonly high: string;
  /** The finding, in one sentence. */
  readonly title: string;
  /** How numbers are printed. Default "count". */
  readonly format?: ValueFormat;
  /** What the numbers mean, for example "votes". Default: the name of the value column. */
  readonly unit?: string;
  readonly source?: ChartSource;
}

/**
 * Draws a bar from the low to the high end of each row with a mark at the value: a forecast is a range, not a dot.
 *
 * A missing value is refused, with its row: it would be drawn as zero. A missing label is printed as "missing".
 *
 * @throws when a column does not exist, holds something else than numbers, or low ≤ value ≤ high fails.
 * @example
 * const votes = { goal: ["vote goal"], value: [46054], low: [40606], high: [49484] };
 * rangeChart(votes, { label: "goal", value: "value", low: "low", high: "high", title: "Plan for 46,054, staff for 49,484" }).alt; // "Plan for 46,054, staff for 49,484. vote goal 46,054, from 40,606 to 49,484."
 */
export function rangeChart(data: Data, options: RangeChartOptions): Figure {
  checkOptions("rangeChart", options, {
    label: "needed text",
    value: "needed text",
    low: "needed text",
    high: "needed text",
    title: "needed text",
    format: ["count", "share", "dollars"],
    unit: "text",
    source: true,
  });
  requireText(options.title, "The title");
  const { title, format = "count", unit = options.value } = options;
  const names = labelColumn(data, options.label);
  requireDrawn(names);
  const [values, lows, highs] = [options.value, options.low, options.high].map((name) =>
    numericColumn(data, name),
  ) as [readonly number[], readonly number[], readonly number[]];
  names.forEach((_name, i) => {
    if ((lows[i] ?? 0) <= (values[i] ?? 0) && (values[i] ?? 0) <= (highs[i] ?? 0)) return;
    throw new RangeError(
      `The range of a row must hold its value, but in row ${i + 1} "${options.value}" does not lie between "${options.low}" and "${options.high}".`,
    );
  });
  const print = (value: number | undefined) => formatValue(value ?? 0, format);
  const texts = names.map((_, i) => `${print(values[i])} (${print(lows[i])} – ${print(highs[i])})`);
  const places = drawnLabels(names);
  const line = sourceLine(options.source);
  return Object.freeze({
    data: [
      {
        type: "bar",
        orientation: "h",
        y: places,
        base: [...lows],
        x: highs.map((high, i) => high - (lows[i] ?? 0)),
        marker: { color: "#a9c8e8" },
        hoverinfo: "skip",
        showlegend: false,
      },
      {
        type: "scatter",
        mode: "markers",
        y: places,
        x: [...values],
        hovertext: texts,
        cliponaxis: false,
        marker: {
          color: palette.focus,
          size: 14,
          symbol: "line-ns-open",
          line: { width: 4, color: palette.focus },
        },
        hovertemplate: "%{y}: %{hovertext}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: 160 + 70 * names.length + (line === undefined ? 0 : 28),
      bargap: 0.6,
      xaxis: {
        title: { text: plainText(unit) },
        tickformat: axisFormat[format],
        gridcolor: palette.grid,
        automargin: true,
      },
      yaxis: { autorange: "reversed", automargin: true, ticksuffix: "  ", type: "category" },
      annotations: [
        ...(chartLayout("", line).annotations ?? []),
        ...texts.map((text, i) => ({
          text,
          x: ((lows[i] ?? 0) + (highs[i] ?? 0)) / 2,
          y: places[i] ?? "",
          yshift: 28,
          showarrow: false,
        })),
      ],
    },
    config: chartConfig,
    alt: `${title}. ${names.map((name, i) => `${name} ${print(values[i])}, from ${print(lows[i])} to ${print(highs[i])}`).join("; ")}.`,
  } satisfies Figure);
}
