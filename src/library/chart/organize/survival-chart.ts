import type { SurvivalRow } from "../../organize/distributed/survival-curve.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireMadeRows } from "../../table/columns/require-made-rows.js";
import { numberText } from "../../words/number-text.js";
import { unitFor } from "../../words/unit-for.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { shareAxis } from "../figure/share-axis.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, seriesColors } from "../figure/theme.js";

export interface SurvivalChartOptions {
  /** What can stop, for example "hubs". Default "hubs". */
  readonly unit?: string;
  /** What the time is counted in. Default "weeks". */
  readonly period?: string;
  /** The finding. Default: the share still at work at the end of each curve; of more than four, of the lowest and the highest. */
  readonly title?: string;
  readonly source?: ChartSource;
}

/** So many names of groups have room beside each other, or in a title. */
const MOST_IN_A_ROW = 4;

/**
 * Draws the share still at work as steps: each step down is somebody who stopped. A curve for each group.
 *
 * @param rows what survivalCurve gave.
 * @throws when there is no row.
 * @example
 * const rows = survivalCurve({ weeks: [2, 4, 4, 6], ended: [true, true, false, false] }, { time: "weeks", stopped: "ended" });
 * survivalChart(rows).alt; // "After 4 weeks 50.0% of the hubs are still at work. Share after weeks: 0 100.0%, 2 75.0%, 4 50.0%."
 */
export function survivalChart(rows: readonly SurvivalRow[], options: SurvivalChartOptions = {}): Figure {
  checkOptions("survivalChart", options, { unit: "text", period: "text", title: "text", source: true });
  requireMadeRows(rows, "survivalCurve", {
    group: "text",
    time: "count",
    share: "share",
    seenUntil: "count",
  });
  if (rows.length === 0) throw new RangeError("There is no curve to draw. Give the rows of survivalCurve.");
  const { unit = "hubs", period = "weeks" } = options;
  const groups = [...new Set(rows.map(({ group }) => group))];
  const curves = groups.map((group) => rows.filter((row) => row.group === group));
  const one = groups.length === 1;
  const last = Math.max(...rows.map(({ time }) => time));
  // Groups are compared at a time until which somebody of each was seen: further on, nobody knows.
  const compared = Math.min(last, ...rows.map(({ seenUntil }) => seenUntil));
  const atLast = `${numberText(compared)} ${unitFor(compared, period)}`;
  const shareOf = (curve: readonly SurvivalRow[]): number =>
    curve.filter(({ time }) => time <= compared).at(-1)?.share ?? 1;
  const shareAt = (curve: readonly SurvivalRow[]): string => formatValue(shareOf(curve), "share");
  const title =
    options.title ??
    (one
      ? `After ${atLast} ${shareAt(curves[0] ?? [])} of the ${unit} are still at work`
      : `Still at work after ${atLast}: ${groups.length > MOST_IN_A_ROW ? fromTo(groups, curves.map(shareOf)) : curves.map((curve, i) => `${groups[i]} ${shareAt(curve)}`).join(", ")}`);
  const spoken = curves.map((curve, i) => {
    const steps = curve.map(({ time, share }) => `${time} ${formatValue(share, "share")}`).join(", ");
    return one ? steps : `${groups[i]}: ${steps}`;
  });
  return Object.freeze({
    data: curves.map((curve, i) => ({
      type: "scatter" as const,
      mode: "lines+markers" as const,
      name: plainText(groups[i] ?? ""),
      // The curve goes on, level, to the end of the longest one, or as far as somebody of the group was seen.
      x: [...curve.map(({ time }) => time), Math.min(last, curve[0]?.seenUntil ?? last)],
      y: [...curve.map(({ share }) => share), curve.at(-1)?.share ?? 1],
      line: {
        shape: "hv" as const,
        width: 3,
        color: seriesColors[i % seriesColors.length] ?? "#0b5fa5",
        // Of the next six, each color has another dash.
        dash: (["solid", "dash", "dot"] as const)[(i + Math.floor(i / seriesColors.length)) % 3] ?? "solid",
      },
      marker: { size: 6 },
      hovertemplate: `after %{x} ${plainText(period)}: %{y:.1%}<extra>%{fullData.name}</extra>`,
      showlegend: !one,
    })),
    layout: {
      ...chartLayout(plainText(title), sourceLine(options.source)),
      xaxis: {
        title: { text: plainText(`${period} since the start`) },
        rangemode: "tozero",
        automargin: true,
      },
      yaxis: shareAxis(plainText(`${unit} still at work`)),
      // Many names in a row would run over the title.
      legend:
        groups.length > MOST_IN_A_ROW
          ? { orientation: "v", y: 1, yanchor: "top", x: 1.02, xanchor: "left" }
          : { orientation: "h", y: 1.02, yanchor: "bottom", x: 1, xanchor: "right" },
    },
    config: chartConfig,
    alt: `${title}. Share after ${period}: ${spoken.join("; ")}.`,
  } satisfies Figure);
}

/** The lowest and the highest of many groups, with their names. */
function fromTo(groups: readonly string[], shares: readonly number[]): string {
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  const named = (share: number): string =>
    `${formatValue(share, "share")} (${groups[shares.indexOf(share)]})`;
  return low === high ? `${formatValue(low, "share")} of each group` : `from ${named(low)} to ${named(high)}`;
}
