import { predictionList } from "../../predict/prediction.js";

/** What Module 5 asks about earlier notebooks. */
export const openDataRecall = predictionList([
  {
    id: "m5.recall-rows",
    module: "5",
    ask: "200 sign-ups are joined to a table of visits, nobody is dropped, and the result has 240 rows. Why?",
    guess: {
      kind: "choice",
      options: [
        "some people have no visit",
        "some people have several visits",
        "the two tables were stacked",
      ],
    },
    truth: () => "some people have several visits",
    answer: "It is because {truth}: each match gives a row.",
    likely: [
      { is: "some people have no visit", says: "They keep one row each. That adds nothing." },
      { is: "the two tables were stacked", says: "A join looks for partners; it does not stack." },
    ],
  },
  {
    id: "m5.recall-alone",
    module: "5",
    ask: "A file has no names. What tells you whether somebody in it can still be found?",
    guess: {
      kind: "choice",
      options: ["the number of rows", "the average group", "the smallest group"],
    },
    truth: () => "the smallest group",
    answer: "Look at {truth} of people who share all their fields.",
    likely: [
      { is: "the number of rows", says: "In a long file, too, a person can stand alone." },
      { is: "the average group", says: "The average hides the one person who stands alone." },
    ],
  },
]);
