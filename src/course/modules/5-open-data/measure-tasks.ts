import { exerciseList } from "../../check/exercise.js";

/** Tasks on margins of error, and on averages of places. */
export const measureTasks = exerciseList([
  {
    id: "m5.three",
    module: "5",
    title: "Three estimates in one",
    ask: "850 ± 120, 640 ± 90 and 410 ± 60 are 1,900 people. Plus or minus how many?",
    minutes: 2,
    answer: { kind: "number", expected: Math.hypot(120, 90, 60), tolerance: 0.5, unit: "people" },
    mistakes: [
      {
        name: "added",
        when: 270,
        says: "270 adds the three, as if all were off the same way by their most.",
        next: "Square each of them, sum, take the root.",
      },
      {
        name: "no-root",
        when: 26_100,
        says: "26,100 is the sum of the squares.",
        next: "Take its root.",
      },
      {
        name: "average",
        when: 90,
        says: "90 is the average. A sum is less sure than its parts, not as sure.",
        next: "Square each of them, sum, take the root.",
      },
      {
        name: "the-estimate",
        when: (people: number) => people === 1900 || people === 1490,
        says: "That is the estimate. How far may it be off?",
        next: "Square the three margins, sum, take the root.",
      },
      {
        name: "two-of-three",
        when: 150,
        says: "That is the margin of the first two.",
        next: "Add the third pair of numbers in the cell above.",
      },
      {
        name: "no-squares",
        when: (people: number) => Math.abs(people - Math.sqrt(270)) < 0.1,
        says: "That is the root of 270: the margins were not squared.",
        next: "Square each of them, sum, take the root.",
      },
    ],
    hints: ["Square, sum, root.", "√(120² + 90² + 60²), or sumMoe with three estimates and three margins."],
    solution: {
      code: `import { sumMoe } from "movement-data";
const answer = sumMoe([850, 640, 410], [120, 90, 60]).moe;`,
      explanation: "√(120² + 90² + 60²) = √26,100 = 162.",
    },
    right: "± 162, far from 270. The largest of the three counts for most of it.",
    proof: {
      accepted: [162, "162", "± 162", 161.6, Math.hypot(120, 90, 60)],
      wrong: [
        { answer: 270, mistake: "added" },
        { answer: 26_100, mistake: "no-root" },
        { answer: 90, mistake: "average" },
        { answer: 1900, mistake: "the-estimate" },
        { answer: 150, mistake: "two-of-three" },
        { answer: 16.4, mistake: "no-squares" },
      ],
    },
  },
  {
    id: "m5.mean",
    module: "5",
    title: "Georgia's households",
    ask: "What share of all households of Georgia has broadband?",
    minutes: 3,
    answer: { kind: "number", expected: 0.894, percent: true },
    mistakes: [
      {
        name: "plain-mean",
        when: 0.813,
        within: 0.001,
        says: "That is the average of the counties: the smallest counts as much as Fulton.",
        next: "Weigh each county by its households.",
      },
      {
        name: "one-county",
        when: 0.924,
        within: 0.001,
        says: "That is Fulton County alone.",
        next: "Weigh all 159 counties by their households.",
      },
      {
        name: "middle-county",
        when: 0.827,
        within: 0.001,
        says: "That is the county in the middle of 159, not the households.",
        next: "Weigh each county by its households.",
      },
      {
        name: "michigan",
        when: 0.893,
        within: 0.0004,
        says: "That is Michigan, from part 5.",
        next: "Compute it for Georgia.",
      },
    ],
    hints: [
      "Do for Georgia what part 5 did for Michigan: households online ÷ households.",
      "Add a column of households × broadband ÷ 100, then divide its sum by the sum of the households.",
    ],
    solution: {
      code: `import { loadDataset } from "movement-data";
import { op } from "arquero";
const georgia = loadDataset("county-acs-2023").filter((d) => d.stateCode === "GA")
  .derive({ online: (d) => d.households * d.broadband / 100 })
  .rollup({ online: op.sum("online"), households: op.sum("households") });
const answer = georgia.get("online", 0) / georgia.get("households", 0);`,
      explanation: "The households online in all 159 counties ÷ all households = 89.4%.",
    },
    right: "89.4% of the households, against 81.3% in the average county. Say which of the two you mean.",
    proof: {
      accepted: ["89.4%", 0.894, 89.4],
      wrong: [
        { answer: "81.3%", mistake: "plain-mean" },
        { answer: "92.4%", mistake: "one-county" },
        { answer: "82.7%", mistake: "middle-county" },
        { answer: "89.3%", mistake: "michigan" },
      ],
    },
  },
]);
