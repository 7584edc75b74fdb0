import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";

const log = `import { loadDataset } from "movement-data";
const log = loadDataset("engagement-log");
const rungs = ["joined the list", "signed a petition", "came to an event", "worked a shift", "led a team"];`;

export const ladderExercises = exerciseList([
  {
    id: "m4.people",
    module: "4",
    title: "How many people",
    minutes: 3,
    answer: { kind: "number", expected: 240 },
    mistakes: [
      {
        name: "rows",
        when: 300,
        says: "300 is the number of rows. Some people stand there twice.",
        next: "Trim and use small letters, then compare.",
      },
      {
        name: "capitals-only",
        when: 260,
        says: "260 ignores capitals, but a space before or after an address still counts as another person.",
        next: "Trim the spaces too.",
      },
      {
        name: "duplicates",
        when: 60,
        says: "60 rows are too many. How many people are left?",
        next: "Subtract them from 300.",
      },
    ],
    hints: ["Trim, lower, then compare.", "findDuplicatePeople counts people."],
    solution: {
      code: 'import { findDuplicatePeople, loadDataset } from "movement-data";\nconst answer = findDuplicatePeople(loadDataset("sign-ups-as-typed"), { email: "email" }).people;',
      explanation: "300 rows, 60 of them a second sign-up of somebody: 240 people.",
    },
    right: "240 people in 300 rows: every fifth row was somebody you knew already.",
    proof: {
      accepted: [240, "240"],
      wrong: [
        { answer: 300, mistake: "rows" },
        { answer: 260, mistake: "capitals-only" },
        { answer: 60, mistake: "duplicates" },
      ],
    },
  },
  {
    id: "m4.activation",
    module: "4",
    title: "Activation of March",
    minutes: 4,
    answer: { kind: "number", expected: 325 / 697, tolerance: 0.002, percent: true },
    mistakes: [
      {
        name: "of-all-members",
        when: 325 / 4000,
        within: 0.002,
        says: "That divides by all 4,000 people. The others had no chance to be in March.",
        next: "Divide by the 697 who joined in March.",
      },
      {
        name: "april",
        when: 293 / 652,
        within: 0.002,
        says: "That is April.",
        next: "Take the row 2026-03.",
      },
    ],
    hints: ["Activated within 30 days ÷ sign-ups of the same month.", "325 of the 697 who joined in March."],
    solution: {
      code: `${log}\nimport { activationTable } from "movement-data";\nconst answer = activationTable(log, { person: "person", rung: "act", date: "date", start: "joined the list" }).find((row) => row.cohort === "2026-03")?.rate;`,
      explanation: "325 of the 697 people who joined in March did something within 30 days: 46.6%.",
    },
    right: "46.6% of those who joined in March did something within 30 days.",
    proof: {
      accepted: [0.4663, "46.6%", 46.6],
      wrong: [
        { answer: 325 / 4000, mistake: "of-all-members" },
        { answer: 0.449, mistake: "april" },
      ],
    },
  },
  {
    id: "m4.week-four",
    module: "4",
    title: "Retention in week 4",
    minutes: 4,
    answer: { kind: "number", expected: 24 / 155, tolerance: 0.002, percent: true },
    mistakes: [
      {
        name: "of-week-before",
        when: 24 / 43,
        within: 0.005,
        says: "That divides by the 43 who were active the week before.",
        next: "Divide by the whole cohort of 155.",
      },
      {
        name: "another-week",
        when: (value: number) => [43 / 155, 25 / 155].some((share) => Math.abs(value - share) < 0.003),
        says: "That is another week.",
        next: "Take the row with period 4.",
      },
      {
        name: "the-people",
        when: 24,
        says: "24 people were active. The question is which share of their cohort that is.",
        next: "Divide by 155.",
      },
    ],
    hints: ["Active in week 4 ÷ everybody who joined that week.", "24 of 155."],
    solution: {
      code: `${log}\nimport { cohortRetention } from "movement-data";\nconst weeks = cohortRetention(log, { person: "person", joined: "joined", active: "date", period: "week" });\nconst answer = weeks.find((row) => row.cohort === "2026-03-02" && row.period === 4)?.retention;`,
      explanation: "24 of the 155 who joined in the week of 2 March were active in week 4: 15.5%.",
    },
    right: "15.5% of the 155 people. Divided by the week before it would look like 56%.",
    proof: {
      accepted: [0.1548, "15.5%", 15.5],
      wrong: [
        { answer: 0.558, mistake: "of-week-before" },
        { answer: 43 / 155, mistake: "another-week" },
        { answer: 24, mistake: "the-people" },
      ],
    },
  },
  {
    id: "m4.worst-step",
    module: "4",
    title: "The worst step",
    minutes: 3,
    answer: {
      kind: "choice",
      expected: "came to an event",
      options: ["signed a petition", "came to an event", "worked a shift", "led a team"],
    },
    mistakes: [
      {
        name: "largest-number",
        when: "signed a petition",
        says: "2,217 people are lost there, the largest number, because most people stand there. The rate is better than elsewhere.",
        next: "Compare the share that is lost on each step.",
      },
      {
        name: "fewest-people",
        when: "led a team",
        says: "Few people are there, but one in four of those who work a shift comes to lead.",
        next: "Compare the share that is lost on each step.",
      },
      {
        name: "half-stay",
        when: "worked a shift",
        says: "44% of those who come work a shift: that step holds well.",
        next: "Look for the smallest share kept.",
      },
    ],
    hints: ["The largest rate of loss, not the largest number.", "16% go on from the petition to …what?"],
    solution: {
      code: `${log}\nimport { ladderTable, worstLeak } from "movement-data";\nconst answer = worstLeak(ladderTable(log, { person: "person", rung: "act", rungs })).byRate.to;`,
      explanation: "From the petition to an event 83.5% are lost; from the list to the petition 55.4%.",
    },
    right: "From the petition to an event 83.5% are lost: nobody asked them to come, perhaps.",
    proof: {
      accepted: ["came to an event", "Came to an event"],
      wrong: [
        { answer: "signed a petition", mistake: "largest-number" },
        { answer: "led a team", mistake: "fewest-people" },
        { answer: "worked a shift", mistake: "half-stay" },
      ],
    },
  },
  {
    id: "m4.stand-still",
    module: "4",
    title: "Just to stand still",
    minutes: 2,
    answer: { kind: "number", expected: 6000 },
    mistakes: [
      {
        name: "the-actions",
        when: 728,
        says: "728 is what one appeal brings at an action rate of 1.82%.",
        next: "The list loses 15% in a year: how many people is that?",
      },
      {
        name: "who-stay",
        when: 34000,
        says: "34,000 are still there after a year.",
        next: "How many are gone?",
      },
    ],
    hints: ["15% of the list leaves in a year.", "40,000 × 0.15."],
    solution: {
      code: 'import { toStandStill } from "movement-data";\nconst answer = toStandStill(40000, 0.15);',
      explanation: "40,000 × 15% = 6,000 new people a year, and the list is as long as before.",
    },
    right: "6,000 new people a year, only to stay where you are.",
    proof: {
      accepted: [6000, "6,000"],
      wrong: [
        { answer: 728, mistake: "the-actions" },
        { answer: 34000, mistake: "who-stay" },
      ],
    },
  },
  {
    id: "m4.form",
    module: "4",
    title: "What the form may ask",
    minutes: 3,
    stretch: true,
    answer: { kind: "names", expected: ["email", "zip", "language"] },
    mistakes: [
      {
        name: "kept-birth-date",
        when: (names: readonly string[]) => names.some((name) => /birth/i.test(name)),
        says: "Nobody named a use for the birth date, and it identifies people.",
        next: "Leave it out.",
      },
      {
        name: "kept-employer",
        when: (names: readonly string[]) => names.some((name) => /employer/i.test(name)),
        says: "The employer has no use in the table, and it can cost somebody their job.",
        next: "Leave it out.",
      },
      {
        name: "kept-phone",
        when: (names: readonly string[]) => names.some((name) => /phone/i.test(name)),
        says: "Nobody calls: the phone number has no use yet.",
        next: "Ask for it when somebody will.",
      },
    ],
    hints: ["Keep a field only if the table of part 5 names a use.", "Three of the six have one."],
    solution: {
      code: 'const answer = ["email", "zip", "language"];',
      explanation: "E-mail to write, ZIP to find the district, language to write in it. The rest has no use.",
    },
    right: "Three fields, each with a use. What you do not hold cannot leak.",
    proof: {
      accepted: [["email", "zip", "language"]],
      wrong: [
        { answer: ["email", "zip", "language", "birth date"], mistake: "kept-birth-date" },
        { answer: ["email", "zip", "language", "employer"], mistake: "kept-employer" },
        { answer: ["email", "zip", "language", "phone"], mistake: "kept-phone" },
      ],
    },
  },
]);

export const ladderReflections = reflectionList([
  {
    id: "m4.one-event",
    module: "4",
    prompt:
      "Describe the person who left after one event. What did your data notice, and what would a person have noticed?",
    rubric: [
      "It names something about a relationship that no field holds.",
      "It proposes one contact by a person, not one more metric.",
      "It says who makes that call.",
    ],
  },
]);
