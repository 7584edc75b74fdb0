import type { PlanGoal } from "./plan.js";

/** What is counted in these units is something that the campaign does. */
const DOINGS: ReadonlySet<string> = new Set(["contacts", "shifts"]);

/** What a goal counts that the campaign does itself, such as contacts or doors; undefined where it may be an outcome. */
export function doingOf({ unit, metric }: PlanGoal): string | undefined {
  if (DOINGS.has(unit)) return unit;
  return /^(?:contacts|conversations|calls|doors|knocks|shifts)\b/i.exec(metric.trim())?.[0].toLowerCase();
}
