import { estimateFromCounts } from "../../../library/experiment/estimate/estimate-from-counts.js";
import { costPerVote } from "../../../library/organize/electoral/cost-per-vote.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";

/** The effect of a conversation at a door on turnout, over 71 experiments (Green, McGrath and Aronow 2013). */
export const doorEffect = { estimate: 0.02536, low: 0.01817, high: 0.03255 };

/** The four ways of Module 2 with what a vote costs by each of them, in dollars, the cheapest first. */
export function waysByCost(): readonly { readonly way: string; readonly cost: number }[] {
  const [neighbors] = estimateFromCounts(
    loadDataset("published-experiments").filter((row: { study: string }) => row.study === "Michigan 2006"),
    { arm: "arm", n: "people", count: "voted" },
  ).filter(({ term }) => term === "Neighbors");
  const letter = neighbors && costPerVote({ costPerContact: 6000 / 38_201, effect: neighbors });
  return [
    { way: "the Neighbors letter", cost: letter?.cost ?? Number.NaN },
    { way: "texts", cost: 128 },
    { way: "doors", cost: costPerVote({ hourlyCost: 20, contactsPerHour: 4, effect: doorEffect }).cost },
    { way: "phones", cost: costPerVote({ hourlyCost: 20, contactsPerHour: 10, effect: 0.0098 }).cost },
  ].sort((a, b) => a.cost - b.cost);
}
