import { exerciseList } from "../../check/exercise.js";

/** Votes that are needed, votes that are hard, and calls. */
export const voteTasks = exerciseList([
  {
    id: "m3.senate",
    module: "3",
    title: "A senate with an empty seat",
    ask: "38 seats, 37 senators seated. How many votes are a majority?",
    minutes: 1,
    answer: {
      kind: "numbers",
      fields: [
        { name: "seated", label: "of the seated", expected: 19 },
        { name: "elected", label: "of all elected", expected: 20 },
      ],
    },
    mistakes: [
      {
        name: "empty-seats",
        when: { seated: 19, elected: 19 },
        says: "A majority of all elected counts the empty seat too.",
        next: "Take more than half of 38.",
      },
      {
        name: "half",
        when: { seated: 18 },
        says: "Half is no majority, and 18 is less than half of 37.",
        next: "Go to the next whole vote above half.",
      },
      {
        name: "only-37",
        when: { seated: 20, elected: 20 },
        says: "Only 37 can vote: a majority of those is one fewer.",
        next: "Take more than half of 37.",
      },
    ],
    hints: [
      "More than half of 37, and more than half of 38.",
      "18.5 and 19: go to the next whole vote above each.",
    ],
    solution: {
      code: 'import { votesNeeded } from "movement-data";\nconst chamber = { seats: 38, seated: 37 };\nconst answer = { seated: votesNeeded({ ...chamber, rule: "majority" }), elected: votesNeeded({ ...chamber, rule: "majority of elected" }) };',
      explanation: "Half of 37 is 18.5, so 19; half of 38 is 19, so 20.",
    },
    right: "19 or 20: one word in the rules is one vote.",
    proof: {
      accepted: [{ seated: 19, elected: 20 }, [19, 20]],
      wrong: [
        { answer: { seated: 19, elected: 19 }, mistake: "empty-seats" },
        { answer: { seated: 18, elected: 20 }, mistake: "half" },
        { answer: { seated: 20, elected: 20 }, mistake: "only-37" },
      ],
    },
  },
  {
    id: "m3.fresh",
    module: "3",
    title: "Hard, and fresh",
    ask: "Of the 31 hard votes, how many have evidence from the 30 days before 11 January 2027?",
    minutes: 2,
    answer: { kind: "number", expected: 16, unit: "votes" },
    mistakes: [
      {
        name: "all-hard",
        when: 31,
        says: "31 are all hard votes.",
        next: "Keep those with a word since 12 December.",
      },
      { name: "stale", when: 15, says: "15 are the stale ones.", next: "Take the others." },
      { name: "all-seats", when: 59, says: "59 counts all seats.", next: "Keep the hard votes alone." },
      {
        name: "champions",
        when: 28,
        says: "28 are the champions, old words or new.",
        next: "Keep hardYes, and the day.",
      },
      {
        name: "as-the-cell-came",
        when: 32,
        says: "32 is the cell as it came: every seat with a word since 25 December.",
        next: "Keep the hard votes alone, and change the day to 12 December.",
      },
      {
        name: "old-day",
        when: 8,
        says: "8 are the hard votes with a word since 25 December.",
        next: "Change the day to 12 December: that is 30 days.",
      },
    ],
    hints: ["Change the filter in the cell above.", 's.hardYes && s.lastWord >= "2026-12-12".'],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nconst answer = loadDataset("whip-sheet").filter((s) => s.hardYes && s.lastWord >= "2026-12-12").numRows();',
      explanation: "16 of the 31 hard votes have a word from the last 30 days.",
    },
    right: "16 of 31. An old word is a reason to call, not a vote.",
    proof: {
      accepted: [16, "16"],
      wrong: [
        { answer: 31, mistake: "all-hard" },
        { answer: 15, mistake: "stale" },
        { answer: 59, mistake: "all-seats" },
        { answer: 28, mistake: "champions" },
        { answer: 32, mistake: "as-the-cell-came" },
        { answer: 8, mistake: "old-day" },
      ],
    },
  },
  {
    id: "m3.patch",
    module: "3",
    title: "Sign-ups for 231 calls",
    ask: "231 completed calls; 6% pick up; 40% of those complete; 28 dials an hour; two hours; 30% flake. How many sign-ups?",
    minutes: 2,
    answer: { kind: "number", expected: 246, unit: "sign-ups" },
    mistakes: [
      {
        name: "multiplied",
        when: 224,
        says: "You multiplied by 1.3. Divide by 0.7, the share that comes.",
        next: "Divide 172 by 0.7 and round up.",
      },
      {
        name: "worked",
        when: 172,
        says: "172 shifts must be worked. Some who sign up do not come.",
        next: "Divide by 0.7.",
      },
      {
        name: "one-loss",
        when: 99,
        says: "Completion is a second loss: of those who pick up, 40% make the call to the end.",
        next: "Divide by 0.06 and by 0.4.",
      },
      {
        name: "rounded-down",
        when: 245,
        says: "245 sign-ups leave the last shift short.",
        next: "Round up.",
      },
      {
        name: "as-the-cell-came",
        when: (value: number) => value === 53 || value === 34,
        says: "That is the cell as it came, for 84 calls.",
        next: "Put the numbers of the task into it, and read scheduledShifts.",
      },
      {
        name: "dials",
        when: 9625,
        says: "9,625 are the dials.",
        next: "Divide by the dials of a shift, then by the share that comes, and round up each time.",
      },
      {
        name: "hours-not-shifts",
        when: (value: number) => value >= 343 && value <= 344,
        says: "So many hours must be worked. A shift has two of them.",
        next: "Divide the 9,625 dials by 56, then by 0.7, and round up each time.",
      },
      {
        name: "one-number-left",
        when: (value: number) => value === 165 || value === 265,
        says: "One number in the cell is still that of the 84 calls.",
        next: "Compare all six with the task: 231, 0.06, 0.4, 28, 2 and 0.3.",
      },
    ],
    hints: [
      "231 calls ÷ 0.06 ÷ 0.4 = 9,625 dials.",
      "9,625 dials ÷ (28 × 2) = 172 shifts, rounded up.",
      "172 ÷ 0.7, rounded up.",
    ],
    solution: {
      code: 'import { backwardsPlan } from "movement-data";\nconst answer = backwardsPlan({ contacts: 231, contactRate: 0.06, completionRate: 0.4, attemptsPerHour: 28, hoursPerShift: 2, flake: 0.3 }).scheduledShifts;',
      explanation: "9,625 dials, 172 shifts worked, 246 sign-ups.",
    },
    right: "246 sign-ups for 231 calls: a call takes more than one person's evening.",
    proof: {
      accepted: [246, "246"],
      wrong: [
        { answer: 224, mistake: "multiplied" },
        { answer: 172, mistake: "worked" },
        { answer: 99, mistake: "one-loss" },
        { answer: 245, mistake: "rounded-down" },
        { answer: 53, mistake: "as-the-cell-came" },
        { answer: 9625, mistake: "dials" },
        { answer: 344, mistake: "hours-not-shifts" },
        { answer: 165, mistake: "one-number-left" },
        { answer: 265, mistake: "one-number-left" },
      ],
    },
  },
]);
