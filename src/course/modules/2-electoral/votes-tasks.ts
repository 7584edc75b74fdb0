import { exerciseList } from "../../check/exercise.js";
import type { NumbersByName } from "../../check/kinds/named-number.js";

/** Tasks on how many votes there are, and how many are needed. */
export const votesTasks = exerciseList([
  {
    id: "m2.saginaw",
    module: "2",
    title: "Vote goal in Saginaw",
    ask: "How many votes are 52% of the ballots that you expect in Saginaw County?",
    minutes: 3,
    answer: { kind: "number", expected: 52_262 },
    mistakes: [
      {
        name: "win-number",
        when: 50_252,
        says: "50,252 wins by a vote. The goal has a cushion: 52%.",
        next: "Put 0.52 in place of 0.5 in the cell, and read the vote goal.",
      },
      {
        name: "decimals",
        when: (value: number) => value >= 52_261 && value < 52_261.5,
        says: "Votes are whole, and 52,261 are a fraction short of 52%.",
        next: "Round up.",
      },
      {
        name: "of-the-highest",
        when: 53_996,
        within: 1,
        says: "53,996 is 52% of the highest turnout: your cautious end.",
        next: "Use the mean of the three elections.",
      },
      {
        name: "of-the-win-number",
        when: (value: number) => Math.abs(value - 26_131) <= 1,
        says: "That is 52% of the win number. The share is one of all ballots.",
        next: "Multiply the expected turnout by 0.52.",
      },
      {
        name: "all-ballots",
        when: 100_502,
        within: 1,
        says: "100,502 are the ballots that you expect, not the votes that you need.",
        next: "Take 52% of them, and round up.",
      },
      {
        name: "of-one-election",
        when: (value: number) => Math.abs(value - 49047) <= 1 || Math.abs(value - 53742) <= 1,
        says: "That is 52% of a single election.",
        next: "Use the mean of the three elections.",
      },
    ],
    hints: [
      "52% of all expected ballots, not of half of them.",
      "The mean of the three years × 0.52, rounded up.",
    ],
    solution: {
      code: `import { voteGoal } from "movement-data";
voteGoal({ pastTurnout: [94320, 103349, 103838], share: 0.52 }).voteGoal`,
      explanation:
        "(94,320 + 103,349 + 103,838) ÷ 3 = 100,502.3; × 0.52 = 52,261.2; votes are whole, so 52,262.",
    },
    right: "52,262 votes, and 53,996 if as many come as in 2024.",
    proof: {
      accepted: [52_262, "52,262"],
      wrong: [
        { answer: 50_252, mistake: "win-number" },
        { answer: 52_261.21, mistake: "decimals" },
        { answer: "52,261", mistake: "decimals" },
        { answer: 53_996, mistake: "of-the-highest" },
        { answer: 26_131, mistake: "of-the-win-number" },
        { answer: "100,502", mistake: "all-ballots" },
        { answer: 49047, mistake: "of-one-election" },
        { answer: 53742, mistake: "of-one-election" },
      ],
    },
  },
  {
    id: "m2.governor",
    module: "2",
    title: "Ballots in a governor's year",
    minutes: 3,
    answer: {
      kind: "numbers",
      fields: [
        { name: "low", label: "Ballots at the low end", expected: 66_409, tolerance: 664 },
        { name: "high", label: "Ballots at the high end", expected: 87_836, tolerance: 878 },
      ],
    },
    mistakes: [
      {
        name: "presidential",
        when: ({ low, high }: NumbersByName) =>
          [low, high].some((value) => Math.abs((value ?? 0) - 100_502) < 2),
        says: "100,502 is what you expect with a president on the ballot.",
        next: "Multiply it by 0.661, and by 0.874.",
      },
      {
        name: "the-middle",
        when: ({ low, high }: NumbersByName) =>
          [low, high].some((value) => Math.abs((value ?? 0) - 77_123) < 300),
        says: "77,123 is the middle of the two. Give both ends: one year is not like the other.",
        next: "Multiply 100,502 by 0.661 for the low end, and by 0.874 for the high end.",
      },
      {
        name: "win-numbers",
        when: ({ low, high }: NumbersByName) =>
          Math.abs((low ?? 0) - 33_205) < 400 || Math.abs((high ?? 0) - 43_919) < 500,
        says: "That is a win number. Asked are the ballots of everybody.",
        next: "Do not divide by two.",
      },
      {
        name: "those-who-stay-away",
        when: ({ low, high }: NumbersByName) =>
          [low, high].some((value) => [34070, 12663].some((away) => Math.abs((value ?? 0) - away) < 100)),
        says: "That counts the people who stay at home in a governor's year.",
        next: "Multiply by 0.661 and by 0.874: these are the shares that come.",
      },
    ],
    hints: ["Each end is a share of the same 100,502.", "0.661 for the low end, 0.874 for the high end."],
    solution: {
      code: "const answer = { low: 100502 * 0.661, high: 100502 * 0.874 };",
      explanation:
        "100,502 × 0.661 = 66,432 and × 0.874 = 87,839. With the whole shares it is 66,409 and 87,836.",
    },
    right: "About 66,400 to 87,800 ballots: 21,000 apart. A plan for the middle fits neither year.",
    proof: {
      accepted: [
        { low: 66_409, high: 87_836 },
        { low: 66_432, high: 87_839 },
        [66_400, 87_800],
        { low: "66,432", high: "87,838.7" },
      ],
      wrong: [
        { answer: { low: 66_409, high: 100_502 }, mistake: "presidential" },
        { answer: [77_123, 77_123], mistake: "the-middle" },
        { answer: [33_205, 43_919], mistake: "win-numbers" },
        { answer: { low: 66_409, high: 43_919 }, mistake: "win-numbers" },
        { answer: [34070, 12663], mistake: "those-who-stay-away" },
      ],
    },
  },
]);
