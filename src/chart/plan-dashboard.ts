import { whipCount } from "../organize/legislative/whip-count.js";
import { checkPlan } from "../organize/plan/check-plan.js";
import type { Plan } from "../organize/plan/plan.js";
import { planNumbers } from "../organize/plan/plan-numbers.js";
import type { Figure } from "./figure.js";
import { formatValue } from "./format-value.js";
import type { PlanChartOptions } from "./gantt-chart.js";
import { plainText } from "./plain-text.js";
import { chartConfig, chartLayout, palette, seriesColors } from "./theme.js";

type Trace = Figure["data"][number];

/** Where the four panels stand, in shares of the page. */
const LEFT: [number, number] = [0.21, 0.48];
const RIGHT: [number, number] = [0.55, 1];
const TOP: [number, number] = [0.6, 0.93];
const BOTTOM: [number, number] = [0, 0.4];

/**
 * The plan on one page: does it fit, what must be reached, when is what done, and the goals.
 *
 * A panel whose section is not written yet says so.
 *
 * @example
 * planDashboard(greatLakesPlan).alt.split(".")[0]; // "The plan fits: 53 of 160 shifts"
 */
export function planDashboard(plan: Plan, options: PlanChartOptions = {}): Figure {
  const numbers = planNumbers(plan);
  const findings = checkPlan(plan);
  const errors = findings.filter(({ level }) => level === "error").length;
  const title = options.title ?? defaultTitle(plan);
  const target = targetPanel(plan);
  const tactics = plan.tactics ?? [];
  const print = (value: number) => formatValue(value, "count");
  const goalWords = plan.goals.map(
    ({ id, metric, baseline, target: to, deadline }) =>
      `${id} ${metric} ${print(baseline)} → ${print(to)} by ${deadline}`,
  );
  return Object.freeze({
    data: [
      {
        type: "bar",
        orientation: "h",
        y: ["sign-ups needed", "shifts available"],
        x: [numbers.scheduledShifts, numbers.capacityShifts ?? 0],
        text: [print(numbers.scheduledShifts), print(numbers.capacityShifts ?? 0)],
        textposition: "auto",
        marker: { color: [(numbers.capacityRatio ?? 0) > 1 ? palette.bad : palette.focus, palette.context] },
        hoverinfo: "skip",
        showlegend: false,
      },
      ...target.traces,
      ...tacticBars(plan),
      goalTable(plan),
    ] as Trace[],
    layout: {
      ...chartLayout(plainText(title)),
      height: 720,
      margin: { t: 64, r: 24, b: 48, l: 24 },
      bargap: 0.35,
      xaxis: { domain: LEFT, anchor: "y", rangemode: "tozero", gridcolor: palette.grid },
      yaxis: { domain: TOP, anchor: "x", autorange: "reversed", ticksuffix: "  ", type: "category" },
      // An axis without a trace is none for plotly.js.
      ...(target.traces.length === 0 ? {} : targetAxes(target.axis)),
      ...(tactics.length === 0 ? {} : tacticAxes(plan)),
      shapes: target.line === undefined ? [] : [verticalLine(target.line)],
      annotations: [
        heading(plan.capacity === undefined ? "Capacity: not written yet" : "Does it fit?", 0, TOP[1]),
        heading(target.title, RIGHT[0], TOP[1]),
        heading(tactics.length === 0 ? "Tactics: not written yet" : "Tactics", 0, BOTTOM[1]),
        heading("Goals", RIGHT[0], BOTTOM[1]),
      ],
    },
    config: chartConfig,
    alt: `${title}. ${target.title}. ${tactics.length} tactics. Goals: ${goalWords.join("; ")}. The check reports ${errors} errors and ${findings.length - errors} warnings.`,
  } satisfies Figure);
}

function targetAxes(title: string): Figure["layout"] {
  return {
    xaxis2: {
      domain: RIGHT,
      anchor: "y2",
      title: { text: title, font: { size: 12 }, standoff: 4 },
      gridcolor: palette.grid,
    },
    yaxis2: { domain: TOP, anchor: "x2", showticklabels: false, rangemode: "tozero", showgrid: false },
  };
}

function tacticAxes({ start, end }: Plan): Figure["layout"] {
  return {
    xaxis3: { domain: LEFT, anchor: "y3", type: "date", gridcolor: palette.grid, range: [start, end] },
    yaxis3: { domain: BOTTOM, anchor: "x3", autorange: "reversed", ticksuffix: "  ", type: "category" },
  };
}

function defaultTitle(plan: Plan): string {
  const { capacityShifts, scheduledShifts } = planNumbers(plan);
  if (capacityShifts === undefined) return `The plan of ${plan.organization} so far`;
  const fits = scheduledShifts <= capacityShifts ? "The plan fits" : "The plan does not fit";
  return `${fits}: ${formatValue(scheduledShifts, "count")} of ${formatValue(capacityShifts, "count")} shifts`;
}

