import { predictionList } from "../../predict/prediction.js";

/** What Module 1 asks about Start here. */
export const introRecall = predictionList([
  {
    id: "m1.recall-error",
    module: "1",
    ask: "A red message stands under a cell. What do you read first?",
    guess: {
      kind: "choice",
      options: ["the whole message, twice", "its first line", "its last line", "nothing: I close the page"],
    },
    truth: () => "its first line",
    answer: "Read {truth}: it says what is wrong, and often what you meant.",
    likely: [
      { is: "the whole message, twice", says: "One line is enough." },
      { is: "its last line", says: "The last lines are for programmers." },
      { is: "nothing: I close the page", says: "Nothing is broken, and nothing you wrote is lost." },
    ],
  },
  {
    id: "m1.recall-row",
    module: "1",
    ask: "You meet a new table. What do you ask first?",
    guess: { kind: "choice", options: ["how long is it?", "what is one row?", "which chart fits it?"] },
    truth: () => "what is one row?",
    answer: "First of all: {truth}",
    likely: [
      { is: "how long is it?", says: "Twelve hundred of what? The length says little before you know." },
      { is: "which chart fits it?", says: "A chart counts rows: know first what a row is." },
    ],
  },
]);
