import { rate } from "../../../library/table/summary/rate.js";
import { predictionList } from "../../predict/prediction.js";

/** What Module 2 asks about Module 1. */
export const electoralRecall = predictionList([
  {
    id: "m2.recall-rate",
    module: "2",
    ask: "200 knocks: 40 conversations, 40 refusals, 120 closed doors. What is the contact rate?",
    guess: { kind: "number", unit: "%" },
    near: 0,
    truth: () => 100 * rate(40, 200),
    answer: "{truth}: the conversations divided by every attempt.",
    likely: [
      { from: 50, to: 50, says: "The closed doors are attempts too." },
      { from: 40, to: 40, says: "A refusal is reached, not a contact." },
      { from: 25, to: 25, says: "The refusals are attempts too." },
    ],
  },
  {
    id: "m2.recall-join",
    module: "2",
    ask: "You join 100 members to a list in which three of them appear twice. All are found. How many rows has the joined table?",
    guess: { kind: "number" },
    near: 0,
    truth: () => 100 + 3,
    answer: "{truth} rows: a join returns every match.",
    likely: [
      { from: 100, to: 100, says: "So it would be with XLOOKUP, which takes the first match." },
      { from: 97, to: 97, says: "Nobody is lost: three people have a row too many." },
    ],
  },
]);
