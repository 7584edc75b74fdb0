import { type LadderRow, ladderTable } from "../../../library/organize/ladder/ladder-table.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";

export const rungs = [
  "joined the list",
  "signed a petition",
  "came to an event",
  "worked a shift",
  "led a team",
];

/** The ladder of the made-up organization: people on each rung. */
export function ladder(): readonly LadderRow[] {
  return ladderTable(loadDataset("engagement-log"), { person: "person", rung: "act", rungs });
}

/** How many would lead a team if one step kept so much more of the people before it; a share, such as 0.05. */
export function leadersIf(step: number, more: number): number {
  const rows = ladder();
  const kept = rows.slice(1).map(({ ofPrevious }) => ofPrevious ?? 0);
  return kept.reduce(
    (people, share, i) => people * (i === step ? share + more : share),
    rows[0]?.people ?? 0,
  );
}
