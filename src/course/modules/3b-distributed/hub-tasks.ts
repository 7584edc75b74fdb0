import { exerciseList } from "../../check/exercise.js";

/** The hubs that have one host in week 10. */
const ONE_HOST = ["02", "05", "07", "11", "18", "25", "28", "32", "33", "35", "36", "39"].map(
  (number) => `Hub ${number}`,
);
const WIDE_TOO = ["Hub 02", "Hub 07", "Hub 11", "Hub 18"];

/** How long hubs last, and which need a call. */
export const hubTasks = exerciseList([
  {
    id: "m3b.alive",
    module: "3b",
    title: "Stopped before week eight",
    ask: "What share of the first 24 hubs had stopped before week 8?",
    minutes: 2,
    answer: { kind: "number", expected: 4 / 24, percent: true },
    mistakes: [
      {
        name: "week-16",
        when: 14 / 24,
        says: "58% had stopped by week 16.",
        next: "Count the rows of week 8.",
      },
      {
        name: "stayed",
        when: 20 / 24,
        says: "83% is the share that was still at work.",
        next: "Take the others.",
      },
      {
        name: "count",
        when: 4,
        says: "4 is a count. A share is asked for.",
        next: "Divide by the 24 that began.",
      },
      {
        name: "still-there",
        when: (value: number) => value === 10 || value === 20,
        says: "So many hubs were still at work. Asked is the share that had stopped.",
        next: "Take those of week 8 from the 24 that began, and divide by 24.",
      },
      {
        name: "week-beside",
        when: (value: number) => [3 / 24, 5 / 24].some((share) => Math.abs(value - share) < 0.001),
        says: "That is the week before or the week after.",
        next: "Count the rows of week 8.",
      },
      {
        name: "all-forty",
        when: 0.1,
        says: "10% is four of all 40 hubs. Some of those began later.",
        next: "Divide by the 24 that began in week 1.",
      },
    ],
    hints: ["Change 16 to 8 in the cell above.", "24 less those at work in week 8, divided by 24."],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nconst answer = (24 - loadDataset("hub-weeks").filter((w) => w.startedWeek === 1 && w.week === 8).numRows()) / 24;',
      explanation: "20 of the 24 work in week 8, so four have stopped.",
    },
    right: "17% in half the time, 58% in all of it: the second half takes more.",
    proof: {
      accepted: [4 / 24, "17%", 16.7],
      wrong: [
        { answer: "58%", mistake: "week-16" },
        { answer: "83%", mistake: "stayed" },
        { answer: 4, mistake: "count" },
        { answer: 10, mistake: "still-there" },
        { answer: 0.125, mistake: "week-beside" },
        { answer: 20.8, mistake: "week-beside" },
        { answer: 0.1, mistake: "all-forty" },
      ],
    },
  },
  {
    id: "m3b.why",
    module: "3b",
    title: "Why the log has more",
    ask: "Why does the log have far more shifts than the survivors' formula?",
    minutes: 1,
    answer: {
      kind: "choice",
      options: ["new hubs joined", "hubs had more hosts", "hubs work until they stop", "it was luck"],
      expected: "hubs work until they stop",
    },
    mistakes: [
      { name: "new-hubs", when: "new hubs joined", says: "Both count the same 24 hubs." },
      {
        name: "hosts",
        when: "hubs had more hosts",
        says: "The formula uses the mean of hosts of this very log.",
      },
      { name: "luck", when: "it was luck", says: "It is so by construction, whatever the dice say." },
    ],
    hints: ["What does the formula give a hub that works for twelve weeks and then stops?"],
    solution: {
      code: '"hubs work until they stop"',
      explanation: "The formula counts nothing for a hub that stops; the log counts its weeks.",
    },
    right: "A hub that stops in week 12 has worked for twelve weeks. The formula gives it nothing: a floor.",
    proof: {
      accepted: ["hubs work until they stop"],
      wrong: [
        { answer: "new hubs joined", mistake: "new-hubs" },
        { answer: "hubs had more hosts", mistake: "hosts" },
        { answer: "it was luck", mistake: "luck" },
      ],
    },
  },
  {
    id: "m3b.span",
    module: "3b",
    title: "Wide spans with a coach",
    ask: "In hubs with a coach: what is the weekly chance that a host with six people or more stops?",
    minutes: 2,
    answer: { kind: "number", expected: 7 / 72, percent: true },
    mistakes: [
      {
        name: "all-hubs",
        when: 12 / 95,
        says: "12.6% is that of all hubs.",
        next: "Keep the hubs with a coach.",
      },
      {
        name: "no-coach",
        when: 5 / 23,
        says: "21.7% is that without a coach: 5 of 23 weeks, which are few.",
        next: "Keep the hubs with a coach.",
      },
      {
        name: "narrow",
        when: 29 / 697,
        says: "4.2% is that of hosts with up to five people, in all hubs.",
        next: "Keep people > 5.",
      },
      {
        name: "narrow-coached",
        when: 15 / 382,
        says: "3.9% is that of hosts with up to five people.",
        next: "Turn <= 5 into > 5.",
      },
      {
        name: "count",
        when: (value: number) => value === 7 || value === 15,
        says: "That is a count. A share is asked for.",
        next: "Divide by the weeks.",
      },
    ],
    hints: ["Turn <= 5 into > 5 in the cell above.", "Stopped ÷ weeks."],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nconst slice = loadDataset("host-weeks").filter((h) => h.coach && h.people > 5);\nconst answer = slice.filter((h) => h.stoppedAfter).numRows() / slice.numRows();',
      explanation: "7 of 72 weeks.",
    },
    right: "7 of 72 weeks. A coach does not make up for a wide span.",
    proof: {
      accepted: [7 / 72, "9.7%", 9.7],
      wrong: [
        { answer: "12.6%", mistake: "all-hubs" },
        { answer: "21.7%", mistake: "no-coach" },
        { answer: "4.2%", mistake: "narrow" },
        { answer: "3.9%", mistake: "narrow-coached" },
        { answer: 7, mistake: "count" },
        { answer: 15, mistake: "count" },
      ],
    },
  },
  {
    id: "m3b.dash",
    module: "3b",
    title: "Your Monday list",
    minutes: 3,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "count",
          label: "In week 10, how many hubs have one host and a span of more than five?",
          answer: { kind: "number", expected: 4, unit: "hubs" },
          mistakes: [
            {
              name: "one-host",
              when: 12,
              says: "12 have one host.",
              next: "Keep those with a wide span too.",
            },
            { name: "wide", when: 6, says: "6 have a wide span.", next: "Keep those with one host." },
            {
              name: "either",
              when: 14,
              says: "14 have the one or the other.",
              next: "Both must hold: use && in the filter.",
            },
          ],
          right: "Four hubs.",
        },
        {
          name: "hubs",
          label: "Which of those with one host are they?",
          answer: { kind: "choices", options: ONE_HOST, expected: WIDE_TOO },
          mistakes: [
            {
              name: "narrow-span",
              when: (chosen: readonly string[]) => chosen.some((hub) => !WIDE_TOO.includes(hub)),
              says: "One of these has one host and a narrow span.",
              next: "Look at largestSpan: more than five.",
            },
          ],
          right: "Call these four first.",
        },
      ],
    },
    mistakes: [],
    hints: ["In the cell above, filter on both: w.hosts === 1 && w.largestSpan > 5."],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nconst both = loadDataset("hub-weeks").filter((w) => w.week === 10 && w.hosts === 1 && w.largestSpan > 5);\nconst answer = { count: both.numRows(), hubs: [...both.array("hub")] };',
      explanation: "Hubs 02, 07, 11 and 18 have one host who looks after more than five people.",
    },
    right: "Four calls on Monday, to hubs 02, 07, 11 and 18.",
    proof: {
      accepted: [
        { count: 4, hubs: WIDE_TOO },
        { count: "4", hubs: ["hub 18", "hub 11", "hub 07", "hub 02"] },
      ],
      wrong: [
        { answer: { count: 12, hubs: WIDE_TOO }, mistake: "one-host" },
        { answer: { count: 6, hubs: WIDE_TOO }, mistake: "wide" },
        { answer: { count: 14, hubs: WIDE_TOO }, mistake: "either" },
        { answer: { count: 4, hubs: [...WIDE_TOO, "Hub 05"] }, mistake: "narrow-span" },
      ],
    },
  },
]);
