import { exerciseList } from "../../check/exercise.js";

const sums = 'const sums = log.rollup({ signUps: op.count(), contacts: op.sum("contacts") });';
const each = 'const each = sums.get("contacts", 0) / sums.get("signUps", 0);';
const aWeek = "Math.ceil((6000 - 2199) / 3 / each)";
const ofWorked = 'const sums = log.rollup({ signUps: op.sum("worked"), contacts: op.sum("contacts") });';
const ofSix = "Math.ceil((6000 - 2199) / 6 / each)";
const ofAll = "Math.ceil((6000 - 2199) / each)";

/** Tasks on shifts, sign-ups and the pace of a plan. */
export const shiftsTasks = exerciseList([
  {
    id: "m2.school",
    module: "2",
    title: "Sign-ups for the school board",
    ask: "How many people must sign up for a shift?",
    minutes: 3,
    answer: { kind: "number", expected: 223 },
    mistakes: [
      {
        name: "multiplied",
        when: 209,
        says: "You multiplied by 1.25. If 25% do not come, 75% must be enough: divide by 0.75.",
        next: "Divide the 167 shifts by 0.75 and round up.",
      },
      {
        name: "no-flake",
        when: 167,
        says: "167 shifts must be worked. Some who sign up do not come.",
        next: "Divide by 0.75 and round up.",
      },
      {
        name: "rounded-down",
        when: 222,
        says: "222 sign-ups leave you a fraction short.",
        next: "Round up at every step.",
      },
      {
        name: "doors",
        when: 6000,
        says: "6,000 is the number of doors.",
        next: "Go on: doors in a shift, then flake.",
      },
      {
        name: "as-the-cell-came",
        when: (value: number) => value === 770 || value === 500,
        says: "That is the cell as it came, for the 6,000 conversations of another campaign.",
        next: "Put the five numbers of the school board into the cell, and read scheduledShifts.",
      },
      {
        name: "hours-not-shifts",
        when: (value: number) => value >= 333 && value <= 334,
        says: "So many hours must be worked. A shift has two of them.",
        next: "Divide the 6,000 doors by 36, then by 0.75, and round up each time.",
      },
      {
        name: "every-door-talks",
        when: (value: number) => value === 50 || value === 67,
        says: "That takes every door for a conversation. Only 30% become one.",
        next: "Divide the 1,800 by 0.3 first.",
      },
      {
        name: "one-number-left",
        when: (value: number) => value === 150 || value === 267,
        says: "One number in the cell is still that of the other campaign.",
        next: "Compare all five with the task: 1,800, 0.3, 18, 2 and 0.25.",
      },
    ],
    hints: [
      "Contacts → doors → shifts worked → sign-ups.",
      "1,800 ÷ 0.3 = 6,000 doors; a shift has 18 × 2 = 36 of them; round up.",
      "The shifts ÷ 0.75, rounded up.",
    ],
    solution: {
      code: `import { backwardsPlan } from "movement-data";
backwardsPlan({ contacts: 1800, contactRate: 0.3, attemptsPerHour: 18, hoursPerShift: 2, flake: 0.25 }).scheduledShifts`,
      explanation: "6,000 doors ÷ 36 a shift = 166.7, so 167 shifts; 167 ÷ 0.75 = 222.7, so 223 sign-ups.",
    },
    right: "223 sign-ups for 167 worked shifts.",
    proof: {
      accepted: [223, "223"],
      wrong: [
        { answer: 209, mistake: "multiplied" },
        { answer: 167, mistake: "no-flake" },
        { answer: 222, mistake: "rounded-down" },
        { answer: "6,000", mistake: "doors" },
        { answer: 770, mistake: "as-the-cell-came" },
        { answer: 334, mistake: "hours-not-shifts" },
        { answer: 50, mistake: "every-door-talks" },
        { answer: 67, mistake: "every-door-talks" },
        { answer: 150, mistake: "one-number-left" },
        { answer: 267, mistake: "one-number-left" },
      ],
    },
  },
  {
    id: "m2.pace-2",
    module: "2",
    title: "Two weeks left",
    ask: "How many conversations must each of the last two weeks bring?",
    minutes: 2,
    answer: { kind: "number", expected: 163 },
    mistakes: [
      {
        name: "as-planned",
        when: 120,
        says: "120 a week was the plan. You are behind it.",
        next: "Divide what is missing by the weeks that are left.",
      },
      {
        name: "so-far",
        when: (value: number) => Math.abs(value - 91) < 0.5,
        says: "91 is what a week brought so far.",
        next: "Divide what is missing by the weeks that are left.",
      },
      {
        name: "three-weeks",
        when: (value: number) => Math.abs(value - 326 / 3) < 0.5,
        says: "Two weeks are left, not three.",
        next: "Divide the 326 that are missing by 2.",
      },
      {
        name: "both-weeks",
        when: 326,
        says: "326 is for both weeks.",
        next: "Divide it by 2.",
      },
      {
        name: "as-the-cell-came",
        when: 1267,
        says: "1,267 is the cell as it came: 6,000 in six weeks.",
        next: "Put in a goal of 600, five weeks, and the three weeks of the task.",
      },
      {
        name: "already-there",
        when: 274,
        says: "274 are those you have.",
        next: "Take them from the 600, and divide by the weeks that are left.",
      },
      {
        name: "all-five-weeks",
        when: (value: number) => Math.abs(value - 65.2) < 0.5,
        says: "That spreads the 326 over all five weeks. Three of them are over.",
        next: "Divide by 2.",
      },
    ],
    hints: ["How many are missing, and how many weeks are left?", "600 − 136 − 91 − 47, divided by 2."],
    solution: {
      code: `import { paceReport } from "movement-data";
paceReport({ goal: 600, weeks: 5, actuals: [136, 91, 47] }).neededPerWeek`,
      explanation: "600 − 274 = 326 are missing; in two weeks that is 163 each.",
    },
    right: "163 a week, after 47 in the last one. Say so now, while something can still be changed.",
    proof: {
      accepted: [163, "163"],
      wrong: [
        { answer: 120, mistake: "as-planned" },
        { answer: 91, mistake: "so-far" },
        { answer: 109, mistake: "three-weeks" },
        { answer: 326, mistake: "both-weeks" },
        { answer: "1,267", mistake: "as-the-cell-came" },
        { answer: 274, mistake: "already-there" },
        { answer: 65.2, mistake: "all-five-weeks" },
      ],
    },
  },
  {
    id: "m2.sign-ups",
    module: "2",
    title: "Make it: sign-ups a week",
    ask: "Put three of these lines in order: how many sign-ups a week do the three remaining weeks need?",
    minutes: 3,
    answer: {
      kind: "lines",
      setup: `import { loadDataset } from "movement-data";
import { op } from "arquero";
const log = loadDataset("shift-log");`,
      lines: [sums, each, aWeek],
      distractors: [ofWorked, ofSix, ofAll],
      result: { kind: "number", expected: 191 },
    },
    mistakes: [
      {
        name: "worked-shifts",
        when: ofWorked,
        gives: 131,
        says: "That divides by the shifts worked and gives 131: people sign up, and a third of them stay away.",
        next: "Count every sign-up: op.count().",
      },
      {
        name: "six-weeks",
        when: ofSix,
        gives: 96,
        says: "That gives 96: it spreads the rest over six weeks, and three are left.",
        next: "Divide by 3.",
      },
      {
        name: "all-at-once",
        when: ofAll,
        gives: 571,
        says: "That gives 571, for all three weeks together.",
        next: "Divide by the three weeks that are left.",
      },
      {
        name: "conversations-a-week",
        when: [],
        gives: 1267,
        says: "1,267 are the conversations that each week must bring.",
        next: "Divide by what one sign-up brings, and round up.",
      },
      {
        name: "sign-ups-so-far",
        when: [],
        gives: 110,
        says: "110 sign-ups a week came so far. They brought less than the plan.",
        next: "Divide what is missing by what one sign-up brings.",
      },
    ],
    hints: [
      "First the sums of the log, then what one sign-up brings, then what is missing.",
      "What is missing: 6,000 − 2,199. Three weeks are left.",
    ],
    solution: {
      code: `import { loadDataset } from "movement-data";
import { op } from "arquero";
const shifts = loadDataset("shift-log");
const whole = shifts.rollup({ signUps: op.count(), contacts: op.sum("contacts") });
const perSignUp = whole.get("contacts", 0) / whole.get("signUps", 0);
Math.ceil((6000 - 2199) / 3 / perSignUp)`,
      explanation:
        "330 sign-ups brought 2,199 conversations, 6.66 each; 3,801 are missing, 1,267 a week: 190.1, so 191 sign-ups.",
    },
    right: "191 sign-ups a week, against 110 so far. Now you know what to ask for on Monday.",
    proof: {
      accepted: [[sums, each, aWeek], [sums, each, aWeek].join("\n"), 191, "191"],
      wrong: [
        { answer: [ofWorked, each, aWeek], mistake: "worked-shifts" },
        { answer: [sums, each, ofSix], mistake: "six-weeks" },
        { answer: [sums, each, ofAll], mistake: "all-at-once" },
        { answer: 1267, mistake: "conversations-a-week" },
        { answer: 110, mistake: "sign-ups-so-far" },
      ],
    },
  },
]);
