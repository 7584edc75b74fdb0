import { studentTCDF, studentTQuantile } from "../../math/student-t-distribution.js";

/** A number with its standard error and degrees of freedom. */
export interface Uncertain {
  readonly estimate: number;
  readonly stdError: number;
  readonly df: number;
}

export interface TestAndInterval {
  readonly statistic: number;
  readonly pValue: number;
  readonly confLow: number;
  readonly confHigh: number;
}

/** What the t distribution says about an uncertain number: its test against zero and its interval. */
export function testAndInterval({ estimate, stdError, df }: Uncertain, level: number): TestAndInterval {
  if (!(stdError > 0)) {
    // Nothing varies: chance cannot be judged. No difference at all is no evidence; a difference is for a randomization test.
    const still = estimate === 0;
    return {
      statistic: still ? 0 : Number.NaN,
      pValue: still ? 1 : Number.NaN,
      confLow: Number.NaN,
      confHigh: Number.NaN,
    };
  }
  const statistic = estimate / stdError;
  const reach = studentTQuantile(0.5 + level / 2, df) * stdError;
  return {
    statistic,
    pValue: 2 * studentTCDF(-Math.abs(statistic), df),
    confLow: estimate - reach,
    confHigh: estimate + reach,
  };
}
