import type { HubWeek } from "../../organize/distributed/hubs-over-weeks.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { numberText } from "../../words/number-text.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface HubsChartOptions {
  /** The finding. Default: how many hubs are left at the end. */
  readonly title?: string;
  readonly source?: ChartSource;
}

/**
 * Draws how many hubs work in each week.
 *
 * @throws when there are no weeks.
 * @example
 * const weeks = hubsOverWeeks({ hubs: 12, hubDropout: 0.25, hostsPerHub: 2, shiftsPerHostWeek: 5, weeks: 8 });
 * hubsChart(weeks).alt; // "Of 12 hubs, 9.3 still work in week 8. Together they bring 849 completed shifts."
 */
export function hubsChart(weeks: readonly HubWeek[], options: HubsChartOptions = {}): Figure {
  checkOptions("hubsChart", options, { title: "text", source: true });
  requireMadeRows(weeks, "hubsOverWeeks", { week: "count", hubs: "count", totalShifts: "count" });
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined)
    throw new RangeError("The hubs chart needs at least one week.");
  const one = (value: number) => numberText(value, { decimals: { most: 1 } });
  const title =
    options.title ??
    `Of ${one(first.hubs)} ${first.hubs === 1 ? "hub" : "hubs"}, ${one(last.hubs)} still ${last.hubs === 1 ? "works" : "work"} in week ${last.week}`;
  const line = sourceLine(options.source);
  return Object.freeze({
    data: [
      {
        type: "scatter",
        mode: "lines+markers",
        x: weeks.map(({ week }) => week),
        y: weeks.map(({ hubs }) => hubs),
        line: { color: palette.focus, width: 3 },
        marker: { size: 9 },
        hovertemplate: "week %{x}: %{y:.1f} hubs<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      xaxis: { title: { text: "week" }, dtick: 1, automargin: true },
      yaxis: {
        title: { text: "hubs at work" },
        rangemode: "tozero",
        gridcolor: palette.grid,
        automargin: true,
      },
    },
    config: chartConfig,
    alt: `${title}. Together they bring ${formatValue(Math.round(last.totalShifts), "count")} completed shifts.`,
  } satisfies Figure);
}
