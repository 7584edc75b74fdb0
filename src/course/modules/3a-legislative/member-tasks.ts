import { exerciseList } from "../../check/exercise.js";

const LAWLER = "Michael Lawler";
const DAVIS = "Donald Davis";
const PEREZ = "Marie Gluesenkamp Perez";

/** What the votes say of members. */
export const memberTasks = exerciseList([
  {
    id: "m3a.score",
    module: "3a",
    title: "Three members on one list",
    minutes: 4,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "order",
          label: "List B: who comes first when you go from the lowest score to the highest?",
          answer: {
            kind: "order",
            options: [PEREZ, LAWLER, DAVIS],
            expected: [DAVIS, PEREZ, LAWLER],
            ties: [[DAVIS, PEREZ]],
          },
          mistakes: [
            {
              name: "list-a",
              when: LAWLER,
              says: "That is list A, where it is 0, 100 and 100.",
              next: "Score the three on list B.",
            },
          ],
          right: "Two Democrats at 30, the Republican at 40.",
        },
        {
          name: "holds",
          label: "With h511 in the place of h202: does this order hold?",
          answer: {
            kind: "choice",
            options: ["yes", "no", "all three are alike"],
            expected: "no",
          },
          mistakes: [
            {
              name: "one-vote",
              when: "yes",
              says: "One vote of ten turns it.",
              next: "Run the cell with h511 and read the three scores.",
            },
            {
              name: "alike",
              when: "all three are alike",
              says: "They are one vote of ten apart, the other way round.",
              next: "Read the three scores again.",
            },
          ],
          right: "40, 40 and 30: now the Republican is last.",
        },
      ],
    },
    mistakes: [],
    hints: [
      "In the cell above, write the three names with a bar between them. Two members are called Davis: write Donald G.",
      "Two of the three tie; it does not matter which of them comes first.",
      "Run the cell once with listB and once with the other list behind the arrow.",
    ],
    solution: {
      code: `const answer = { order: ["${DAVIS}", "${PEREZ}", "${LAWLER}"], holds: "no" };`,
      explanation: "On list B it is 30, 30 and 40; with h511 for h202 it is 40, 40 and 30.",
    },
    right: "One vote of ten decides who is last. Publish the list before the scores.",
    proof: {
      accepted: [
        { order: [DAVIS, PEREZ, LAWLER], holds: "no" },
        { order: [PEREZ, DAVIS, LAWLER], holds: "No" },
      ],
      wrong: [
        { answer: { order: [LAWLER, DAVIS, PEREZ], holds: "no" }, mistake: "list-a" },
        { answer: { order: [DAVIS, PEREZ, LAWLER], holds: "yes" }, mistake: "one-vote" },
        { answer: { order: [DAVIS, PEREZ, LAWLER], holds: "all three are alike" }, mistake: "alike" },
      ],
    },
  },
  {
    id: "m3a.wrong-party",
    module: "3a",
    title: "An error or a change?",
    ask: "Two members have another party in 2023 than in 2026. Which of the two is an error in the data?",
    minutes: 1,
    answer: {
      kind: "choice",
      options: ["Aderholt", "Kiley", "both", "neither"],
      expected: "Aderholt",
    },
    mistakes: [
      { name: "label-changed", when: "Kiley", says: "All his rows agree: the label changed later." },
      { name: "change", when: "both", says: "A change is no error: Kiley's rows of 2023 all agree." },
      { name: "one-row", when: "neither", says: "One row of many differs from all the others." },
    ],
    hints: ["What would an error look like: one row, or all of them?"],
    solution: {
      code: '"Aderholt"',
      explanation:
        "One of Aderholt's rows differs from his others; Kiley's rows agree and his label changed later.",
    },
    right: "One row of many is a slip. A label that changes for good is news: keep both, with their dates.",
    proof: {
      accepted: ["Aderholt", "aderholt"],
      wrong: [
        { answer: "Kiley", mistake: "label-changed" },
        { answer: "both", mistake: "change" },
        { answer: "neither", mistake: "one-row" },
      ],
    },
  },
]);
