import type { ColumnTable } from "arquero";
import { scorecard } from "../../../library/organize/legislative/scorecard.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";

/** How the columns of recorded votes are called. */
export const rollColumns = { roll: "roll", party: "party", vote: "vote" } as const;

/** Ten votes in which many crossed. */
export const LIST_B = ["h202", "h268", "h255", "h119", "h225", "h118", "h364", "h237", "h723", "h243"];

/** The recorded votes of the House in 2023. */
export function houseVotes(): ColumnTable {
  return loadDataset("congress-votes-2023").filter((v: { chamber: string }) => v.chamber === "house");
}

/** By member the share of the votes of a list in which they stood with most Democrats; votes that were not cast are left out. */
export function scoresOn(list: readonly string[]): ReadonlyMap<unknown, number> {
  const rows = scorecard(houseVotes(), {
    ...rollColumns,
    member: "bioguide",
    with: "Democrat",
    rolls: list.map((roll) => `${roll}-2023`),
  });
  return new Map(rows.flatMap(({ member, score }) => (score === null ? [] : [[member, score] as const])));
}
