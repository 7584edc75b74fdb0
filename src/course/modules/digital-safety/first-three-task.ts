import { SAFETY_ITEMS } from "../../../library/safety/assess/safety-items.js";
import { exerciseList } from "../../check/exercise.js";
import { readTypedNumber } from "../../check/read-typed-number.js";
import type { Row } from "../../check/rows-of.js";

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

/** What comes first: three open questions of the assessment, each with an owner and a date. */
export const firstThreeTask = exerciseList([
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
        {
          name: "question",
          type: "number",
          label: "Question",
          says: "Which question? Write its number, from 1 to 33.",
        },
        {
          name: "owner",
          type: "text",
          label: "Owner",
          ask: "Which role does it?",
          says: "There is no owner: which role does it?",
        },
        {
          name: "date",
          type: "date",
          label: "Date",
          ask: "By when?",
          says: "There is no date: then it will not happen.",
        },
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
