import { predictionList } from "../../predict/prediction.js";
import { talksFrom } from "../1-intro/talks-from.js";

/** What Start here asks, and Module 1 answers. */
export const startHerePredictions = predictionList([
  {
    id: "start.talks",
    module: "0",
    ask: "Of 100 knocks on doors, how many become a conversation?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "" },
    truth: () => talksFrom(0),
    answeredBy: "m1.talks",
    answer: "In the log of Module 1 it is {truth} of 100.",
    likely: [
      { from: 40, says: "We remember the talks, not the 60 knocks in 100 at which nobody was home." },
      { to: 12, says: "It went better than you feared." },
    ],
  },
]);
