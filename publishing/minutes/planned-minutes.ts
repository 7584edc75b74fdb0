import { courseModules, totalMinutes } from "../../src/course/modules/course-modules.js";

/** The minutes that each notebook is planned for, by its file: about 180 a week, with five for the export. */
export const plannedMinutes: Readonly<Record<string, number>> = Object.fromEntries(
  courseModules.map(({ notebook, minutes }) => [notebook, totalMinutes(minutes)]),
);

/** How far an estimate may be from the plan, as a share of it. */
export const ROOM = 0.2;

/** True when the estimate is as near to the plan as it has to be. */
export function isNearPlan(estimate: number, planned: number): boolean {
  return Math.abs(estimate - planned) <= ROOM * planned;
}
