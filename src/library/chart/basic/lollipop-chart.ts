import type { Data } from "../../table/columns/data.js";
import { drawnLabels, requireDrawn } from "../figure/drawn-labels.js";
import type { Figure } from "../figure/figure.js";
import { plainText } from "../figure/plain-text.js";
import { chartConfig, chartLayout } from "../figure/theme.js";
import { type BarChartOptions, readBars } from "./read-bars.js";

export type LollipopChartOptions = BarChartOptions;

/** How many rows the text alternative names at each end when there are many. */
const NAMED = 5;

/**
 * Draws a dot on a thin stem for each row, in the order of the rows: the chart for twenty to fifty rows, where bars would
 * be a wall.
 *
 * A missing value is refused, with its row: it would be drawn as zero. A missing label is printed as "missing".
 *
 * @throws when a column does not exist or holds something else than numbers.
 * @example
 * const hubs = { hub: ["Hub 03", "Hub 12"], shifts: [151, 9] };
 * lollipopChart(hubs, { label: "hub", value: "shifts", title: "One hub carries it" }).alt; // "One hub carries it. Dots: Hub 03 151, Hub 12 9."
 */
export function lollipopChart(data: Data, options: LollipopChartOptions): Figure {
  const { names, values, printed, colors, line, sentence, valueAxis } = readBars(
    "lollipopChart",
    data,
    options,
  );
  requireDrawn(names);
  return Object.freeze({
    data: [
      {
        type: "bar",
        orientation: "h",
        y: drawnLabels(names, 1),
        x: [...values],
        width: 0.14,
        marker: { color: colors },
        hoverinfo: "skip",
        showlegend: false,
      },
      {
        type: "scatter",
        mode: "text+markers",
        y: drawnLabels(names, 1),
        x: [...values],
        text: printed,
        // Beside the dot, not on its stick.
        textposition: values.some((value) => value < 0)
          ? values.map((value) => (value < 0 ? "middle left" : "middle right"))
          : "middle right",
        textfont: { size: 11 },
        cliponaxis: false,
        marker: { color: colors, size: 9 },
        hovertemplate: "%{y}: %{text}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      ...chartLayout(plainText(options.title), line),
      height: 130 + 17 * Math.max(8, names.length) + (line === undefined ? 0 : 48),
      xaxis: valueAxis,
      yaxis: {
        autorange: "reversed",
        automargin: true,
        ticksuffix: "  ",
        tickfont: { size: 11 },
        dtick: 1,
        type: "category",
      },
    },
    config: chartConfig,
    alt: `${sentence} Dots: ${spokenRows(names, printed)}.`,
  } satisfies Figure);
}

/** All rows when they are few, else the first and the last ones and how many stand between. */
function spokenRows(names: readonly string[], printed: readonly string[]): string {
  const spoken = names.map((name, i) => `${name} ${printed[i]}`);
  if (spoken.length <= 2 * NAMED + 2) return spoken.join(", ");
  const between = spoken.length - 2 * NAMED;
  return `${spoken.slice(0, NAMED).join(", ")}, then ${between} more, and at the end ${spoken.slice(-NAMED).join(", ")}`;
}
