import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";

const fieldKinds: Readonly<Record<string, string>> = {
  email: "identifies",
  "phone number": "identifies",
  "ZIP code": "identifies together with others",
  "birth date": "identifies together with others",
  gender: "identifies together with others",
  "immigration status": "sensitive",
  "health need": "sensitive",
  "union membership": "sensitive",
  "number of doors knocked": "harmless",
  precinct: "harmless",
};

export const safetyExercises = exerciseList([
  {
    id: "safety.sensitive-fields",
    module: "digital-safety",
    title: "Which of the ten could hurt",
    minutes: 4,
    answer: {
      kind: "names",
      expected: Object.keys(fieldKinds).filter((field) => fieldKinds[field] === "sensitive"),
    },
    mistakes: [
      {
        name: "identifiers",
        when: (names: readonly string[]) => names.some((name) => /mail|phone/i.test(name)),
        says: "An e-mail address or a phone number says who. The question is which fields hurt somebody when they come with a name.",
        next: "Leave the addresses out.",
      },
      {
        name: "quasi-identifiers",
        when: (names: readonly string[]) => names.some((name) => /zip|birth|gender/i.test(name)),
        says: "ZIP, birth date and gender find a person together; alone they reveal little.",
        next: "Name the fields that could cost a job, a home or a status.",
      },
      {
        name: "harmless",
        when: (names: readonly string[]) => names.some((name) => /door|precinct/i.test(name)),
        says: "A count of doors, or a precinct, harms nobody.",
        next: "Name the fields that could cost a job, a home or a status.",
      },
    ],
    hints: ["Three of the ten.", "Status, health, and membership in a union."],
    solution: {
      code: 'const answer = ["immigration status", "health need", "union membership"];',
      explanation:
        "These three can cost a person their status, their work or their safety. Avoid or separate them.",
    },
    right: "Three fields. The safest place for them is nowhere; the next best is away from the names.",
    proof: {
      accepted: [["immigration status", "health need", "union membership"]],
      wrong: [
        {
          answer: ["immigration status", "health need", "union membership", "email"],
          mistake: "identifiers",
        },
        {
          answer: ["immigration status", "health need", "union membership", "ZIP code"],
          mistake: "quasi-identifiers",
        },
        {
          answer: ["immigration status", "health need", "union membership", "precinct"],
          mistake: "harmless",
        },
      ],
    },
  },
  {
    id: "safety.smallest-k",
    module: "digital-safety",
    title: "The smallest group",
    minutes: 3,
    answer: { kind: "number", expected: 50 },
    mistakes: [
      {
        name: "average-group",
        when: 150,
        says: "150 is the average size of a group. The people in the smallest one are the ones at risk.",
        next: "Take the smallest.",
      },
      {
        name: "by-month",
        when: 9,
        says: "9 is k by borough and month.",
        next: "Take borough and quarter.",
      },
      {
        name: "number-of-groups",
        when: 20,
        says: "20 is how many groups there are.",
        next: "Take the size of the smallest one.",
      },
    ],
    hints: ["k is the size of the smallest group.", "Run kAnonymity with borough and quarter."],
    solution: {
      code: 'import { kAnonymity, loadDataset } from "movement-data";\nconst answer = kAnonymity(loadDataset("casework-sample"), { quasiIdentifiers: ["borough", "quarter"] }).k;',
      explanation:
        "With borough and quarter the smallest group has 50 cases: everybody hides among at least 50.",
    },
    right: "50: by borough and quarter everybody hides among at least 50.",
    proof: {
      accepted: [50, "50"],
      wrong: [
        { answer: 150, mistake: "average-group" },
        { answer: 9, mistake: "by-month" },
        { answer: 20, mistake: "number-of-groups" },
      ],
    },
  },
  {
    id: "safety.revoke",
    module: "digital-safety",
    title: "Accounts to revoke",
    minutes: 3,
    answer: { kind: "number", expected: 9 },
    mistakes: [
      {
        name: "admins-only",
        when: 3,
        says: "3 of them are admins: begin there. But an editor who left can read the list too.",
        next: "Count every account whose person has left.",
      },
      {
        name: "used-only",
        when: 2,
        says: "2 were used after their person left. The others still could be.",
        next: "Count every account whose person has left.",
      },
      {
        name: "all",
        when: 40,
        says: "40 are all accounts.",
        next: "Count those whose person has left.",
      },
    ],
    hints: ["Every account of somebody who has left.", "accessReview gives one row for each."],
    solution: {
      code: 'import { accessReview, loadDataset } from "movement-data";\nconst answer = accessReview(loadDataset("access-log"), { account: "account", role: "role", left: "left", lastUsed: "lastUsed", today: "2026-11-24" }).length;',
      explanation: "Nine people have left and still have an account; three of those are admins.",
    },
    right: "Nine accounts, three of them admins. This takes ten minutes, and somebody can do it today.",
    proof: {
      accepted: [9, "9"],
      wrong: [
        { answer: 3, mistake: "admins-only" },
        { answer: 2, mistake: "used-only" },
        { answer: 40, mistake: "all" },
      ],
    },
  },
  {
    id: "safety.delete-by",
    module: "digital-safety",
    title: "What is past its date",
    minutes: 2,
    answer: { kind: "number", expected: 2 },
    mistakes: [
      {
        name: "with-undecided",
        when: 3,
        says: "3 counts the list for which nobody decided a date. It is a problem of its own.",
        next: "Count only those whose date is past.",
      },
      {
        name: "with-soon",
        when: 4,
        says: "4 counts what is due soon or undecided as well.",
        next: "Count only those whose date is past.",
      },
    ],
    hints: ["Look at the column status in part 3.", "How many rows are past their date on 24 November 2026?"],
    solution: {
      code: 'import { retentionReport } from "movement-data";\nconst kept = { record: ["phone bank list", "event sign-in sheets", "consent forms", "donor export", "survey answers"], deleteBy: ["2026-06-30", "2026-11-01", "2026-12-10", null, "2027-06-30"] };\nconst answer = retentionReport(kept, { record: "record", deleteBy: "deleteBy", today: "2026-11-24" }).filter((row) => (row.daysLeft ?? 0) < 0).length;',
      explanation:
        "The phone bank list and the sign-in sheets should be gone; the donor export has no date at all.",
    },
    right: "Two. And one list has no date at all: that one stays for ever, unless somebody decides.",
    proof: {
      accepted: [2, "2"],
      wrong: [
        { answer: 3, mistake: "with-undecided" },
        { answer: 4, mistake: "with-soon" },
      ],
    },
  },
]);

export const safetyReflections = reflectionList([
  {
    id: "safety.most-harmed",
    module: "digital-safety",
    prompt:
      "Think of a kind of person on your list, without a name: who is most harmed by a leak, and would they sign up again if they knew what you hold?",
    rubric: [
      "It describes a kind of person, without a name.",
      "It says what could happen to them.",
      "It names one thing that you will stop collecting.",
    ],
  },
]);
