import { predictionList } from "../../predict/prediction.js";

/** What Module 4 asks about earlier modules. */
export const ladderRecall = predictionList([
  {
    id: "m4.recall-flake",
    module: "4",
    ask: "You need 60 people at a shift, and one in four who sign up does not come. How many sign-ups is that?",
    guess: { kind: "number" },
    near: 0,
    truth: () => 60 / (1 - 0.25),
    answer: "It takes {truth} sign-ups: 60 divided by the three in four who come.",
    likely: [
      { from: 75, to: 75, says: "75 adds a quarter. Divide by those who come instead." },
      { from: 60, to: 60, says: "Then 45 come." },
    ],
  },
  {
    id: "m4.recall-lean",
    module: "4",
    ask: 'A district "leans R+4". Compared with what?',
    guess: {
      kind: "choice",
      options: ["with an even result", "with the country", "with the last election there"],
    },
    truth: () => "with the country",
    answer: "A lean is measured {truth}: the same district may have voted the other way.",
    likely: [
      { is: "with an even result", says: "That would be its margin." },
      { is: "with the last election there", says: "That would be a swing." },
    ],
  },
]);
