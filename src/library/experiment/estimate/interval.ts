import { pValue } from "../../math/p-value.js";
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

/** What is said where nothing varies. */
export const NO_SPREAD =
  "Inside the arms everybody has the same outcome, so there is no standard error. A randomization test still works.";

/** The same where the covariates say the rest. */
export const NO_SPREAD_LEFT =
  "Inside the arms everybody has the same outcome, or one that the covariates tell exactly, so there is no standard error. Is a covariate made of the outcome?";

/** What the t distribution says about an uncertain number: its test against zero and its interval. */
export function testAndInterval({ estimate, stdError, df }: Uncertain, level: number): TestAndInterval {
  if (!(stdError > 0)) {
    // Nothing varies, so that chance cannot be judged: neither a p-value nor an interval, also where there is no difference.
    return { statistic: Number.NaN, pValue: Number.NaN, confLow: Number.NaN, confHigh: Number.NaN };
  }
  const statistic = estimate / stdError;
  const reach = studentTQuantile(0.5 + level / 2, df) * stdError;
  return {
    statistic,
    pValue: pValue(2 * studentTCDF(-Math.abs(statistic), df)),
    confLow: estimate - reach,
    confHigh: estimate + reach,
  };
}
