import { checkPlan } from "../../organize/plan/check-plan.js";
import type { Plan } from "../../organize/plan/plan.js";
import { planNumbers } from "../../organize/plan/plan-numbers.js";
import { requirePlan } from "../../organize/plan/require-plan.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { howMany } from "../../words/how-many.js";
import type { PlanChartOptions } from "../basic/gantt-chart.js";
import type { Figure } from "../figure/figure.js";
import { formatValue } from "../figure/format-value.js";
import { plainText } from "../figure/plain-text.js";
import { chartConfig, chartLayout, palette } from "../figure/theme.js";
import { goalTable } from "./dashboard-goals.js";
import { dashboardPlaces, LEFT, MARGIN, RIGHT } from "./dashboard-places.js";
import { tacticAxes, tacticBars } from "./dashboard-tactics.js";
import { targetAxes, targetPanel, verticalLine } from "./dashboard-target.js";

/**
 * The plan on one page: does it fit, what must be reached, when is what done, and the goals.
 *
 * A panel whose section is not written yet says so.
 *
 * @example
 * planDashboard(greatLakesPlan).alt.split(".")[0]; // "The plan fits: 53 of 160 shifts"
 */
export function planDashboard(plan: Plan, options: PlanChartOptions = {}): Figure {
  checkOptions("planDashboard", options, { title: "text" });
  requirePlan(plan);
  const numbers = planNumbers(plan);
  const findings = checkPlan(plan);
  const errors = findings.filter(({ level }) => level === "error").length;
  const title = options.title ?? defaultTitle(plan);
  const target = targetPanel(plan);
  const tactics = plan.tactics ?? [];
  const places = dashboardPlaces(plan);
  const print = (value: number) => formatValue(value, "count");
  const goalWords = plan.goals.map(
    ({ id, metric, baseline, target: to, deadline }) =>
      `${id} ${metric} ${print(baseline)} → ${print(to)} by ${deadline}`,
  );
  // A plan that does not say its volunteers yet has no second bar: a bar of zero would say that there are none.
  const available = numbers.capacityShifts;
  const shifts = [
    { name: "sign-ups needed", count: numbers.scheduledShifts },
    ...(available === undefined ? [] : [{ name: "shifts available", count: available }]),
  ];
  return Object.freeze({
    data: [
      {
        type: "bar",
        orientation: "h",
        y: shifts.map(({ name }) => name),
        x: shifts.map(({ count }) => count),
        text: shifts.map(({ count }) => print(count)),
        textposition: "auto",
        marker: { color: [(numbers.capacityRatio ?? 0) > 1 ? palette.bad : palette.focus, palette.context] },
        hoverinfo: "skip",
        showlegend: false,
      },
      ...target.traces,
      ...tacticBars(plan),
      goalTable(plan),
    ] as Figure["data"],
    layout: {
      ...chartLayout(plainText(title)),
      height: places.height,
      margin: { t: MARGIN.top, r: 24, b: MARGIN.bottom, l: 24 },
      bargap: 0.35,
      xaxis: { domain: LEFT, anchor: "y", rangemode: "tozero", gridcolor: palette.grid },
      yaxis: {
        domain: places.top,
        anchor: "x",
        autorange: "reversed",
        ticksuffix: "  ",
        tickfont: { size: 12 },
        type: "category",
      },
      // An axis without a trace is none for plotly.js.
      ...(target.traces.length === 0 ? {} : targetAxes(target.axis, places.top)),
      ...(tactics.length === 0 ? {} : tacticAxes(plan)),
      shapes: target.line === undefined ? [] : [verticalLine(target.line, places.top)],
      annotations: [
        heading(plan.capacity === undefined ? "Capacity: not written yet" : "Does it fit?", 0, places.top[1]),
        heading(target.title, RIGHT[0], places.top[1]),
        heading(tactics.length === 0 ? "Tactics: not written yet" : "Tactics", 0, places.tactics[1]),
        heading("Goals", 0, places.goals[1]),
      ],
    },
    config: chartConfig,
    alt: `${title}. ${target.title}. ${howMany(tactics.length, "tactic", "tactics")}. Goals: ${goalWords.join("; ")}. Errors in the check: ${errors}; warnings: ${findings.length - errors}.`,
  } satisfies Figure);
}

function defaultTitle(plan: Plan): string {
  const { capacityShifts, scheduledShifts } = planNumbers(plan);
  if (capacityShifts === undefined) return `The plan of ${plan.organization} so far`;
  const fits = scheduledShifts <= capacityShifts ? "The plan fits" : "The plan does not fit";
  return `${fits}: ${formatValue(scheduledShifts, "count")} of ${howMany(capacityShifts, "shift", "shifts")}`;
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
