import type { PaceReport } from "../../organize/electoral/pace-report.js";
import { roundUp } from "../../organize/numbers/round-up.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { howMany } from "../../words/how-many.js";
import { unitFor } from "../../words/unit-for.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { type ChartSource, sourceLine } from "../figure/source-line.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";

export interface PaceChartOptions {
  /** What is counted, for example "conversations". */
  readonly unit: string;
  /** The finding. Default: what each remaining week must bring. */
  readonly title?: string;
  readonly source?: ChartSource;
}

/**
 * Draws the weeks so far beside the plan, and the line that still leads to the goal.
 *
 * @example
 * const pace = paceReport({ goal: 6000, weeks: 6, actuals: [700, 800, 750] });
 * paceChart(pace, { unit: "conversations" }).alt; // "Each week must now bring 1,250 conversations. After 3 of 6 weeks 2,250 of 6,000 are done, 3,000 were planned; at the pace so far the end is 4,500."
 */
export function paceChart(pace: PaceReport, options: PaceChartOptions): Figure {
  checkOptions("paceChart", options, { unit: "needed text", title: "text", source: true });
  requireFields(pace, "a report, as paceReport gives it", {
    done: "count",
    forecast: "number",
    goal: "count",
    neededPerWeek: "number or nothing",
    weeksLeft: "number",
    rows: [{ week: "number", planned: "number", actual: "number or nothing" }],
  });
  const { done, forecast, goal, neededPerWeek, rows, weeksLeft } = pace;
  const { unit } = options;
  // What is left is rounded up and what is done is rounded down: 99.6 of 100 are not 100, and 0.4 are not none.
  const print = (value: number) => formatValue(roundUp(value), "count");
  const printDone = (value: number) => formatValue(-roundUp(-value), "count");
  const counted = (value: number): string => `${print(value)} ${unitFor(roundUp(value), unit)}`;
  const title =
    options.title ??
    (neededPerWeek === undefined
      ? `The last week is over and ${counted(pace.remaining)} ${roundUp(pace.remaining) === 1 ? "is" : "are"} missing`
      : neededPerWeek === 0
        ? `The goal of ${counted(goal)} is reached`
        : `Each week must now bring ${counted(neededPerWeek)}`);
  const worked = rows.filter(({ actual }) => actual !== undefined);
  const week = worked.length;
  const planned = rows[week - 1]?.planned ?? 0;
  const line = sourceLine(options.source);
  const path = (name: string, x: number[], y: number[], color: string, dash: "solid" | "dot" | "dash") => ({
    type: "scatter" as const,
    mode: "lines+markers" as const,
    name,
    x,
    y,
    line: { color, width: 3, dash },
    hovertemplate: `%{fullData.name}, week %{x}: %{y:,.0f}<extra></extra>`,
  });
  return Object.freeze({
    data: [
      path(
        "planned",
        [0, ...rows.map((row) => row.week)],
        [0, ...rows.map((row) => row.planned)],
        palette.context,
        "dot",
      ),
      path(
        "done",
        [0, ...worked.map((row) => row.week)],
        [0, ...worked.map((row) => row.actual ?? 0)],
        palette.focus,
        "solid",
      ),
      ...(weeksLeft > 0 && done < goal
        ? [path("needed", [week, rows.length], [done, goal], palette.contrast, "dash")]
        : []),
    ],
    layout: {
      ...chartLayout(plainText(title), line),
      xaxis: { title: { text: "week" }, dtick: 1, range: [0, rows.length + 0.2], automargin: true },
      yaxis: {
        title: { text: plainText(`${unit} in all`) },
        tickformat: ",",
        rangemode: "tozero",
        gridcolor: palette.grid,
        automargin: true,
      },
      legend: { orientation: "h", y: 1.02, yanchor: "bottom", x: 1, xanchor: "right" },
    },
    config: chartConfig,
    alt: `${title}. After ${week} of ${howMany(rows.length, "week", "weeks")} ${printDone(done)} of ${print(goal)} are done, ${print(planned)} were planned; at the pace so far the end is ${printDone(forecast)}.`,
  } satisfies Figure);
}
