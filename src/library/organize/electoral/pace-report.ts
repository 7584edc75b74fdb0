import { checkOptions } from "../../table/columns/check-options.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import { requireNumber } from "../numbers/require-number.js";

export interface PaceOptions {
  /** What must be reached by the last week. */
  readonly goal: number;
  /** Weeks in all. */
  readonly weeks: number;
  /** What was done in each week so far, week 1 first. */
  readonly actuals: readonly number[];
  /** What was planned for each week. Default: the same number every week. */
  readonly planned?: readonly number[];
}

/** One week: totals up to its end. `actual` and `gap` are missing for weeks that are still to come. */
export interface PaceRow {
  readonly week: number;
  readonly planned: number;
  readonly actual?: number;
  readonly gap?: number;
}

export interface PaceReport {
  readonly goal: number;
  readonly rows: readonly PaceRow[];
  readonly done: number;
  readonly remaining: number;
  readonly weeksLeft: number;
  /** The mean of the weeks so far. */
  readonly perWeek: number;
  /** What each remaining week must bring; undefined when no week is left and something is missing. */
  readonly neededPerWeek?: number;
  /** The total at the end if the coming weeks bring what the weeks so far brought. */
  readonly forecast: number;
  readonly onPace: boolean;
}

/**
 * Are we on pace? Puts the weeks so far beside the plan and says what every remaining week must bring.
 *
 * Method: needed per week = what is missing ÷ weeks left; forecast = done + mean week × weeks left.
 *
 * @throws when there are more weeks of results than weeks, or the planned weeks do not add up to the goal.
 * @example
 * const pace = paceReport({ goal: 6000, weeks: 6, actuals: [700, 800, 750] });
 * pace.neededPerWeek; // 1250
 * pace.forecast; // 4500
 */
export function paceReport(options: PaceOptions): PaceReport {
  checkOptions("paceReport", options, {
    goal: "needed number",
    weeks: "needed number",
    actuals: "needed numbers",
    planned: "numbers",
  });
  requireListed(options.actuals, "actuals", "[120, 95]");
  const goal = requireNumber("goal", options.goal, "above 0");
  const weeks = requireNumber("weeks", options.weeks, "weeks");
  const actuals = options.actuals.map((value, i) => requireNumber(`Week ${i + 1}`, value, "0 or more"));
  if (actuals.length > weeks) {
    throw new RangeError(
      `The plan has ${howMany(weeks, "week", "weeks")}, but actuals has ${actuals.length}. Add weeks or cut the list.`,
    );
  }
  const planned = plannedWeeks(options.planned, goal, weeks);
  const done = sum(actuals);
  const weeksLeft = weeks - actuals.length;
  const perWeek = actuals.length === 0 ? 0 : done / actuals.length;
  const remaining = Math.max(0, goal - done);
  const neededPerWeek = remaining === 0 ? 0 : weeksLeft > 0 ? remaining / weeksLeft : undefined;
  const plannedSoFar = sum(planned.slice(0, actuals.length));
  return Object.freeze({
    goal,
    rows: Object.freeze(planned.map((_, i) => paceRow(i, planned, actuals))),
    done,
    remaining,
    weeksLeft,
    perWeek,
    ...(neededPerWeek === undefined ? {} : { neededPerWeek }),
    forecast: done + perWeek * weeksLeft,
    onPace: done >= plannedSoFar - 1e-9,
  });
}

function paceRow(index: number, planned: readonly number[], actuals: readonly number[]): PaceRow {
  const target = sum(planned.slice(0, index + 1));
  if (index >= actuals.length) return Object.freeze({ week: index + 1, planned: target });
  const actual = sum(actuals.slice(0, index + 1));
  return Object.freeze({ week: index + 1, planned: target, actual, gap: actual - target });
}

function plannedWeeks(
  planned: readonly number[] | undefined,
  goal: number,
  weeks: number,
): readonly number[] {
  if (planned === undefined) return Array.from({ length: weeks }, () => goal / weeks);
  const total = sum(planned.map((value, i) => requireNumber(`Planned week ${i + 1}`, value, "0 or more")));
  if (planned.length !== weeks || Math.abs(total - goal) > 1e-6 * goal) {
    throw new RangeError(
      `planned must hold ${howMany(weeks, "week", "weeks")} that ${weeks === 1 ? "adds" : "add"} up to ${numberText(goal)}, but it holds ${planned.length} that ${planned.length === 1 ? "adds" : "add"} up to ${numberText(total)}.`,
    );
  }
  return planned;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
