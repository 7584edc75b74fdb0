import { readFileSync } from "node:fs";

type Columns = Record<string, (number | string)[]>;

interface Expected {
  estimate: number;
  stdError: number;
  pValue: number;
  confLow: number;
  confHigh: number;
  df: number;
  welchDf?: number;
  firstStageF?: number;
}

interface Estimates {
  data: Record<"people" | "homes" | "pairs" | "homePairs" | "tiny", Columns>;
  expected: Record<string, Expected>;
}

interface Tests {
  newcombe: {
    first: { count: number; n: number };
    second: { count: number; n: number };
    confLow: number;
    confHigh: number;
  }[];
  wilson: { count: number; n: number; level: number; confLow: number; confHigh: number }[];
  randomization: {
    name: string;
    y: number[];
    z: number[];
    block: (string | number)[];
    unit: (string | number)[];
    studentized: boolean;
    null: number;
    observed: number;
    pValue: number;
    assignments: number;
  }[];
  balance: {
    x: number[][];
    z: number[];
    block: string[];
    unit: number[];
    zUnit: number[];
    standardized: number[];
  } & Record<"plain" | "blocked" | "clustered", { statistic: number; df: number; pValue: number }>;
  draws: { n: number; seed: number; arms: string[] }[];
  peeking: { looks: number; falseAlarm: number }[];
}

const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/experiment/${name}`, import.meta.url), "utf8");

/** Effects from R's estimatr and clubSandwich: fixtures/experiment/make_estimates.R. */
export const estimates = JSON.parse(read("estimates.json")) as Estimates;

/** Intervals, brute-force tests, balance and peeking from scipy: fixtures/experiment/make_tests.py. */
export const tests = JSON.parse(read("tests.json")) as Tests;
