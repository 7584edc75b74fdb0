/**
 * How likely each number of yes votes is when every member decides alone, each with a probability of their own:
 * entry k is the chance of exactly k.
 *
 * Method: the exact Poisson-binomial distribution by adding one member after the other (Wang 1993, Statistica Sinica 3).
 */
export function poissonBinomial(probabilities: readonly number[]): Float64Array {
  const chance = new Float64Array(probabilities.length + 1);
  chance[0] = 1;
  probabilities.forEach((p, members) => {
    for (let k = members + 1; k > 0; k--) {
      chance[k] = (chance[k] ?? 0) * (1 - p) + (chance[k - 1] ?? 0) * p;
    }
    chance[0] = (chance[0] ?? 0) * (1 - p);
  });
  return chance;
}

/** How likely each sum is when two independent groups vote: entry k is the chance that they bring k together. */
export function addDistributions(a: Float64Array, b: Float64Array): Float64Array {
  const chance = new Float64Array(a.length + b.length - 1);
  a.forEach((chanceA, i) => {
    b.forEach((chanceB, j) => {
      chance[i + j] = (chance[i + j] ?? 0) + chanceA * chanceB;
    });
  });
  return chance;
}

/** The chance of at least `needed`; the small entries are added first, so that far tails keep their digits. */
export function chanceOfAtLeast(chance: Float64Array, needed: number): number {
  let sum = 0;
  for (let k = chance.length - 1; k >= Math.max(0, needed); k--) sum += chance[k] ?? 0;
  return Math.min(1, sum);
}
