import type { BlockSums } from "./block-sums.js";

/** Each arm's surplus in each covariate, and how the surpluses vary and covary over all possible draws. */
export function momentsOfDraw(
  blocks: Iterable<BlockSums>,
  others: number,
): { gap: Float64Array; covariance: Float64Array } {
  let gap = new Float64Array(0);
  let covariance = new Float64Array(0);
  for (const { units: n, arms, products } of blocks) {
    const width = Math.sqrt(products.length);
    const size = width * others;
    if (gap.length === 0) [gap, covariance] = [new Float64Array(size), new Float64Array(size * size)];
    if (n < 2) continue;
    const sumOf = (j: number): number => arms.reduce((sum, each) => sum + (each.sums[j] ?? 0), 0);
    const means = Array.from({ length: width }, (_, j) => sumOf(j) / n);
    for (let a = 0; a < others; a++) {
      const { units: m = 0, sums = [] } = arms[a + 1] ?? {};
      for (let j = 0; j < width; j++)
        gap[a * width + j] = (gap[a * width + j] as number) + (sums[j] ?? 0) - m * (means[j] as number);
      for (let b = 0; b < others; b++) {
        const factor = (a === b ? m * (n - m) : -m * (arms[b + 1]?.units ?? 0)) / (n * (n - 1));
        for (let j = 0; j < width; j++) {
          for (let k = 0; k < width; k++) {
            const at = (a * width + j) * size + b * width + k;
            const cross =
              (products[j * width + k] as number) - n * (means[j] as number) * (means[k] as number);
            covariance[at] = (covariance[at] as number) + factor * cross;
          }
        }
      }
    }
  }
  return { gap, covariance };
}
