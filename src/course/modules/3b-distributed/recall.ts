import { backwardsPlan } from "../../../library/organize/electoral/backwards-plan.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { predictionList } from "../../predict/prediction.js";

export const distributedRecall = predictionList([
  {
    id: "m3b.recall-hard",
    module: "3b",
    ask: 'Module 3: of "our 58" yes votes, how many were hard?',
    guess: { kind: "number", unit: "votes" },
    near: 0.07,
    truth: () =>
      loadDataset("whip-sheet")
        .filter((s: { hardYes: boolean }) => s.hardYes)
        .numRows(),
    answer: "{truth}: those with evidence that you could read aloud.",
    likely: [{ from: 44, says: "44 are champions and those who lean yes. A lean is not a commitment." }],
  },
  {
    id: "m3b.recall-patch",
    module: "3b",
    ask: "Module 3: 8% of dials are picked up, and 35% of those complete the call. How many dials for 28 calls?",
    guess: { kind: "number", unit: "dials" },
    near: 0.02,
    truth: () =>
      backwardsPlan({
        contacts: 28,
        contactRate: 0.08,
        completionRate: 0.35,
        attemptsPerHour: 30,
        hoursPerShift: 3,
        flake: 0,
      }).attempts,
    answer: "{truth} dials: two losses, one after the other.",
    likely: [
      { from: 345, to: 355, says: "That is one loss. Of those who pick up, 35% make the call to the end." },
      { from: 75, to: 85, says: "That leaves out the dials that nobody picks up." },
    ],
  },
]);
