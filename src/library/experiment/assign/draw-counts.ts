import type { RandomSource } from "../../math/random-source.js";

/**
 * How many of n units each arm gets: n times its probability, with the odd units drawn so that every unit's chance of
 * each arm is exactly the probability asked for.
 *
 * Method: the fractions laid end to end, one random start (systematic sampling; Madow 1949, Annals of Mathematical
 * Statistics 20).
 */
export function drawCounts(n: number, probabilities: readonly number[], random: RandomSource): number[] {
  const exact = probabilities.map((p) => n * p);
  // 0.1 × 30 is a hair above 3 in binary: what is whole within rounding counts as whole.
  const whole = exact.map((x) => (Math.abs(x - Math.round(x)) < 1e-9 * n ? Math.round(x) : Math.floor(x)));
  const odd = n - whole.reduce((sum, x) => sum + x, 0);
  if (odd === 0) return whole;
  const start = random.uniform();
  let from = 0;
  return whole.map((floor, arm) => {
    const last = arm === whole.length - 1;
    const to = last ? odd : from + Math.max(0, (exact[arm] as number) - floor);
    // An arm gets an odd unit for each of start, start + 1, … that falls into its stretch.
    const extra = Math.ceil(to - start) - Math.ceil(from - start);
    from = to;
    return floor + extra;
  });
}
