import { exerciseList } from "../../check/exercise.js";

const A_NAME = (2.536 * 395) / 1445;

/** How many people a test needs, and what to expect for a name on the list. */
export const sizeTasks = exerciseList([
  {
    id: "tests.flake",
    module: "tests",
    title: "A call the day before",
    ask: "65 of 100 who sign up come. How many people in each arm find out whether a call makes it 75?",
    minutes: 2,
    answer: { kind: "number", expected: 326, unit: "in each arm" },
    mistakes: [
      {
        name: "both-arms",
        when: 652,
        says: "652 are both arms together.",
        next: "Give the people in one arm.",
      },
      {
        name: "five-points",
        when: 1374,
        says: "1,374 find five points. From 65 to 75 it is ten.",
        next: "Put effect: 0.1 into the cell.",
      },
      {
        name: "half",
        when: 163,
        says: "163 is half of an arm: sampleSize gives one arm already.",
        next: "Do not divide by two.",
      },
      {
        name: "the-letter",
        when: 10286,
        says: "10,286 is for the letter of part 4.",
        next: "Change both numbers: baseline and effect.",
      },
      {
        name: "one-number-left",
        when: (people: number) => people === 352 || people === 10884,
        says: "One of the two numbers in the cell is still that of the letter.",
        next: "Put 0.65 for the baseline and 0.1 for the effect.",
      },
      {
        name: "from-the-end",
        when: 248,
        says: "248 find ten points from 75 to 85.",
        next: "The baseline is where you are today: 0.65.",
      },
    ],
    hints: ["Two numbers change: baseline and effect.", "baseline is 0.65, effect is 0.75 − 0.65."],
    solution: {
      code: 'import { sampleSize } from "movement-data";\nconst answer = sampleSize({ baseline: 0.65, effect: 0.1 });',
      explanation: "326 people in each arm, 652 in all, find ten points four times in five.",
    },
    right: "326 in each arm. Few campaigns can measure a vote; many can measure who comes.",
    proof: {
      accepted: [326, "326"],
      wrong: [
        { answer: 652, mistake: "both-arms" },
        { answer: "1,374", mistake: "five-points" },
        { answer: 163, mistake: "half" },
        { answer: 10286, mistake: "the-letter" },
        { answer: 352, mistake: "one-number-left" },
        { answer: 10884, mistake: "one-number-left" },
        { answer: 248, mistake: "from-the-end" },
      ],
    },
  },
  {
    id: "tests.name",
    module: "tests",
    title: "What one name is worth",
    ask: "A conversation moves 2.536 points, and 27.3% of the list is reached. How many points for each name on the list?",
    minutes: 2,
    answer: { kind: "number", expected: A_NAME, tolerance: 0.008, unit: "points" },
    mistakes: [
      {
        name: "a-conversation",
        when: 2.536,
        within: 0.04,
        says: "That is for each conversation. Most names on the list never have one.",
        next: "Multiply by the share that is reached.",
      },
      {
        name: "divided",
        when: (2.536 * 1445) / 395,
        within: 0.05,
        says: "You divided. Those who were not reached make the effect smaller, not larger.",
        next: "Multiply by the share that is reached.",
      },
      {
        name: "new-haven",
        when: 3.85,
        within: 0.06,
        says: "That is the result of New Haven itself: one quiet city in 1998.",
        next: "Start from the average of 71 experiments, 2.536.",
      },
      {
        name: "per-reached",
        when: 14.07,
        within: 0.1,
        says: "That is New Haven for each person who was reached.",
        next: "Start from the average of 71 experiments, 2.536.",
      },
      {
        name: "percent-as-number",
        when: 69.23,
        within: 0.3,
        says: "27.3% is 0.273, not 27.3.",
        next: "Multiply 2.536 by 0.273.",
      },
      {
        name: "as-a-share",
        when: (points: number) => Math.abs(points - 0.00693) < 0.0001,
        says: "That is a share of 1. In points it is a hundred times as much.",
        next: "Leave the 2.536 in points.",
      },
    ],
    hints: ["Of 100 names, 27.3 have a conversation; the others have none.", "2.536 × 0.273."],
    solution: {
      code: "const answer = 2.536 * 0.273;",
      explanation: "27.3 of 100 names have a conversation: 2.536 × 0.273 = 0.69 points a name.",
    },
    right: "0.69 points a name: of 1,000 names on your list, seven more votes.",
    proof: {
      accepted: [0.69, "0.693", "0.7", 2.536 * 0.273],
      wrong: [
        { answer: 2.536, mistake: "a-conversation" },
        { answer: 9.3, mistake: "divided" },
        { answer: 3.8, mistake: "new-haven" },
        { answer: 14.1, mistake: "per-reached" },
        { answer: 69.2, mistake: "percent-as-number" },
        { answer: 0.0069, mistake: "as-a-share" },
      ],
    },
  },
]);
