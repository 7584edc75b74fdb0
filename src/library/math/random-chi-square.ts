import { randomNormal } from "./random-normal.js";
import type { RandomSource } from "./random-source.js";

/**
 * A draw from the chi-square distribution: how a variance measured on df + 1 people scatters, times df.
 *
 * Method: twice a gamma draw by squeezed rejection (Marsaglia and Tsang 2000, ACM Transactions on
 * Mathematical Software 26(3)).
 *
 * @param df degrees of freedom, above 0; 0 gives 0.
 */
export function randomChiSquare(random: RandomSource, df: number): number {
  if (df <= 0) return 0;
  // Below two degrees of freedom the rejection needs a wider shape, then a power brings it back.
  if (df < 2) return randomChiSquare(random, df + 2) * (1 - random.uniform()) ** (2 / df);
  const d = df / 2 - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = randomNormal(random);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const cube = root * root * root;
    const u = 1 - random.uniform();
    const square = z * z;
    if (u < 1 - 0.0331 * square * square) return 2 * d * cube;
    if (Math.log(u) < 0.5 * square + d - d * cube + d * Math.log(cube)) return 2 * d * cube;
  }
}