interface TargetPanel {
  readonly title: string;
  readonly axis: string;
  readonly traces: readonly Trace[];
  readonly line?: number;
}

function targetPanel({ targets }: Plan): TargetPanel {
  const bars = (
    x: readonly (string | number)[],
    y: readonly number[],
    color: readonly string[],
    text?: string[],
  ): Trace => ({
    type: "bar",
    x: [...x],
    y: [...y],
    ...(text === undefined ? {} : { text, textposition: "auto" as const }),
    marker: { color: [...color] },
    xaxis: "x2",
    yaxis: "y2",
    hoverinfo: "x",
    showlegend: false,
  });
  if (targets?.legislative?.tiers.every(({ p }) => p >= 0 && p <= 1)) {
    const { tiers, votesNeeded } = targets.legislative;
    const count = whipCount(tiers, { votesNeeded });
    const shown = count.distribution.filter(({ chance }) => chance > 1e-4);
    return {
      title: `The odds for ${votesNeeded} votes are ${formatValue(count.probability, "share")}`,
      axis: "yes votes, if members decided alone",
      traces: [
        bars(
          shown.map(({ votes }) => votes),
          shown.map(({ chance }) => chance),
          shown.map(({ votes }) => (votes >= votesNeeded ? palette.good : palette.context)),
        ),
      ],
      line: votesNeeded - 0.5,
    };
  }
  if (targets?.electoral !== undefined) {
    const { expectedTurnout, winNumber, voteGoal } = targets.electoral;
    const values = [winNumber, voteGoal, expectedTurnout].map(Math.round);
    return {
      title: `Vote goal ${formatValue(voteGoal, "count")}`,
      axis: "votes",
      traces: [
        bars(
          ["win number", "vote goal", "expected turnout"],
          values,
          [palette.context, palette.focus, palette.context],
          values.map((value) => formatValue(value, "count")),
        ),
      ],
    };
  }
  return { title: "Target: not written yet", axis: "", traces: [] };
}

function tacticBars({ goals, tactics = [] }: Plan): readonly Trace[] {
  if (tactics.length === 0) return [];
  const ids = goals.map(({ id }) => id);
  return [
    {
      type: "bar",
      orientation: "h",
      y: tactics.map(({ name }, i) => `${i + 1}. ${shorten(name)}`),
      base: tactics.map(({ start }) => start),
      x: tactics.map(({ start, end }) => Date.parse(end) - Date.parse(start) + 86_400_000),
      text: tactics.map(({ goalId }) => plainText(goalId)),
      textposition: "inside",
      marker: {
        color: tactics.map(
          ({ goalId }) => seriesColors[Math.max(0, ids.indexOf(goalId)) % seriesColors.length],
        ),
      },
      xaxis: "x3",
      yaxis: "y3",
      hovertext: tactics.map(({ name, start, end }) => plainText(`${name}: ${start} to ${end}`)),
      hovertemplate: "%{hovertext}<extra></extra>",
      showlegend: false,
    } as Trace,
  ];
}

function goalTable({ goals }: Plan): Trace {
  const columns = [
    goals.map(({ id }) => plainText(id)),
    goals.map(({ metric }) => plainText(metric)),
    goals.map(
      ({ baseline, target }) => `${formatValue(baseline, "count")} → ${formatValue(target, "count")}`,
    ),
    goals.map(({ deadline }) => deadline),
  ];
  return {
    type: "table",
    domain: { x: RIGHT, y: BOTTOM },
    columnwidth: [0.5, 2.4, 1, 1.1],
    header: {
      values: ["", "What", "From → to", "By"],
      align: "left",
      fill: { color: palette.grid },
      line: { width: 0 },
      font: { size: 13 },
    },
    cells: {
      values: columns,
      align: "left",
      fill: { color: "#ffffff" },
      line: { width: 0 },
      height: 24,
      font: { size: 13 },
    },
  } as unknown as Trace;
}

/** The first words of a name: the panel is narrow. The hover text holds all of it. */
function shorten(name: string): string {
  return plainText(name.length > 22 ? `${name.slice(0, 21)}…` : name);
}

function heading(text: string, x: number, y: number) {
  return {
    text: plainText(text),
    x,
    y,
    xref: "paper" as const,
    yref: "paper" as const,
    xanchor: "left" as const,
    yanchor: "bottom" as const,
    yshift: 6,
    showarrow: false,
    font: { size: 15 },
  };
}

function verticalLine(x: number) {
  return {
    type: "line" as const,
    xref: "x2" as const,
    yref: "paper" as const,
    x0: x,
    x1: x,
    y0: TOP[0],
    y1: TOP[1],
    line: { color: palette.bad, width: 3 },
  };
}
