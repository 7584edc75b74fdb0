import { exerciseList } from "../../check/exercise.js";

/** Tasks on odds and odds ratios. */
export const oddsTasks = exerciseList([
  {
    id: "m6.odds",
    module: "6",
    title: "Odds",
    ask: "A person votes with a chance of 62%. What are the odds?",
    minutes: 2,
    answer: { kind: "number", expected: 0.62 / 0.38, tolerance: 0.005 },
    mistakes: [
      {
        name: "chance-not-odds",
        when: (odds: number) => [0.62, 62].includes(odds),
        says: "0.62 is the chance. Odds compare it with the chance that it does not happen.",
        next: "Divide 0.62 by 0.38.",
      },
      {
        name: "upside-down",
        when: 0.38 / 0.62,
        within: 0.006,
        says: "0.61 are the odds against voting: upside down.",
        next: "Divide the chance of voting by the chance of not voting.",
      },
      {
        name: "the-others",
        when: (odds: number) => [0.38, 38].includes(odds),
        says: "0.38 is the chance of not voting.",
        next: "Divide 0.62 by it.",
      },
      {
        name: "in-percent",
        when: 163,
        within: 0.5,
        says: "163 is in percent. Odds are written as a ratio.",
        next: "Write them with a decimal point.",
      },
      {
        name: "one-by-the-rest",
        when: 1 / 0.38,
        within: 0.006,
        says: "2.63 is 1 ÷ 0.38. On top goes the chance of voting.",
        next: "Divide 0.62 by 0.38.",
      },
    ],
    hints: ["Odds are p ÷ (1 − p).", "Here p is 0.62, and 1 − p is 0.38."],
    solution: {
      code: "const answer = 0.62 / (1 - 0.62);",
      explanation: "0.62 ÷ 0.38 = 1.63: about eight to five.",
    },
    right: "1.63, or about eight to five.",
    proof: {
      accepted: [0.62 / 0.38, 1.63, "1.63", "1.632", "0.62/0.38"],
      wrong: [
        { answer: 0.62, mistake: "chance-not-odds" },
        { answer: "62%", mistake: "chance-not-odds" },
        { answer: 0.61, mistake: "upside-down" },
        { answer: "38%", mistake: "the-others" },
        { answer: 163, mistake: "in-percent" },
        { answer: 2.63, mistake: "one-by-the-rest" },
      ],
    },
  },
  {
    id: "m6.ratio",
    module: "6",
    title: "An odds ratio at work",
    ask: "A person has a chance of 30%. A line multiplies the odds by 1.6. What is the chance then?",
    minutes: 3,
    answer: { kind: "number", expected: 0.48 / 1.18, percent: true },
    mistakes: [
      {
        name: "times-the-chance",
        when: 0.48,
        says: "48% is 30% × 1.6. The ratio multiplies the odds, not the chance.",
        next: "Make odds of 30% first.",
      },
      {
        name: "points",
        when: 0.316,
        says: "31.6% adds 1.6 points. An odds ratio is not a number of points.",
        next: "Make odds of 30%, and multiply them by 1.6.",
      },
      {
        name: "odds-not-chance",
        when: 0.48 / 0.7,
        within: 0.006,
        says: "0.69 are the new odds, not the chance.",
        next: "Turn them back: divide the odds by one plus the odds.",
      },
      {
        name: "chance-as-odds",
        when: 0.48 / 1.48,
        within: 0.002,
        says: "That takes 30% for the odds. The odds of 30% are 0.3 ÷ 0.7.",
        next: "Make odds of 30% first, and multiply them by 1.6.",
      },
    ],
    hints: [
      "Three steps: a chance becomes odds, the odds are multiplied, and they become a chance again.",
      "Odds of 30% are 0.3 ÷ 0.7. Back again: odds ÷ (1 + odds).",
    ],
    solution: {
      code: "const odds = (0.3 / 0.7) * 1.6;\nconst answer = odds / (1 + odds);",
      explanation: "0.43 × 1.6 = 0.69, and 0.69 ÷ 1.69 = 41%.",
    },
    right: "41%: from 30% that is eleven points. From 90% it would be four.",
    proof: {
      accepted: [0.48 / 1.18, "41%", "40.7%", 0.407, 41],
      wrong: [
        { answer: "48%", mistake: "times-the-chance" },
        { answer: 31.6, mistake: "points" },
        { answer: 0.69, mistake: "odds-not-chance" },
        { answer: 32.4, mistake: "chance-as-odds" },
      ],
    },
  },
]);
