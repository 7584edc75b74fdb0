import { studentTQuantile } from "../../math/student-t-distribution.js";

/** Judges |t| against the t distribution without computing a quantile for every degree of freedom. */
export interface CriticalValues {
  /** True when |t| is beyond the critical value; `df` is asked for only where it matters. */
  beyond(t: number, df: () => number): boolean;
}

/**
 * Critical values fall as degrees of freedom rise, so the two ends of the range decide nearly every case exactly;
 * only a |t| between them needs its own quantile.
 *
 * @param lowest the fewest degrees of freedom that can come up; `highest` the most.
 */
export function criticalValues(alpha: number, lowest: number, highest: number): CriticalValues {
  const surely = studentTQuantile(1 - alpha / 2, Math.max(lowest, 1e-3));
  const never = studentTQuantile(1 - alpha / 2, highest);
  return {
    beyond(t, df) {
      const size = Math.abs(t);
      if (size > surely) return true;
      return size > never && size > studentTQuantile(1 - alpha / 2, df());
    },
  };
}
