import { SAFETY_ITEMS } from "../../../library/safety/assess/safety-items.js";
import { exerciseList } from "../../check/exercise.js";
import { readTypedNumber } from "../../check/read-typed-number.js";
import type { Row } from "../../check/rows-of.js";

const signOut = "sign the laptop out, change the key account";
const tellLead = "tell the person in charge";
const write = "write down what was on it";
const tellPeople = "tell the people concerned";
const ask = "ask how it happened";

/** The questions of the assessment that the rows name by their numbers. */
const questionsOf = (rows: readonly Row[]) =>
  rows.map(({ question }) => {
    const number = typeof question === "number" ? question : readTypedNumber(String(question ?? ""))?.value;
    return SAFETY_ITEMS.find(({ id }) => id === number);
  });
const action = (question: number, owner: string, date: string) => ({ question, owner, date });
const good = [
  action(12, "operations lead", "2026-12-01"),
  action(13, "data lead", "2026-12-08"),
  action(26, "director", "2026-12-15"),
];

/** Tasks on keys, on the first hour and on what comes first. */
export const houseTasks = exerciseList([
  {
    id: "safety.september",
    module: "digital-safety",
    title: "On the first of September",
    ask: "How many accounts of people who have left were to be closed on 1 September 2026?",
    minutes: 1,
    answer: { kind: "number", expected: 7, unit: "accounts" },
    mistakes: [
      {
        name: "november",
        when: 9,
        says: "Two of the nine left later than that day.",
        next: "Put the day into the cell above, and run it again.",
      },
      {
        name: "admins-only",
        when: 3,
        says: "3 are admins: begin there. But an editor who left can read the list too.",
        next: "Count every account whose person has left.",
      },
      {
        name: "used-only",
        when: 2,
        says: "2 were used after their person left. The others still could be.",
        next: "Count every account whose person has left.",
      },
    ],
    hints: ["Change the day in the cell above.", "accessReview gives one row for each account to close."],
    solution: {
      code: `import { accessReview, loadDataset } from "movement-data";
const answer = accessReview(loadDataset("access-log"), {
  account: "account", role: "role", left: "left", lastUsed: "lastUsed", today: "2026-09-01",
}).length;`,
      explanation: "Seven people had left by then and still had their account; two more left in September.",
    },
    right: "Seven, and nine by November: nobody closed one, and two more came.",
    proof: {
      accepted: [7, "7", "seven"],
      wrong: [
        { answer: 9, mistake: "november" },
        { answer: 3, mistake: "admins-only" },
        { answer: 2, mistake: "used-only" },
      ],
    },
  },
  {
    id: "safety.first-hour",
    module: "digital-safety",
    title: "The first hour",
    ask: "The laptop is gone. What comes first, and what after it?",
    minutes: 2,
    answer: {
      kind: "order",
      options: [ask, tellPeople, write, signOut, tellLead],
      expected: [signOut, tellLead, write, tellPeople, ask],
    },
    mistakes: [
      {
        name: "blame-first",
        when: ask,
        says: "Blame can wait; access cannot.",
        next: "What can you still close within minutes?",
      },
      {
        name: "people-first",
        when: tellPeople,
        says: "Know first what was on it, or you will have to tell them twice.",
        next: "What can you still close within minutes?",
      },
      {
        name: "lead-first",
        when: tellLead,
        says: "Sign it out first: minutes count, and it takes one.",
        next: "Then tell the person in charge.",
      },
      {
        name: "list-first",
        when: write,
        says: "While you write, the laptop is still signed in.",
        next: "What can you still close within minutes?",
      },
    ],
    hints: ["What does a stranger do with it in the next ten minutes?", "Access, then people, then reasons."],
    solution: {
      code: `const answer = [
  "${signOut}",
  "${tellLead}",
  "${write}",
  "${tellPeople}",
  "${ask}",
];`,
      explanation:
        "Close what is open, tell who decides, know what is lost, tell those who may be hurt. How it happened can wait a day.",
    },
    right: "That is an incident plan: five lines, known to everybody before it happens.",
    proof: {
      accepted: [[signOut, tellLead, write, tellPeople, ask]],
      wrong: [
        { answer: [ask, signOut, tellLead, write, tellPeople], mistake: "blame-first" },
        { answer: [tellPeople, signOut, tellLead, write, ask], mistake: "people-first" },
        { answer: [tellLead, signOut, write, tellPeople, ask], mistake: "lead-first" },
        { answer: [write, signOut, tellLead, tellPeople, ask], mistake: "list-first" },
      ],
    },
  },
  {
    id: "safety.three",
    module: "digital-safety",
    title: "The first three",
    ask: "Choose three questions that are open in your house, by their numbers. Give each an owner, which is a role, and a date.",
    minutes: 4,
    stretch: true,
    answer: {
      kind: "records",
      each: "action",
      count: 3,
      fields: [
        { name: "question", type: "number", says: "Which question? Write its number, from 1 to 33." },
        { name: "owner", type: "text", says: "There is no owner: which role does it?" },
        { name: "date", type: "date", says: "There is no date: then it will not happen." },
      ],
    },
    mistakes: [
      {
        name: "no-such-question",
        when: (rows: readonly Row[]) => questionsOf(rows).some((item) => item === undefined),
        says: "One of the numbers is no question: they go from 1 to 33.",
        next: "Look at the column item of your first three.",
      },
      {
        name: "twice",
        when: (rows: readonly Row[]) => new Set(questionsOf(rows)).size < rows.length,
        says: "One question is there twice.",
        next: "Choose three different ones.",
      },
      {
        name: "two-policies",
        when: (rows: readonly Row[]) => questionsOf(rows).filter((item) => item?.policy === true).length > 1,
        says: "Two of them only write something down. Paper protects nobody by itself.",
        next: "Keep one policy at most, and choose something to do in its place.",
      },
      {
        name: "nothing-critical",
        when: (rows: readonly Row[]) => !questionsOf(rows).some((item) => item?.critical === true),
        says: "None of the three is critical. One open critical question can undo all the others.",
        next: "Take one of 3, 5, 12, 13, 19 and 26, if it is open in your house.",
      },
    ],
    hints: [
      "The cell above lists what comes first by your own answers.",
      "At least one critical question, and at most one that only writes something down.",
    ],
    solution: {
      code: `const answer = [
  { question: 12, owner: "operations lead", date: "2026-12-01" },
  { question: 13, owner: "data lead", date: "2026-12-08" },
  { question: 26, owner: "director", date: "2026-12-15" },
];`,
      explanation:
        "Three actions, each with a role and a day: people who left, open links, and who is called in the first hour.",
    },
    right: "Three actions that somebody will do. Write them into your plan below.",
    proof: {
      accepted: [good, good.map((one) => ({ ...one, question: String(one.question) }))],
      wrong: [
        { answer: [action(40, "data lead", "2026-12-01"), ...good.slice(1)], mistake: "no-such-question" },
        { answer: [good[1], ...good.slice(1)], mistake: "twice" },
        { answer: [good[0], ...policies()], mistake: "two-policies" },
        { answer: notCritical(), mistake: "nothing-critical" },
        ...["question", "owner", "date"].map((name) => ({
          answer: good.map((one, i) => (i === 0 ? { ...one, [name]: "" } : one)),
          mistake: `no-${name}`,
        })),
      ],
    },
  },
]);

/** Two questions whose actions only write something down. */
function policies() {
  return SAFETY_ITEMS.filter(({ policy }) => policy)
    .slice(0, 2)
    .map(({ id }) => action(id, "director", "2026-12-01"));
}

/** Three questions that are not critical, and nothing to write down. */
function notCritical() {
  return SAFETY_ITEMS.filter(({ policy, critical }) => !policy && !critical)
    .slice(0, 3)
    .map(({ id }) => action(id, "data lead", "2026-12-01"));
}
