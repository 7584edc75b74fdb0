import { activationTable } from "../../../library/organize/ladder/activation-table.js";
import { cohortRetention } from "../../../library/organize/ladder/cohort-retention.js";
import { worstLeak } from "../../../library/organize/ladder/ladder-worst-leak.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { findDuplicatePeople } from "../../../library/table/duplicates/duplicate-people.js";
import { predictionList } from "../../predict/prediction.js";
import { ladder, leadersIf } from "./rungs.js";

const STEPS = ["list to petition", "petition to event", "event to shift", "shift to leader"] as const;
const FIELDS = ["email", "ZIP code", "language", "phone", "birth date", "employer"];

const step = (i: number): string => STEPS[i] ?? "";

/** Who was still active two months after joining: a share of the cohort. */
function activeAfterTwo(cohort: string): number {
  const rows = cohortRetention(loadDataset("engagement-log"), {
    person: "person",
    joined: "joined",
    active: "date",
  });
  return rows.find((row) => row.cohort === cohort && row.period === 2)?.retention ?? 0;
}

export const ladderPredictions = predictionList([
  {
    id: "m4.leaders",
    module: "4",
    ask: "How many of the 4,000 lead a team?",
    guess: { kind: "number" },
    truth: () => ladder().at(-1)?.people ?? 0,
    answer: "{truth} of the 4,000 lead a team.",
    likely: [
      { from: 200, says: "Most lists are broad at the foot and thin at the top." },
      { to: 10, says: "A few more do." },
    ],
    then: "On which rung does your own list become thin?",
  },
  {
    id: "m4.leak",
    module: "4",
    ask: "On which step is the largest share of the people lost?",
    guess: { kind: "choice", options: STEPS },
    truth: () => {
      const worst = worstLeak(ladder()).byRate.to;
      return step(ladder().findIndex(({ rung }) => rung === worst) - 1);
    },
    answer: "The largest share is lost from {truth}.",
    likely: [
      {
        is: "list to petition",
        says: "That step loses the largest number, because most people stand there; not the largest share.",
      },
      {
        is: "event to shift",
        says: "Of those who come, more than four in ten work a shift: that step holds.",
      },
      { is: "shift to leader", says: "One in four of those who work a shift comes to lead." },
    ],
    then: "Did anybody ever ask these people to come?",
  },
  {
    id: "m4.five",
    module: "4",
    ask: "On one step, five people more of every 100 go on. On which step does that bring the most leaders?",
    guess: { kind: "choice", options: STEPS },
    truth: () => {
      const leaders = STEPS.map((_, i) => leadersIf(i, 0.05));
      return step(leaders.indexOf(Math.max(...leaders)));
    },
    answer: "Most leaders come from five points more on the step from {truth}.",
    likely: [
      { is: "shift to leader", says: "It is good, but not best: about 40 leaders." },
      { is: "list to petition", says: "Most people stand there, but few of them go on." },
      { is: "event to shift", says: "That step is wide already: five points change little." },
    ],
    then: "What would five points more cost on each step?",
  },
  {
    id: "m4.cohorts",
    module: "4",
    ask: "Who stayed longer: the people who joined in March, or those of April?",
    guess: { kind: "choice", options: ["March", "April", "one cannot tell"] },
    truth: () => (activeAfterTwo("2026-03") > activeAfterTwo("2026-04") ? "March" : "April"),
    answer: "After two months more of {truth} were active.",
    likely: [
      { is: "April", says: "Look down the column of the second month, not along the row." },
      {
        is: "one cannot tell",
        says: "Nearly: the difference is 4.7 points, and anything from 0.4 to 9.0 fits.",
      },
    ],
    then: "What else differed between the two months?",
  },
  {
    id: "m4.week",
    module: "4",
    ask: "What share of the people who joined in March did something within 7 days?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    truth: () =>
      100 *
      (activationTable(loadDataset("engagement-log"), {
        person: "person",
        rung: "act",
        date: "date",
        start: "joined the list",
        days: 7,
      }).find(({ cohort }) => cohort === "2026-03")?.rate ?? 0),
    answer: "{truth} did something within 7 days.",
    likely: [
      { from: 40, to: 55, says: "That many act within 30 days. The first week is shorter than it seems." },
      {
        from: 56,
        says: "Not even half of them act within 30 days. The first week is shorter than it seems.",
      },
      { to: 8, says: "The first week is better than that: people are curious when they join." },
    ],
    then: "What do new people hear from you in their first week?",
  },
  {
    id: "m4.fields",
    module: "4",
    ask: "Which of these six fields would you drop from the form?",
    guess: { kind: "choices", options: FIELDS },
    answer: "No answer is right for everybody: a field stays when somebody uses it.",
    likely: [
      { is: "email", says: "Then how would you write to them?" },
      { is: "ZIP code", says: "Without it you cannot say who represents them." },
      { is: "language", says: "Without it everybody gets English." },
      { is: "phone", says: "Good, unless somebody will call: then ask for it, and say when." },
      { is: "birth date", says: "Good: it identifies people, and nobody here uses it." },
      { is: "employer", says: "Good: on a leaked list it can cost somebody their job." },
    ],
  },
  {
    id: "m4.people",
    module: "4",
    ask: "300 rows of sign-ups, some people twice. How many different people is that?",
    guess: { kind: "number" },
    truth: () => findDuplicatePeople(loadDataset("sign-ups-as-typed"), { email: "email" }).people,
    near: 0.05,
    answer: "There are {truth} people in the 300 rows.",
    likely: [
      { from: 300, to: 300, says: "Some came twice." },
      { from: 255, to: 265, says: "That finds the capital letters, but not the spaces." },
    ],
  },
]);
