import { estimateFromCounts } from "../../../library/experiment/estimate/estimate-from-counts.js";
import { sampleSize } from "../../../library/experiment/power/sample-size.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { findRow } from "../../../library/table/find/find-rows.js";
import { predictionList } from "../../predict/prediction.js";
import { flipCoins, seedsFrom } from "./made-up-coins.js";
import { twoTexts } from "./two-texts.js";

const NAIVE = "naive: those who were reached";
const LISTED = "ITT: everybody on the list";
const REACHED = "CACE: the ITT, divided by the share that was reached";
const ARMS = ["500", "2,000", "10,000"] as const;
const [BETTER, WORSE, UNCLEAR] = ["the named text is better", "it is worse", "no clear answer"] as const;

const columns = { arm: "arm", n: "people", count: "voted" };

const published = () => loadDataset("published-experiments");

/** The letters from the weakest effect to the strongest. */
function lettersByEffect(): readonly string[] {
  const letters = published().filter((row: { study: string }) => row.study === "Michigan 2006");
  return [...estimateFromCounts(letters, columns)]
    .sort((a, b) => a.estimate - b.estimate)
    .map(({ term }) => term);
}

/** The way that counts the people whose door stayed closed: all who were listed, and nothing divided. */
function countsClosedDoors(): string {
  const doors = published().filter((row: { study: string }) => row.study === "New Haven 1998");
  const listed = findRow(doors, { arm: "Canvass" }).get("people", 0);
  const [assigned] = estimateFromCounts(doors, columns);
  return assigned?.nTreated === listed ? LISTED : NAIVE;
}

/** The offered number that is nearest to the people one arm needs. */
function peopleInAnArm(): string {
  const needed = sampleSize({ baseline: 0.297, effect: 0.018 });
  const off = (text: string): number => Math.abs(Number(text.replace(",", "")) - needed);
  return [...ARMS].sort((a, b) => off(a) - off(b))[0] ?? "";
}

function whatTwoTextsSay(): string {
  const results = twoTexts();
  if (results.every(({ confLow }) => confLow > 0)) return BETTER;
  return results.every(({ confHigh }) => confHigh < 0) ? WORSE : UNCLEAR;
}

export const testsPredictions = predictionList([
  {
    id: "tests.wins",
    module: "tests",
    ask: 'Nothing happened, and ten times a coin decides who "heard" script B. How often does it win by 5 points or more?',
    guess: { kind: "number", unit: "times of ten" },
    near: 0.3,
    truth: () => flipCoins(seedsFrom(31, 10)).filter(({ estimate }) => estimate >= 0.05).length,
    answer: "It wins {truth} times here. Any ten coins let it win three times on average.",
    likely: [
      {
        to: 1,
        says: "Chance moves more than that: with 30 on a side, one yes that changes sides makes 7 points.",
      },
      { from: 6, says: "Fewer: for every win of this size there is a loss of this size." },
    ],
    then: "How often would it win with 600 people in place of 60?",
  },
  {
    id: "tests.letters",
    module: "tests",
    ask: "Put the four letters in order, from the one that moved fewest people to the one that moved most.",
    guess: { kind: "order", options: ["Self", "Civic Duty", "Neighbors", "Hawthorne"] },
    truth: lettersByEffect,
    answer: "From the weakest to the strongest: {truth}.",
    likely: [
      { is: "Neighbors", says: "What the neighbors can see moves most." },
      { is: "Self", says: "One's own record moves more than a reminder." },
      { is: "Hawthorne", says: "Being watched moves a little more than duty does." },
    ],
  },
  {
    id: "tests.doors",
    module: "tests",
    ask: "Which comparison is honest about a door that stayed closed?",
    guess: { kind: "choice", options: [NAIVE, REACHED, LISTED] },
    truth: countsClosedDoors,
    answer: "It is {truth}. A closed door counts as what it was: an attempt.",
    likely: [
      { is: NAIVE, says: "People who open vote more anyway. That would count their habit as our work." },
      { is: REACHED, says: "It speaks of people who can be reached, and says nothing of a closed door." },
    ],
    then: "Whom would you have to leave out to get the other two?",
  },
  {
    id: "tests.arm",
    module: "tests",
    ask: "29.7% vote without a letter. How many people does each arm need to find 1.8 points more?",
    guess: { kind: "choice", options: ARMS },
    truth: peopleInAnArm,
    answer: "It takes about {truth} people in each arm.",
    likely: [
      { is: "500", says: "With 500 in each arm, a test would find it one time in ten." },
      { is: "2,000", says: "With 2,000 in each arm, a test would find it one time in four." },
    ],
    then: "How many people has your own list, and how small an effect does it find?",
  },
  {
    id: "tests.twenty",
    module: "tests",
    ask: "Twenty subgroups, and nothing happened in any. How many have a p-value below 0.05?",
    guess: { kind: "number", unit: "of twenty" },
    near: 0.5,
    truth: () => flipCoins(seedsFrom(400, 20)).filter(({ pValue }) => pValue < 0.05).length,
    answer: "Here it is {truth}. One of twenty is expected, whoever looks.",
    likely: [
      { to: 0, says: "Chance goes that far one time in twenty, and there are twenty." },
      { from: 5, says: "Fewer: 0.05 means one in twenty." },
    ],
    then: "Which of the twenty would have been in the press release?",
  },
  {
    id: "tests.null",
    module: "tests",
    ask: "What will the test of the two texts say?",
    guess: { kind: "choice", options: [BETTER, WORSE, UNCLEAR] },
    truth: whatTwoTextsSay,
    answer: "The test says: {truth}.",
    likely: [
      { is: BETTER, says: "The dot is above zero, and its interval holds zero too." },
      { is: WORSE, says: "The dot is above zero. It is not far enough above to be sure." },
    ],
    then: "Which effects can you now rule out?",
  },
]);
