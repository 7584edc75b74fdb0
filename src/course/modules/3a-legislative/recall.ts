import { votesNeeded } from "../../../library/organize/legislative/votes-needed.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { findRow } from "../../../library/table/find/find-rows.js";
import { predictionList } from "../../predict/prediction.js";

const FROM_COUNTRY = "the country as a whole";

/** What the passport of the districts says the lean is measured from. */
function measuredFrom(): string {
  const seat = findRow(loadDataset("michigan-districts-2022"), { chamber: "house", district: 54 });
  const margin = Number(seat.get("biden2020", 0)) - Number(seat.get("trump2020", 0));
  return Number(seat.get("lean", 0)) < 0 && margin > 0 ? FROM_COUNTRY : "half and half";
}

export const legislativeRecall = predictionList([
  {
    id: "m3a.recall-rule",
    module: "3a",
    ask: "Module 3: a chamber has 110 seats, and all are filled. How many votes are a majority?",
    guess: { kind: "number", unit: "votes" },
    near: 0,
    truth: () => votesNeeded({ seats: 110, rule: "majority" }),
    answer: "{truth}: more than half.",
    likely: [{ from: 55, to: 55, says: "55 is half. A tie does not pass." }],
  },
  {
    id: "m3a.recall-lean",
    module: "3a",
    ask: "Module 3: a district leans R+4.4. From what is that measured?",
    guess: { kind: "choice", options: ["half and half", FROM_COUNTRY, "the state"] },
    truth: measuredFrom,
    answer: "From {truth}, so a seat that leans R can have voted for Biden.",
    likely: [
      { is: "half and half", says: "Then seat 54 would have voted for Trump. It did not." },
      { is: "the state", says: "Near. It is the whole country." },
    ],
  },
]);
