import { assignComplete } from "../../../library/experiment/assign/assign-people.js";
import { estimateITT } from "../../../library/experiment/estimate/estimate-itt.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";

const PEOPLE = 60;

/**
 * What coins find that decided nothing: 60 answers of the canvass log, half of them said to have heard script B, one
 * result for each seed.
 */
export function flipCoins(seeds: readonly number[]) {
  const yes = loadDataset("canvass-log")
    .filter((row: { supportId: number | null }) => row.supportId !== null)
    .derive({ yes: (row: { supportId: number }) => (row.supportId <= 2 ? 1 : 0) })
    .slice(0, PEOPLE)
    .array("yes");
  return seeds.map((seed) =>
    estimateITT(
      { yes, script: assignComplete(PEOPLE, { arms: ["control", "B"], seed }) },
      { outcome: "yes", assignment: "script" },
    ),
  );
}

/** So many seeds in a row. */
export function seedsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}
