import type { Data } from "../../table/columns/data.js";
import { drawnLabels, requireDrawn } from "../figure/drawn-labels.js";
import type { Figure } from "../figure/figure.js";
import { plainText } from "../figure/plain-text.js";
import { chartConfig, chartLayout } from "../figure/theme.js";
import { type BarChartOptions, readBars } from "./read-bars.js";

export type { BarChartOptions };

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
  const bars = readBars("barChart", data, options);
  requireDrawn(bars.names);
  return drawBars(bars, options);
}

/** The chart of bars that were read, and an empty one where there are none. */
export function drawBars(bars: ReturnType<typeof readBars>, options: BarChartOptions): Figure {
  const { names, values, printed, colors, line, sentence, valueAxis } = bars;
  const layout = chartLayout(plainText(options.title), line);
  return Object.freeze({
    data: [
      {
        type: "bar",
        orientation: "h",
        y: drawnLabels(names),
        x: [...values],
        text: printed,
        textposition: "outside",
        cliponaxis: false,
        marker: { color: colors },
        hovertemplate: "%{y}: %{text}<extra></extra>",
      },
    ],
    layout: {
      ...layout,
      margin: { ...layout.margin, r: roomForLabels(values, printed) },
      height: 130 + 44 * names.length + (line === undefined ? 0 : 48),
      bargap: 0.35,
      xaxis: valueAxis,
      // Plotly counts the rows of a bar chart from below.
      yaxis: { autorange: "reversed", automargin: true, ticksuffix: "  ", type: "category" },
    },
    config: chartConfig,
    alt: `${sentence} Bars: ${names.map((name, i) => `${name} ${printed[i]}`).join(", ")}.`,
  } satisfies Figure);
}

/** Plotly cuts the number behind a long bar at the edge of the chart: the margin is as wide as the number, in pixels. */
function roomForLabels(values: readonly number[], printed: readonly string[]): number {
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const letters = printed.map((text, i) => ((values[i] ?? 0) > 0.8 * most ? text.length : 0));
  return 24 + 8 * letters.reduce((a, b) => Math.max(a, b), 0);
}
