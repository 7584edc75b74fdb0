import { accessReview } from "../../../library/safety/assess/access-review.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { predictionList } from "../../predict/prediction.js";

export const safetyPredictions = predictionList([
  {
    id: "safety.leavers",
    module: "digital-safety",
    ask: "Of the 40 accounts, how many belong to people who have left?",
    guess: { kind: "number" },
    truth: () =>
      accessReview(loadDataset("access-log"), {
        account: "account",
        role: "role",
        left: "left",
        lastUsed: "lastUsed",
        today: "2026-11-24",
      }).length,
    answer: "{truth} accounts belong to people who have left.",
    likely: [
      { to: 4, says: "Nobody closes an account unless it is somebody's job." },
      { from: 15, says: "Fewer, and each of them is a key." },
    ],
  },
]);
