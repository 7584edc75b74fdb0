import { exerciseList } from "../../check/exercise.js";

const signOut = "sign the laptop out, change the key account";
const tellLead = "tell the person in charge";
const write = "write down what was on it";
const tellPeople = "tell the people concerned";
const ask = "ask how it happened";

/** Tasks on keys, and on the first hour after a loss. */
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
]);
