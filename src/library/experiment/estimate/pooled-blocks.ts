/** A block with a single unit in one of its arms: what it found, and how much it counts. */
export interface SmallBlock {
  /** Its share of all people in the comparison. */
  readonly share: number;
  readonly effect: number;
  /** How much its effect would vary if all people varied alike: one over the people of each arm, added up. */
  readonly spread: number;
}

/** The part of small blocks in the variance of the whole, and its terms in the Satterthwaite ratio when people vary alike. */
export interface PooledBlocks {
  readonly variance: number;
  readonly df: number;
  readonly first: number;
  readonly second: number;
}

/**
 * The variance of the small blocks together, from the scatter between their effects: inside such a block nothing shows it.
 * It is right on average when the true effect is the same in all of them, and too large otherwise; an effect that all share
 * never adds to it, however different their sizes are.
 *
 * Method: the pooled estimator for small blocks of different sizes in Pashley and Miratrix 2021, "Insights on variance
 * estimation for blocked and matched pairs designs", Journal of Educational and Behavioral Statistics 46(3), 3.2; for
 * pairs of one size it is the usual one. Where one block holds more than half of the people, the distance of that block from the others
 * stands for all, scaled so that it is never too small on average. Degrees of freedom: Satterthwaite's.
 *
 * @param blocks two or more.
 */
export function pooledBlocks(blocks: readonly SmallBlock[]): PooledBlocks {
  const share = blocks.reduce((sum, block) => sum + block.share, 0);
  const weights = blocks.map((block) => block.share / share);
  const mean = blocks.reduce((sum, block, j) => sum + (weights[j] as number) * block.effect, 0);
  const factors = squareFactors(weights);
  let variance = 0;
  // Sums for the traces of the quadratic form, with u = −weight × spread of each block.
  let whole = 0;
  blocks.forEach((block, j) => {
    variance += (factors[j] as number) * (block.effect - mean) ** 2;
    whole += (weights[j] as number) ** 2 * block.spread;
  });
  let [first, a0, a1, a2, diagonal] = [0, 0, 0, 0, 0];
  blocks.forEach((block, j) => {
    const a = factors[j] as number;
    const u = -(weights[j] as number) * block.spread;
    const own = block.spread + 2 * u + whole;
    first += a * own;
    a0 += a;
    a1 += a * u;
    a2 += a * u * u;
    diagonal += a * a * (own ** 2 - (2 * u + whole) ** 2);
  });
  const second = 2 * a0 * a2 + (whole * a0) ** 2 + 2 * a1 ** 2 + 4 * whole * a0 * a1 + diagonal;
  return {
    variance: share ** 2 * variance,
    df: first ** 2 / second,
    first: share ** 2 * first,
    second: share ** 4 * second,
  };
}

/** How much each block's squared distance from the mean counts. */
function squareFactors(weights: readonly number[]): readonly number[] {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (largest > 0.5 - 1e-9) {
    // At exactly half this is the limit of the formula below; with two halves they share it.
    const halves = weights.filter((weight) => weight > largest - 1e-9).length;
    return weights.map((weight) => (weight > largest - 1e-9 ? (weight / (1 - weight)) ** 2 / halves : 0));
  }
  const parts = weights.map((weight) => weight ** 2 / (1 - 2 * weight));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / (1 + sum));
}
