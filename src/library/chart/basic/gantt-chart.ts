import type { Plan } from "../../organize/plan/plan.js";
import { requirePlan } from "../../organize/plan/require-plan.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Figure } from "../figure/figure.js";
import { timelineChart } from "./timeline-chart.js";

export interface PlanChartOptions {
  /** The finding. Default: a sentence made from the plan. */
  readonly title?: string;
}

/**
 * Draws the tactics of a plan on a calendar, coloured by goal, with the deadlines of their goals.
 *
 * @throws when the plan has no tactics yet.
 * @example
 * ganttChart(greatLakesPlan).alt.split(".")[0]; // "3 tactics, the first starts on 2027-02-06"
 */
export function ganttChart(plan: Plan, options: PlanChartOptions = {}): Figure {
  checkOptions("ganttChart", options, { title: "text" });
  requirePlan(plan);
  const { goals, tactics = [] } = plan;
  const [first] = [...tactics].sort((a, b) => (a.start < b.start ? -1 : 1));
  if (first === undefined) {
    throw new RangeError(
      "The plan has no tactics yet. Write them in Module 3; then the calendar can be drawn.",
    );
  }
  const served = goals.filter(
    ({ id, deadline }) => deadline !== "" && tactics.some(({ goalId }) => goalId === id),
  );
  const single = tactics.length === 1 ? "1 tactic, it" : `${tactics.length} tactics, the first`;
  return timelineChart(
    {
      name: tactics.map(({ name }) => name),
      goal: tactics.map(({ goalId }) => goalId),
      start: tactics.map(({ start }) => start),
      end: tactics.map(({ end }) => end),
    },
    {
      label: "name",
      start: "start",
      end: "end",
      color: "goal",
      title: options.title ?? `${single} starts on ${first.start}`,
      marks: Object.fromEntries(served.map(({ id, deadline }) => [`${id} due`, deadline])),
      source: `The plan of ${plan.organization}`,
    },
  );
}
