import { reachAfterPasses } from "../../../library/organize/electoral/reach-after-passes.js";
import { predictionList } from "../../predict/prediction.js";

/** What Module 6 asks about earlier modules. */
export const nextTopModelRecall = predictionList([
  {
    id: "m6.recall-passes",
    module: "6",
    ask: "Module 2: each pass over a list reaches 22% of those who are left. What share do two passes reach?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    near: 0.03,
    truth: () => 100 * reachAfterPasses({ contactRate: 0.22, passes: 2 }),
    answer: "Two passes reach {truth}: 22%, and then 22% of the other 78.",
    likely: [
      { from: 44, to: 44, says: "That adds the two. The second pass has fewer people left to reach." },
      { from: 0, to: 22, says: "That is one pass." },
    ],
  },
  {
    id: "m6.recall-weight",
    module: "6",
    ask: "Module 1: of your sample 10% are under 25, of the public 12%. For how many people does each of them count after weighting?",
    guess: { kind: "number" },
    near: 0.03,
    truth: () => 0.12 / 0.1,
    answer: "Each counts for {truth}: their share of the public, divided by their share of the sample.",
    likely: [
      { from: 0.8, to: 0.85, says: "That is upside down: people who are too few count for more." },
      { from: 1, to: 1, says: "Then the sample stays as it is, with too few of them." },
    ],
  },
]);
