import { exerciseList } from "../../check/exercise.js";

const MAP = `const actors = [{ role: "Committee chair", influence: 5, support: -1, access: 0.3 }, { role: "Vice chair", influence: 3, support: 1, access: 0.9 }, { role: "Nurses' union", influence: 4, support: 2, access: 1 }, { role: "Business council", influence: 4, support: -2, access: 0.8 }, { role: "Mayor", influence: 3, support: 0, access: 0.8 }];`;

/** What a district tells, and whom to visit. */
export const targetTasks = exerciseList([
  {
    id: "m3.lean-claim",
    module: "3",
    title: "A claim about seat 30",
    ask: '"Seat 30 of the Senate leans R+3.2, so it voted for Trump." Is that right?',
    minutes: 1,
    answer: {
      kind: "choice",
      options: ["right", "wrong: it voted for Biden", "the file cannot tell"],
      expected: "wrong: it voted for Biden",
    },
    mistakes: [
      {
        name: "from-the-country",
        when: "right",
        says: "The lean is measured from the country, which voted D+4.5.",
        next: "Add what the country voted to the lean of the seat: on which side of even is it then?",
      },
      {
        name: "both-shares",
        when: "the file cannot tell",
        says: "The file holds both shares of the seat, and part 3 says how its margin follows from its lean.",
        next: "Add what the country voted to the lean: on which side of even is it then?",
      },
    ],
    hints: ["R+3.2 compared with a country at D+4.5 is still above even."],
    solution: {
      code: 'import { findRow, loadDataset } from "movement-data";\nconst seat = findRow(loadDataset("michigan-districts-2022"), { chamber: "senate", district: 30 });\nconst answer = seat.get("biden2020", 0) > seat.get("trump2020", 0) ? "wrong: it voted for Biden" : "right";',
      explanation: "Biden had 50.7% there, Trump 46.9%.",
    },
    right:
      'Biden by 3.8 points, 50.7 to 46.9. Say "compared with the country", and show the margin beside it.',
    proof: {
      accepted: ["wrong: it voted for Biden"],
      wrong: [
        { answer: "right", mistake: "from-the-country" },
        { answer: "the file cannot tell", mistake: "both-shares" },
      ],
    },
  },
  {
    id: "m3.map",
    module: "3",
    title: "Another map",
    minutes: 2,
    stretch: true,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "first",
          label: "Whom do you visit first?",
          answer: {
            kind: "choice",
            options: ["Committee chair", "Vice chair", "Nurses' union", "Business council", "Mayor"],
            expected: "Mayor",
          },
          mistakes: [
            {
              name: "chair",
              when: "Committee chair",
              says: "Influence 5, but you reach the chair 3 times in 10.",
            },
            { name: "union", when: "Nurses' union", says: "Yours already." },
            {
              name: "vice-chair",
              when: "Vice chair",
              says: "Half decided already, so there is less to win.",
            },
            { name: "council", when: "Business council", says: "Firmly against: nothing there can move." },
          ],
          right: "Influence 3, no position yet, and you reach them 8 times in 10.",
        },
        {
          name: "balance",
          label: "What is the balance of the map?",
          answer: { kind: "number", expected: -2 / 19, tolerance: 0.006 },
          mistakes: [
            { name: "sign", when: 2 / 19, says: "The sign: it is −2 ÷ 19.", next: "Add −5, 3, 8, −8 and 0." },
            {
              name: "plain-mean",
              when: 0,
              within: 0.002,
              says: "0 is the plain mean. Influence has a say too.",
              next: "Weigh each person by their influence.",
            },
            {
              name: "two-of-five",
              when: -0.25,
              says: "That is the balance of the two people who are in the cell.",
              next: "Add the other three, and run it.",
            },
            {
              name: "a-sum",
              when: -2,
              says: "−2 is the sum. The balance divides it by all the influence.",
              next: "Divide by 19.",
            },
            {
              name: "by-heads",
              when: -0.4,
              says: "That divides by the five people. Each counts as much as their influence.",
              next: "Divide by 19, the sum of their influence.",
            },
          ],
          right: "Nearly even.",
        },
      ],
    },
    mistakes: [],
    hints: [
      "Write the five people into the cell above and run it.",
      "Priority = influence × (1 − |support| ÷ 2) × access. The balance is the mean of support, weighted by influence.",
    ],
    solution: {
      code: `import { powerMap } from "movement-data";\n${MAP}\nconst { first, balance } = powerMap(actors);\nconst answer = { first, balance };`,
      explanation: "Mayor 2.4, vice chair 1.35, chair 0.75. The balance is −2 ÷ 19.",
    },
    right: "The mayor, 2.4. The balance is −0.11, so the people in the middle decide.",
    proof: {
      accepted: [
        { first: "Mayor", balance: -0.11 },
        { first: "mayor", balance: "-0.105" },
      ],
      wrong: [
        { answer: { first: "Committee chair", balance: -0.11 }, mistake: "chair" },
        { answer: { first: "Nurses' union", balance: -0.11 }, mistake: "union" },
        { answer: { first: "Vice chair", balance: -0.11 }, mistake: "vice-chair" },
        { answer: { first: "Business council", balance: -0.11 }, mistake: "council" },
        { answer: { first: "Mayor", balance: 0.11 }, mistake: "sign" },
        { answer: { first: "Mayor", balance: 0 }, mistake: "plain-mean" },
        { answer: { first: "Mayor", balance: "-0.25" }, mistake: "two-of-five" },
        { answer: { first: "Mayor", balance: -2 }, mistake: "a-sum" },
        { answer: { first: "Mayor", balance: -0.4 }, mistake: "by-heads" },
      ],
    },
  },
]);
