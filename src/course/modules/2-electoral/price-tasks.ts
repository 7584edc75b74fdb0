import { exerciseList } from "../../check/exercise.js";

const effect = "{ estimate: 0.02536, low: 0.01817, high: 0.03255 }";
const perConversation = "the effect is per conversation, not per knock";
const tooLow = "2.5% is too low";
const tooMany = "60,000 knocks cannot be done";
const sums = "the multiplication is wrong";

/** Tasks on what a conversation buys, and what a vote costs. */
export const priceTasks = exerciseList([
  {
    id: "m2.price",
    module: "2",
    title: "Another price",
    ask: "What does a vote cost, in dollars?",
    minutes: 3,
    answer: { kind: "number", expected: 4 / 0.02536, tolerance: 1 },
    mistakes: [
      {
        name: "per-contact",
        when: 4,
        within: 0.1,
        says: "$4 is what a conversation costs.",
        next: "Divide it by the effect of one.",
      },
      {
        name: "the-hour",
        when: (value: number) => Math.abs(value - 24 / 0.02536) < 2,
        says: "That divides the cost of an hour by the effect. An hour has six conversations.",
        next: "Divide $24 by 6 first.",
      },
      {
        name: "multiplied-by-effect",
        when: 4 * 0.02536,
        within: 0.002,
        says: "You multiplied by the effect. A vote takes 39 conversations, so it costs more than one.",
        next: "Divide by 0.02536.",
      },
      {
        name: "as-the-cell-came",
        when: (value: number) => [197.2, 153.6, 275.2].some((price) => Math.abs(value - price) < 0.5),
        says: "That is the price of the cell as it came: $20 an hour, with 4 conversations in it.",
        next: "Put 24 and 6 into the cell, run it, and read the cost.",
      },
      {
        name: "an-end",
        when: (value: number) => [4 / 0.03255, 4 / 0.01817].some((price) => Math.abs(value - price) < 0.5),
        says: "That is one end of the interval. The price is the one in the middle.",
        next: "Read the cost in the cell.",
      },
      {
        name: "conversations-a-vote",
        when: (value: number) => Math.abs(value - 1 / 0.02536) < 0.6,
        says: "39 is how many conversations one vote takes.",
        next: "Multiply it by what one conversation costs, $24 ÷ 6.",
      },
    ],
    hints: ["First the cost of one conversation.", "$4 a conversation ÷ 0.02536."],
    solution: {
      code: `import { costPerVote } from "movement-data";
costPerVote({ hourlyCost: 24, contactsPerHour: 6, effect: ${effect} }).cost`,
      explanation: "$24 ÷ 6 = $4 a conversation; $4 ÷ 0.02536 = $158, from $123 to $220.",
    },
    right: "$158, and from $123 to $220 by the interval of the effect.",
    proof: {
      accepted: [158, "$158", 157.73],
      wrong: [
        { answer: 4, mistake: "per-contact" },
        { answer: "$946", mistake: "the-hour" },
        { answer: 0.1, mistake: "multiplied-by-effect" },
        { answer: "$153.60", mistake: "as-the-cell-came" },
        { answer: 123, mistake: "an-end" },
        { answer: 39.4, mistake: "conversations-a-vote" },
      ],
    },
  },
  {
    id: "m2.memo",
    module: "2",
    title: "Find the mistake: the memo",
    minutes: 3,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "why",
          label: "What is wrong with the memo?",
          answer: {
            kind: "choice",
            options: [perConversation, tooLow, tooMany, sums],
            expected: perConversation,
          },
          mistakes: [
            {
              name: "too-low",
              when: tooLow,
              says: "It is the average of 71 experiments; a hope is no reason to raise it.",
              next: "Ask what the 2.5% is a share of.",
            },
            {
              name: "too-many-knocks",
              when: tooMany,
              says: "Perhaps, but the memo is wrong before that.",
              next: "Ask what the 2.5% is a share of.",
            },
            {
              name: "wrong-sum",
              when: sums,
              says: "60,000 × 2.536% is 1,522. The sum is right, and it answers another question.",
              next: "Ask what the 2.5% is a share of.",
            },
          ],
          right: "Yes: most knocks meet a closed door, and a closed door changes nobody.",
        },
        {
          name: "votes",
          label: "How many votes do the 60,000 knocks bring, at a contact rate of 22%?",
          answer: { kind: "number", expected: 60_000 * 0.22 * 0.02536, tolerance: 5 },
          mistakes: [
            {
              name: "as-in-the-memo",
              when: 1522,
              within: 25,
              says: "That repeats the memo.",
              next: "First find the conversations behind the 60,000 knocks.",
            },
            {
              name: "conversations",
              when: 13_200,
              says: "13,200 are the conversations.",
              next: "Multiply them by 0.02536.",
            },
            {
              name: "percent-as-number",
              when: 33475,
              within: 1000,
              says: "2.536% is 0.02536, not 2.536.",
              next: "Multiply 13,200 by 0.02536.",
            },
          ],
          right: "About 335 votes: a fifth of what the memo promises.",
        },
      ],
    },
    mistakes: [],
    hints: [
      "Of what is the 2.5% a share: of knocks, or of conversations?",
      "60,000 × 0.22 conversations; each brings 0.02536 votes.",
    ],
    solution: {
      code: `import { netVotes } from "movement-data";
const answer = {
  why: "${perConversation}",
  votes: netVotes({ contacts: 60000 * 0.22, effect: ${effect} }).votes,
};`,
      explanation: "60,000 × 22% = 13,200 conversations; × 2.536% = 335 votes, from 240 to 430.",
    },
    right: "335 votes, not 1,522: the effect belongs to 13,200 conversations, not to 60,000 knocks.",
    proof: {
      accepted: [
        { why: perConversation, votes: 335 },
        { why: perConversation, votes: "334.75" },
        [perConversation, 330],
      ],
      wrong: [
        { answer: { why: tooLow, votes: 335 }, mistake: "too-low" },
        { answer: { why: tooMany, votes: 335 }, mistake: "too-many-knocks" },
        { answer: { why: sums, votes: 335 }, mistake: "wrong-sum" },
        { answer: { why: perConversation, votes: 1522 }, mistake: "as-in-the-memo" },
        { answer: { why: perConversation, votes: 13_200 }, mistake: "conversations" },
        {
          answer: { why: "the effect is per conversation, not per knock", votes: 33475 },
          mistake: "percent-as-number",
        },
      ],
    },
  },
]);
