/** The minutes that each notebook is planned for, by its file: about 180 a week, with five for the export. */
export const plannedMinutes: Readonly<Record<string, number>> = {
  "0-start-here.ipynb": 20,
  "1-intro-to-movement-data.ipynb": 60,
  "2-data-during-the-electoral-cycle.ipynb": 60,
  "3-data-for-issue-organizing.ipynb": 40,
  "3a-legislative-deep-dive.ipynb": 50,
  "3b-distributed-deep-dive.ipynb": 50,
  "4-data-collection-and-the-ladder.ipynb": 50,
  "supplement-digital-safety.ipynb": 30,
  "5-open-data.ipynb": 50,
  "6-next-top-model.ipynb": 65,
  "supplement-tests-and-experiments.ipynb": 60,
};

/** How far an estimate may be from the plan, as a share of it. */
export const ROOM = 0.2;

/** True when the estimate is as near to the plan as it has to be. */
export function isNearPlan(estimate: number, planned: number): boolean {
  return Math.abs(estimate - planned) <= ROOM * planned;
}
