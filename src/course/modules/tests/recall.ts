import { predictionList } from "../../predict/prediction.js";

const ASIDE = "on people put aside before it learned";

/** What the supplement asks about earlier modules. */
export const testsRecall = predictionList([
  {
    id: "tests.recall-votes",
    module: "tests",
    ask: "Module 2: a conversation moves turnout by 2.536 points. How many votes do 6,000 conversations bring?",
    guess: { kind: "number", unit: "votes" },
    near: 0.02,
    truth: () => 6000 * 0.02536,
    answer: "{truth} votes: 2.536 of every 100 people talked to.",
    likely: [
      { from: 3000, says: "Most of them would vote anyway, or not at all." },
      { from: 1400, to: 1600, says: "That is ten times too many: 2.536 of 100, not 25." },
      { to: 60, says: "That counts only those reached. Here all 6,000 are conversations." },
    ],
  },
  {
    id: "tests.recall-aside",
    module: "tests",
    ask: "Module 6: on whom do you judge a model?",
    guess: { kind: "choice", options: ["on the people it learned from", "on everybody", ASIDE] },
    truth: () => ASIDE,
    answer: "You judge it {truth}: it knows the others by heart.",
    likely: [
      { is: "on the people it learned from", says: "Those it has seen: they always look good." },
      { is: "on everybody", says: "Most of these it has seen." },
    ],
  },
]);
