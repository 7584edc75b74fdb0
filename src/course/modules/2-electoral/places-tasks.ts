import { exerciseList } from "../../check/exercise.js";

const places = `import { loadDataset } from "movement-data";
import { op } from "arquero";
const close = loadDataset("michigan-precincts-2016")
  .filter((d) => d.fips === "26145" && op.abs(d.trump - d.clinton) <= 10);`;

/** The task of reading every row before counting. */
export const placesTasks = exerciseList([
  {
    id: "m2.ghost",
    module: "2",
    title: "Places within ten votes",
    ask: "In how many places where people vote were the two at most ten votes apart?",
    minutes: 3,
    stretch: true,
    answer: { kind: "number", expected: 5 },
    mistakes: [
      {
        name: "statistical-adjustments",
        when: 6,
        says: 'One of the six rows is called "Statistical Adjustments": nobody lives there.',
        next: "Read each row of the table, and count the places.",
      },
      {
        name: "within-25",
        when: 9,
        says: "9 rows are within 25 votes.",
        next: "Put 10 in place of 25, and run the cell.",
      },
      {
        name: "within-25-places",
        when: 8,
        says: "8 places are within 25 votes.",
        next: "Put 10 in place of 25, and run the cell.",
      },
      {
        name: "all-rows",
        when: 87,
        says: "87 are all rows of the county.",
        next: "Keep those that are at most ten votes apart.",
      },
    ],
    hints: [
      "How many rows are left with 10? Are all of them places?",
      "One row has 0, 0 and 121 votes for others.",
    ],
    solution: {
      code: `${places}
close.filter((d) => d.precinct !== "Statistical Adjustments").numRows()`,
      explanation:
        'Six rows are within ten votes. One is "Statistical Adjustments": 121 votes that belong to no place.',
    },
    right: "5 places. A row is not always what the file is about: look before you count.",
    proof: {
      accepted: [5, "5"],
      wrong: [
        { answer: 6, mistake: "statistical-adjustments" },
        { answer: 9, mistake: "within-25" },
        { answer: 8, mistake: "within-25-places" },
        { answer: 87, mistake: "all-rows" },
      ],
    },
  },
]);
