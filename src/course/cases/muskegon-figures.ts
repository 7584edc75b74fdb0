import { voteGoalAt } from "../../library/organize/electoral/vote-goal.js";
import { loadArquero } from "../../library/table/columns/load-arquero.js";
import { loadDataset } from "../../library/table/datasets/load-dataset.js";
import { findRow, findRows } from "../../library/table/find/find-rows.js";

interface Row {
  readonly place: string;
  readonly year: number;
}

/** What the case of the millage rests on. */
export interface MillageFigures {
  /** Ballots to expect two years after a president: the mean of three elections times what Michigan kept, in its worse and its better year. */
  readonly ballots: { readonly low: number; readonly high: number };
  /** What the high end takes: one vote more than half, and 52%. */
  readonly winNumber: number;
  readonly voteGoal: number;
  /** From the log of shifts: conversations for each door, doors an hour, and the share of sign-ups that stay away. */
  readonly contactRate: number;
  readonly doorsAnHour: number;
  readonly flake: number;
}

/** A shift of the log lasts three hours. */
export const SHIFT_HOURS = 3;

// The data of the course do not change: once a session is enough.
let found: MillageFigures | undefined;

export function millageFigures(): MillageFigures {
  found ??= figures();
  return found;
}

function figures(): MillageFigures {
  const past = presidentialBallots();
  const mean = past.reduce((sum, ballots) => sum + ballots, 0) / past.length;
  const kept = [2012, 2016].map((year) => michigan(year + 2) / michigan(year)).sort((a, b) => a - b);
  const [low = 0, high = 0] = kept.map((share) => Math.round(mean * share));
  const { winNumber, voteGoal } = voteGoalAt(high, 0.52);
  return { ballots: { low, high }, winNumber, voteGoal, ...shiftRates() };
}

/** Ballots in Muskegon County in the last three presidential elections; 2016 is the final count. */
function presidentialBallots(): readonly number[] {
  const first = findRow(loadDataset("county-context"), { fips: "26121" });
  const later = findRows(loadDataset("county-presidential"), { fips: "26121" }).filter(
    (d: Row) => d.year > 2016,
  );
  const of2016 = ["dem2016", "rep2016", "other2016"].map((name) => Number(first.get(name, 0)));
  return [of2016.reduce((sum, votes) => sum + votes, 0), ...Array.from(later.array("votesTotal"), Number)];
}

/** Michigan's turnout in a year, as a share of those who may vote. */
function michigan(year: number): number {
  const rows = loadDataset("state-turnout").filter((d: Row) => d.place === "Michigan");
  const at = Array.from(rows.array("year")).indexOf(year);
  return Number(rows.get("turnoutHighestOffice", at));
}

function shiftRates(): Pick<MillageFigures, "contactRate" | "doorsAnHour" | "flake"> {
  const log = loadDataset("shift-log");
  const { op } = loadArquero();
  const sums = log.rollup({
    signUps: op.count(),
    worked: op.sum("worked"),
    doors: op.sum("attempts"),
    talks: op.sum("contacts"),
  });
  const [signUps = 0, worked = 0, doors = 0, talks = 0] = ["signUps", "worked", "doors", "talks"].map(
    (name) => Number(sums.get(name, 0)),
  );
  return {
    contactRate: round(talks / doors, 3),
    doorsAnHour: round(doors / worked / SHIFT_HOURS, 1),
    flake: round(1 - worked / signUps, 2),
  };
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
