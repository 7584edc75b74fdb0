import { backwardsPlan } from "../../../library/organize/electoral/backwards-plan.js";
import { backwardsSensitivity } from "../../../library/organize/electoral/backwards-sensitivity.js";
import { netVotes } from "../../../library/organize/electoral/net-votes.js";
import { paceReport } from "../../../library/organize/electoral/pace-report.js";
import { voteGoal } from "../../../library/organize/electoral/vote-goal.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { findRow } from "../../../library/table/find/find-rows.js";
import { predictionList } from "../../predict/prediction.js";
import { doorEffect, waysByCost } from "./ways-by-cost.js";

const chain = (flake: number): number =>
  backwardsPlan({
    contacts: 6000,
    contactRate: 0.25,
    flake,
    attemptsPerHour: 15,
    hoursPerShift: 3,
    shiftsEach: 4,
  }).scheduledShifts;

/** Votes for the highest office in Michigan in a year. */
const michiganVotes = (year: number): number =>
  Number(findRow(loadDataset("state-turnout"), { place: "Michigan", year }).get("highestOffice", 0));

const ASSUMPTIONS: Readonly<Record<string, string>> = {
  contacts: "contacts, 5,000 to 7,000",
  flake: "flake, 20% to 60%",
  attemptsPerHour: "doors an hour, 12 to 20",
  contactRate: "contact rate, 15% to 30%",
};

/** The assumptions of the plan, the one that moves the sign-ups most first. */
const byWidth = (): readonly string[] =>
  backwardsSensitivity({
    contacts: { value: 6000, low: 5000, high: 7000 },
    contactRate: { value: 4 / 15, low: 0.15, high: 0.3 },
    flake: { value: 0.35, low: 0.2, high: 0.6 },
    attemptsPerHour: { value: 15, low: 12, high: 20 },
    hoursPerShift: 3,
  }).map(({ assumption }) => ASSUMPTIONS[assumption] ?? assumption);

export const electoralPredictions = predictionList([
  {
    id: "m2.goal",
    module: "2",
    ask: "78,088, 92,444 and 95,160 people voted the last three times. How many votes are your goal, at 52%?",
    guess: { kind: "number" },
    near: 0.02,
    truth: () => voteGoal({ pastTurnout: [78_088, 92_444, 95_160], share: 0.52 }).voteGoal,
    answer: "52% of the mean of the three are {truth} votes.",
    then: "And if as many come as in the highest year?",
    likely: [
      { from: 44_282, to: 44_283, says: "That ties or just wins: where is the cushion?" },
      { to: 44_281, says: "That is less than half of those who vote." },
      {
        from: 49_000,
        to: 50_000,
        says: "That is the cautious end: as many as in the highest year.",
      },
      { from: 70_000, says: "You need a little more than half of those who vote, not so many." },
    ],
  },
  {
    id: "m2.midterm",
    module: "2",
    ask: "Of 100 votes for president in Michigan in 2012, how many came for governor in 2014?",
    guess: { kind: "slider", low: 0, high: 120, step: 1, unit: "" },
    truth: () => (100 * michiganVotes(2014)) / michiganVotes(2012),
    answer: "{truth} of 100.",
    then: "Was it the same four years later?",
    likely: [
      { from: 85, to: 95, says: "2018 was like that, 2014 was not: so give a range." },
      { from: 96, says: "Fewer vote when no president is elected." },
      { to: 50, says: "More than half came, and yet a third stayed away." },
    ],
  },
  {
    id: "m2.flake",
    module: "2",
    ask: "If flake rises from 20% to 60%, how many sign-ups do you need?",
    guess: {
      kind: "choice",
      options: ["40% more", "1.5 times as many", "2 times as many", "3 times as many"],
    },
    truth: () => `${Math.round(chain(0.6) / chain(0.2))} times as many`,
    then: "And how many more volunteers do you need?",
    answer: "You need {truth}: of those who sign up, 0.4 come instead of 0.8.",
    likely: [
      { is: "40% more", says: "Divide by those who come: 0.8 became 0.4." },
      { is: "1.5 times as many", says: "Half as many come, so it takes twice as many." },
      { is: "3 times as many", says: "Flake tripled; what counts is who comes." },
    ],
  },
  {
    id: "m2.tornado",
    module: "2",
    ask: "Which assumption moves the sign-ups most? Put the four in order, the strongest first.",
    guess: { kind: "order", options: Object.values(ASSUMPTIONS) },
    truth: byWidth,
    answer: "The chart has them in this order: {truth}.",
    then: "Which of these four can you measure by Friday?",
    likely: [
      {
        is: "contacts, 5,000 to 7,000",
        says: "The goal moves the plan least: you know it within a sixth, and the rates only within a half.",
      },
      { is: "flake, 20% to 60%", says: "A close second: the contact rate moves it a little more." },
      { is: "doors an hour, 12 to 20", says: "You know your pace better than who opens, and who comes." },
    ],
  },
  {
    id: "m2.votes",
    module: "2",
    ask: "How many votes do 6,000 conversations bring?",
    guess: { kind: "number" },
    truth: () => netVotes({ contacts: 6000, effect: doorEffect }).votes,
    answer: "About {truth} votes, as the average of 71 experiments says.",
    then: "How few could it be, and how many?",
    likely: [
      { from: 3000, says: "Most of them would vote anyway, or not at all." },
      { from: 350, to: 600, says: "That is the effect as it was quoted from 2004: 429 votes." },
      { to: 30, says: "It is more than that." },
    ],
  },
  {
    id: "m2.cheapest",
    module: "2",
    ask: "Which way buys the cheapest vote? Put the four in order, the cheapest first.",
    guess: { kind: "order", options: ["doors", "phones", "texts", "the Neighbors letter"] },
    truth: () => waysByCost().map(({ way }) => way),
    answer: "From cheapest to most expensive: {truth}.",
    then: "What does this price leave out?",
    likely: [
      {
        is: "doors",
        says: "Doors build something that the price leaves out; here a vote costs as much as a hundred by letter.",
      },
      { is: "texts", says: "Texts are second. One letter, in a quiet primary, was far cheaper." },
      { is: "phones", says: "An hour has more conversations by phone, but each does less." },
    ],
  },
  {
    id: "m2.pace",
    module: "2",
    ask: "There are 2,199 conversations after three of six weeks. How many are there at the end, if it goes on like this?",
    guess: { kind: "number" },
    near: 0.03,
    truth: () => paceReport({ goal: 6000, weeks: 6, actuals: weekly("shift-log") }).forecast,
    answer: "At this pace it ends at {truth}.",
    then: "How many must each of the remaining weeks bring?",
    likely: [
      { from: 5500, to: 6500, says: "That is the plan, not the pace." },
      { to: 2300, says: "Three weeks are still to come." },
    ],
  },
]);

/** The conversations of each week of a log, in order. */
function weekly(name: "shift-log"): readonly number[] {
  const sums = new Map<number, number>();
  const shifts: readonly { week?: unknown; contacts?: unknown }[] = loadDataset(name).objects();
  for (const { week, contacts } of shifts)
    sums.set(Number(week), (sums.get(Number(week)) ?? 0) + Number(contacts));
  return [...sums].sort(([a], [b]) => a - b).map(([, contacts]) => contacts);
}
