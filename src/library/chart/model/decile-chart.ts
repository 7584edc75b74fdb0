import type { DecileRow } from "../../model/validate/decile-rows.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { axisFormat, formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";
import type { ModelChartOptions } from "./model-chart-options.js";

/** What a list cut into so many is called; in other numbers, groups. */
const PARTS: ReadonlyMap<number, string> = new Map([
  [2, "half"],
  [3, "third"],
  [4, "quarter"],
  [5, "fifth"],
  [10, "decile"],
]);

/**
 * Draws one bar a decile, the highest scores first, with the rate of the whole list as a line.
 *
 * @param rows what `decileTable` gives. @param options `title`, `source`.
 * @throws when there are no rows.
 * @example
 * const rows = decileTable([1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1], { groups: 2 });
 * decileChart(rows).alt.startsWith("The top half has 2.00 times the average rate"); // true
 */
export function decileChart(rows: readonly DecileRow[], options: ModelChartOptions = {}): Figure {
  checkOptions("decileChart", options, { title: "text", source: true });
  requireMadeRows(rows, "decileTable", {
    decile: "count",
    n: "count",
    events: "count",
    rate: "share",
    lift: "count",
  });
  const [top] = rows;
  if (top === undefined) throw new RangeError("There are no deciles to draw. Give the rows of decileTable.");
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const average = rows.reduce((sum, row) => sum + row.events, 0) / n;
  const share = (value: number): string => formatValue(value, "share");
  const part = PARTS.get(rows.length) ?? "group";
  const title =
    options.title ??
    `The top ${part} has ${numberText(top.lift, { decimals: 2 })} times the average rate: ${share(top.rate)} against ${share(average)}`;
  return Object.freeze({
    data: [
      {
        type: "bar",
        x: rows.map((row) => String(row.decile)),
        y: rows.map((row) => row.rate),
        text: rows.map((row) => share(row.rate)),
        textposition: "outside",
        cliponaxis: false,
        marker: { color: rows.map((row) => (row.rate > average ? palette.focus : palette.context)) },
        hovertemplate: `${part} %{x}: %{text}<extra></extra>`,
      },
    ],
    layout: {
      ...chartLayout(plainText(title), sourceLine(options.source)),
      bargap: 0.25,
      xaxis: { title: { text: `${part} (1 = highest scores)` }, type: "category", automargin: true },
      yaxis: {
        title: { text: "rate" },
        tickformat: axisFormat.share,
        rangemode: "tozero",
        gridcolor: palette.grid,
        automargin: true,
      },
      shapes: [
        {
          type: "line",
          xref: "paper",
          yref: "y",
          x0: 0,
          x1: 1,
          y0: average,
          y1: average,
          line: { color: palette.reference, width: 1.5, dash: "dot" },
        },
      ],
    },
    config: chartConfig,
    alt: `${title}. Rates by ${part}: ${rows.map((row) => `${row.decile}: ${share(row.rate)}`).join(", ")}.`,
  } satisfies Figure);
}
