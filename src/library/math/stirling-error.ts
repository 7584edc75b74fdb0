/**
 * What Stirling's formula misses: ln Γ(z+1) − [(z + ½) ln z − z + ½ ln 2π], for z > 0.
 *
 * Densities built from it keep their digits where differences of log-gammas would lose them
 * (Loader 2000, "Fast and Accurate Computation of Binomial Probabilities").
 */
export function stirlingError(z: number): number {
  // The asymptotic series is exact to the last digit from 10 on; below, the recurrence climbs up to it.
  let climbed = 0;
  let x = z;
  while (x < 10) {
    climbed += (x + 0.5) * Math.log1p(1 / x) - 1;
    x += 1;
  }
  const s = 1 / (x * x);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))));
  return climbed + series / x;
}

/**
 * The deviance of a count: k ln(k/m) + m − k, for k ≥ 0 and m > 0, without cancellation where k is close to m.
 */
export function countDeviance(k: number, m: number): number {
  if (k === 0) return m;
  if (Math.abs(k - m) >= 0.1 * (k + m)) return k * Math.log(k / m) + m - k;
  const ratio = (k - m) / (k + m);
  const square = ratio * ratio;
  let sum = (k - m) * ratio;
  let power = 2 * k * ratio;
  for (let odd = 3; odd < 1000; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
