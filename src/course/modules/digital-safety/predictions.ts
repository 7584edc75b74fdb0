import { kAnonymity } from "../../../library/safety/anonymize/k-anonymity.js";
import { accessReview } from "../../../library/safety/assess/access-review.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { predictionList } from "../../predict/prediction.js";

/** The share in percent of New York's cases that are the only one with these fields. */
function alone(fields: string): number {
  const rows = loadDataset("casework-uniqueness").objects() as { fields: string; uniqueShare: number }[];
  return 100 * (rows.find((row) => row.fields === fields)?.uniqueShare ?? Number.NaN);
}

export const safetyPredictions = predictionList([
  {
    id: "safety.alone",
    module: "digital-safety",
    ask: "What share of the 341,299 cases is the only one with its ZIP code, its day and its description?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    truth: () => alone("zip + day + descriptor"),
    answer: "{truth} of the cases stand alone.",
    likely: [
      { to: 20, says: "No names is not no people." },
      { from: 95, says: "Not all: some days bring two alike from one ZIP code." },
    ],
    then: "Which of the three fields would you make coarser first?",
  },
  {
    id: "safety.month",
    module: "digital-safety",
    ask: "What share of the cases is the only one with its ZIP code, its month and its description?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    truth: () => alone("zip + month + descriptor"),
    answer: "With the month it is still {truth}.",
    likely: [
      { to: 20, says: "A month has thirty days, but a ZIP code and a description find most people." },
      { from: 65, says: "The month hides more than that." },
    ],
    then: "What would you leave out to go below five in a hundred?",
  },
  {
    id: "safety.poll",
    module: "digital-safety",
    ask: "The poll of Module 1 has 5,836 people. What share is the only one with their age, race, gender, education and income?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    truth: () =>
      100 *
      kAnonymity(loadDataset("nonvoters-2020"), {
        quasiIdentifiers: ["age", "race", "gender", "education", "income"],
      }).uniqueShare,
    answer: "{truth} of the people stand alone.",
    likely: [
      { to: 5, says: "The age in years does it. In four bands it is half a percent." },
      { from: 60, says: "Less: race, gender, education and income have few answers each." },
    ],
    then: "Which of the five fields has the most answers?",
  },
  {
    id: "safety.leavers",
    module: "digital-safety",
    ask: "Of the 40 accounts, how many belong to people who have left?",
    guess: { kind: "number" },
    truth: () =>
      accessReview(loadDataset("access-log"), {
        account: "account",
        role: "role",
        left: "left",
        lastUsed: "lastUsed",
        today: "2026-11-24",
      }).length,
    answer: "{truth} accounts belong to people who have left.",
    likely: [
      { to: 4, says: "Nobody closes an account unless it is somebody's job." },
      { from: 15, says: "Fewer, and each of them is a key." },
    ],
    then: "Who tells whom, on somebody's last day with you?",
  },
]);
