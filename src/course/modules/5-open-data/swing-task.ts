import { exerciseList } from "../../check/exercise.js";

/** What a join of two years shows: how far a county swung. */
export const swingTask = exerciseList([
  {
    id: "m5.saginaw",
    module: "5",
    title: "Saginaw's swing",
    ask: "By how many points did Saginaw County swing from 2020 to 2024?",
    minutes: 2,
    answer: { kind: "number", expected: 3.56, tolerance: 0.011, unit: "points" },
    mistakes: [
      {
        name: "sizes",
        when: 2.98,
        within: 0.011,
        says: "That subtracts the two sizes. One margin is above 0, and the other below.",
        next: "How far is it from the one to the other, across the middle?",
      },
      {
        name: "below-zero",
        when: -3.56,
        within: 0.011,
        says: "The distance is right, and below 0 says that it went to R. How many points is asked for.",
        next: "Write it without the sign.",
      },
      {
        name: "year-2016",
        when: 1.43,
        within: 0.011,
        says: "That is the swing from 2016 to 2020.",
        next: "Take the columns before and after of the cell above.",
      },
      {
        name: "one-end",
        when: (points: number) => [0.29, 3.27].some((end) => Math.abs(Math.abs(points) - end) < 0.011),
        says: "That is the margin of one year.",
        next: "The swing is the way from one margin to the other.",
      },
      {
        name: "muskegon",
        when: (points: number) => [2.34, 0.55, 1.79].some((own) => Math.abs(Math.abs(points) - own) < 0.011),
        says: "That is Muskegon.",
        next: "Put the code of Saginaw County, 26145, into the cell above.",
      },
    ],
    hints: [
      "Put 26145 in place of 26121 in the cell above, and run it.",
      "Count D as plus and R as minus, then subtract after from before.",
    ],
    solution: {
      code: `import { findRow, findRows, loadDataset } from "movement-data";
const saginaw = findRows(loadDataset("county-presidential"), { fips: "26145" })
  .derive({ margin: (d) => 100 * (d.votesDem - d.votesRep) / d.votesTotal });
const of = (year) => findRow(saginaw, { year }).get("margin", 0);
const answer = of(2020) - of(2024);`,
      explanation: "From D+0.29 to R+3.27 is 0.29 + 3.27 = 3.56 points.",
    },
    right: "3.56 points, from D+0.29 to R+3.27. What the county did says nothing about which people changed.",
    proof: {
      accepted: [3.56, "3.56 points", 3.5634],
      wrong: [
        { answer: 2.98, mistake: "sizes" },
        { answer: -3.56, mistake: "below-zero" },
        { answer: 1.43, mistake: "year-2016" },
        { answer: 3.27, mistake: "one-end" },
        { answer: 2.34, mistake: "muskegon" },
        { answer: "−1.792", mistake: "muskegon" },
      ],
    },
  },
]);
