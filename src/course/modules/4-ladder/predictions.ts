import { ladderTable } from "../../../library/organize/ladder/ladder-table.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { predictionList } from "../../predict/prediction.js";

const rungs = ["joined the list", "signed a petition", "came to an event", "worked a shift", "led a team"];

export const ladderPredictions = predictionList([
  {
    id: "m4.leaders",
    module: "4",
    ask: "How many of the 4,000 lead a team?",
    guess: { kind: "number" },
    truth: () =>
      ladderTable(loadDataset("engagement-log"), { person: "person", rung: "act", rungs }).at(-1)?.people ??
      0,
    answer: "{truth} of the 4,000 lead a team.",
    likely: [
      { from: 200, says: "Most lists are broad at the foot and thin at the top." },
      { to: 10, says: "A few more do." },
    ],
  },
]);
