import { sum } from "simple-statistics";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { joinReport } from "../../../library/table/join/join-report.js";
import { sumMoe } from "../../../library/table/margins/sum-moe.js";
import { profile } from "../../../library/table/profile/profile.js";
import { predictionList } from "../../predict/prediction.js";
import { broadband } from "./broadband.js";

interface RawCounty {
  readonly state_abbr: string;
  readonly combined_fips: string;
  readonly total_votes: number;
}

const rawCounties = (): readonly RawCounty[] =>
  loadDataset("county-presidential-2016-raw").objects() as RawCounty[];

/** All votes of the raw file with the repeated row of Alaska counted once. */
function votesWithAlaskaOnce(): number {
  const votes = rawCounties().map(({ state_abbr, total_votes }) => ({
    alaska: state_abbr === "AK",
    total_votes,
  }));
  const others = votes.filter(({ alaska }) => !alaska).map(({ total_votes }) => total_votes);
  const [once = 0] = votes.filter(({ alaska }) => alaska).map(({ total_votes }) => total_votes);
  return sum(others) + once;
}

/** How many states have no code of five digits left, so that the map finds none of their counties. */
function emptyStates(): number {
  const rows = rawCounties();
  const found = new Set(rows.filter((row) => row.combined_fips.length === 5).map((row) => row.state_abbr));
  return new Set(rows.map((row) => row.state_abbr).filter((state) => !found.has(state))).size;
}

/** Codes that only one of the two years has. */
function withoutPartner(): number {
  const counties = loadDataset("county-presidential");
  const { leftOnly, rightOnly } = joinReport(
    counties.filter((d: { year: number }) => d.year === 2020),
    counties.filter((d: { year: number }) => d.year === 2024),
    "fips",
  );
  return leftOnly + rightOnly;
}

/** How the share of Michigan's households lies to the average of its counties. */
function householdsAgainstCounties(): string {
  const { counties, households } = broadband("MI");
  if (Math.abs(households - counties) < 0.5) return "about the same";
  return households > counties ? "a higher share" : "a lower share";
}

export const openDataPredictions = predictionList([
  {
    id: "m5.faults",
    module: "5",
    ask: "The file has 3,141 rows and ten columns. How many faults will a report find?",
    guess: { kind: "number" },
    truth: () => profile(loadDataset("county-presidential-2016-raw")).findings.length,
    answer: "The report finds {truth}.",
    likely: [
      { from: 10, says: "There are fewer, and each of them makes a number wrong." },
      { to: 1, says: "The sum of Alaska is only the one that you have seen." },
    ],
    then: "Which of them would you have seen in a spreadsheet?",
  },
  {
    id: "m5.alaska",
    module: "5",
    ask: "All rows add up to 137.1 million votes. How many votes are there when Alaska counts once?",
    guess: { kind: "number", unit: "votes" },
    near: 0.0006,
    truth: votesWithAlaskaOnce,
    answer: "With Alaska once there are {truth} votes.",
    likely: [
      { from: 129.8e6, to: 130e6, says: "That leaves Alaska out. Its voters are voters." },
      { from: 136.5e6, to: 137.5e6, says: "28 rows of 246,588 are nearly seven million votes." },
      { from: 1000, to: 128e6, says: "That takes away more than the repeated rows." },
      { to: 999, says: "If you mean millions, write the word, such as 100 million." },
    ],
    then: "Who counts the votes that came in later?",
    bands: [128e6, 129e6, 130e6, 136e6],
  },
  {
    id: "m5.states",
    module: "5",
    ask: "How many states will be empty on the map, because their codes lost a zero?",
    guess: { kind: "number", unit: "states" },
    near: 0,
    truth: emptyStates,
    answer: "{truth} states are empty: those whose code is below 10.",
    likely: [
      { from: 1, to: 1, says: "Alabama is one. The codes of other states begin with a zero, too." },
      { from: 9, to: 10, says: "Not every number below ten is the code of a state." },
      { from: 20, says: "Only codes below 10 lose a zero." },
    ],
  },
  {
    id: "m5.lost",
    module: "5",
    ask: "3,152 rows of 2020 are joined to 3,160 of 2024. How many codes have no partner, on both sides together?",
    guess: { kind: "number", unit: "codes" },
    truth: withoutPartner,
    answer: "{truth} codes find no partner.",
    likely: [
      { to: 10, says: "That is the difference of the rows, or near it. Three places changed their codes." },
      { from: 500, says: "Fewer. Most counties keep their code for decades." },
    ],
    then: "Is every code that does find a partner the same place?",
  },
  {
    id: "m5.broadband",
    module: "5",
    ask: "In the average county of Michigan 86.0% of the households have broadband. And of all households of Michigan?",
    guess: { kind: "choice", options: ["a lower share", "about the same", "a higher share"] },
    truth: householdsAgainstCounties,
    answer: "Of all households it is {truth}.",
    likely: [
      { is: "about the same", says: "A small county counts as much as Wayne in an average of counties." },
      { is: "a lower share", says: "The counties that pull the average down have few households." },
    ],
    then: "For which question would the average of the counties be right?",
  },
  {
    id: "m5.moe",
    module: "5",
    ask: "1,200 ± 180 and 900 ± 150 people: together 2,100, plus or minus how many?",
    guess: { kind: "number", unit: "people" },
    near: 0.05,
    truth: () => sumMoe([1200, 900], [180, 150]).moe,
    answer: "It is plus or minus {truth}.",
    likely: [
      { from: 325, to: 335, says: "That adds the two. They are rarely both off the same way by their most." },
      { from: 160, to: 170, says: "That is the average. A sum is less sure than its parts." },
    ],
    then: "Which of the two margins counts for more?",
  },
]);
