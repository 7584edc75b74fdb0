import type { DecileRow } from "../../model/validate/decile-rows.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { chartConfig, palette } from "../figure/theme.js";
import { diagonal, unitSquare } from "../figure/unit-square.js";
import type { ModelChartOptions } from "./model-chart-options.js";

/**
 * Draws the share of all events that the top of a list holds, against a list in random order.
 *
 * @param rows what `decileTable` gives. @param options `title`, `source`.
 * @throws when there are no rows.
 * @example
 * const rows = decileTable([1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1], { groups: 4 });
 * gainsChart(rows).alt.startsWith("The top 25.0% of the list holds 50.0%"); // true
 */
export function gainsChart(rows: readonly DecileRow[], options: ModelChartOptions = {}): Figure {
  checkOptions("gainsChart", options, { title: "text", source: true });
  requireMadeRows(rows, "decileTable", { n: "count", cumulativeGain: "share" });
  if (rows.length === 0) throw new RangeError("There are no deciles to draw. Give the rows of decileTable.");
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  let reached = 0;
  const points = rows.map((row) => {
    reached += row.n;
    return { list: reached / n, gain: row.cumulativeGain };
  });
  const share = (value: number): string => formatValue(value, "share");
  // The point near the top third: where a campaign with too little time would stop.
  const stop = points.filter((point) => point.list <= 0.34).at(-1) ?? points[0];
  const title =
    options.title ??
    `The top ${share(stop?.list ?? 0)} of the list holds ${share(stop?.gain ?? 0)} of those for whom it happens`;
  return Object.freeze({
    data: [
      diagonal("random order"),
      {
        type: "scatter",
        mode: "lines+markers",
        x: [0, ...points.map((point) => point.list)],
        y: [0, ...points.map((point) => point.gain)],
        marker: { color: palette.focus, size: 8 },
        line: { color: palette.focus, width: 2 },
        name: "by score",
        hovertemplate: "top %{x:.0%} of the list: %{y:.1%}<extra></extra>",
      },
    ],
    layout: unitSquare(
      title,
      { x: "share of the list, highest scores first", y: "share of all for whom it happens" },
      options,
    ),
    config: chartConfig,
    alt: `${title}. A list in random order would hold as large a share as its length. Points: ${points
      .map((point) => `${share(point.list)} holds ${share(point.gain)}`)
      .join(", ")}.`,
  } satisfies Figure);
}
