import { estimateFromCounts } from "../../../library/experiment/estimate/estimate-from-counts.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { predictionList } from "../../predict/prediction.js";

/** The letters from the weakest effect to the strongest. */
function lettersByEffect(): readonly string[] {
  const letters = loadDataset("published-experiments").filter(
    (row: { study: string }) => row.study === "Michigan 2006",
  );
  return [...estimateFromCounts(letters, { arm: "arm", n: "people", count: "voted" })]
    .sort((a, b) => a.estimate - b.estimate)
    .map(({ term }) => term);
}

export const testsPredictions = predictionList([
  {
    id: "tests.letters",
    module: "tests",
    ask: "Put the four letters in order, from the one that moved fewest people to the one that moved most.",
    guess: { kind: "order", options: ["Self", "Civic Duty", "Neighbors", "Hawthorne"] },
    truth: lettersByEffect,
    answer: "From the weakest to the strongest: {truth}.",
    likely: [
      { is: "Neighbors", says: "What the neighbors can see moves most." },
      { is: "Self", says: "One's own record moves more than a reminder." },
    ],
  },
]);
