import type { CostPerVote } from "../../organize/electoral/cost-per-vote.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { factorText, logAxis } from "../figure/log-axis.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

/** A cost to draw: `low` and `high` make the whiskers. */
export type DrawnCost = Pick<CostPerVote, "cost" | "low" | "high">;

export interface CostPerVoteChartOptions {
  /** The finding. Default: which way of contact has the cheapest vote. */
  readonly title?: string;
  readonly source?: ChartSource;
}

/**
 * Draws what a vote costs by way of contact, each with its range. The axis grows by factors, because costs do; a range
 * without an upper end, where the interval includes no effect, is drawn as an open arrow.
 *
 * @param costs for each way of contact the result of `costPerVote`, or `{ cost: 128 }` for a cost that somebody reports.
 * @throws when nothing is given or a cost is not above 0.
 * @example
 * const doors = costPerVote({ hourlyCost: 20, contactsPerHour: 4, effect: { estimate: 0.02536, low: 0.01817, high: 0.03255 } });
 * costPerVoteChart({ doors }).alt; // "The cheapest vote comes from doors. doors $197, from $154 to $275."
 */
export function costPerVoteChart(
  costs: Readonly<Record<string, DrawnCost>>,
  options: CostPerVoteChartOptions = {},
): Figure {
  checkOptions("costPerVoteChart", options, { title: "text", source: true });
  requireFields(costs, "the costs by name, such as { doors: costPerVote(…) }");
  for (const cost of Object.values(costs))
    requireFields(cost, "a cost of each way, as costPerVote gives it", {
      cost: "any number",
      low: "any number or nothing",
      high: "any number or nothing",
    });
  const rows = Object.entries(costs).sort((a, b) => a[1].cost - b[1].cost);
  const [cheapest] = rows;
  if (cheapest === undefined)
    throw new RangeError("Give at least one way of contact, for example { doors: costPerVote(…) }.");
  for (const [name, { cost, low = cost, high = cost }] of rows) {
    if (!(cost > 0 && Number.isFinite(cost)))
      throw new RangeError(`The cost of ${name} must be above 0 to be drawn, but it is ${cost}.`);
    if (!(low > 0 && low <= cost && cost <= high))
      throw new RangeError(
        `The range of ${name} must be above 0 and hold its cost, but it goes from ${low} to ${high} around ${cost}.`,
      );
  }
  const title = options.title ?? `The cheapest vote comes from ${cheapest[0]}`;
  const dollars = (value: number) => formatValue(value, "dollars");
  const finite = rows
    .flatMap(([, { cost, low = cost, high = cost }]) => [cost, low, high])
    .filter(Number.isFinite);
  const most = 2 * finite.reduce((a, b) => Math.max(a, b), 0);
  const words = ([name, { cost, low, high }]: (typeof rows)[number]): string => {
    if (low === undefined || high === undefined) return `${name} ${dollars(cost)}`;
    const upper = Number.isFinite(high) ? `to ${dollars(high)}` : "without an upper end";
    return `${name} ${dollars(cost)}, from ${dollars(low)} ${upper}`;
  };
  const open = rows.filter(([, { high }]) => high === Number.POSITIVE_INFINITY);
  const line = sourceLine(options.source);
  return Object.freeze({
    data: [
      {
        type: "scatter",
        mode: "text+markers",
        y: rows.map(([name]) => plainText(name)),
        x: rows.map(([, { cost }]) => cost),
        error_x: {
          type: "data",
          symmetric: false,
          // A cost without a range gets no whiskers at all.
          array: rows.map(([, { cost, high }]) =>
            high === undefined ? Number.NaN : Math.min(high, most) - cost,
          ),
          arrayminus: rows.map(([, { cost, low }]) => (low === undefined ? Number.NaN : cost - low)),
          color: palette.focus,
          thickness: 2,
          width: 7,
        },
        marker: { color: palette.focus, size: 12 },
        text: rows.map(([, { cost }]) => dollars(cost)),
        textposition: "top center",
        cliponaxis: false,
        hovertext: rows.map((row) => plainText(words(row))),
        hovertemplate: "%{hovertext}<extra></extra>",
        showlegend: false,
      },
      {
        type: "scatter",
        mode: "markers",
        y: open.map(([name]) => plainText(name)),
        x: open.map(() => most),
        marker: { symbol: "triangle-right", size: 13, color: palette.focus },
        hoverinfo: "skip",
        showlegend: false,
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      height: 150 + 62 * rows.length + (line === undefined ? 0 : 28),
      xaxis: logAxis(
        "dollars for one more vote (the axis grows by factors)",
        [...finite, ...(open.length > 0 ? [most] : [])],
        (value) =>
          value < 0.01 || value >= 1e9
            ? `$${factorText(value)}`
            : numberText(value, { style: "dollars", decimals: Number.isInteger(value) ? 0 : 2 }),
      ),
      yaxis: { autorange: "reversed", automargin: true, ticksuffix: "  ", type: "category" },
    },
    config: chartConfig,
    alt: `${title}. ${rows.map(words).join("; ")}.`,
  } satisfies Figure);
}
