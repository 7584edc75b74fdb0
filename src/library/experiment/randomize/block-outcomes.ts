import { hypergeometricDistribution } from "../../math/count-distribution.js";
import { type BlockPart, type BlockUnits, partOf, sumCounts, sumUnits } from "./redraw-block.js";

/** What a re-draw of one block can come to: each result's part in the statistic and its probability. */
export interface BlockOutcomes {
  readonly parts: readonly BlockPart[];
  readonly probabilities: Float64Array;
}

/**
 * The outcomes of a block of yes/no people: only how many of the yes are treated matters, and that count is hypergeometric.
 *
 * @param smallest counts less likely than this (relative to the likeliest) are left out.
 */
export function countOutcomes(block: BlockUnits, smallest: number): BlockOutcomes {
  const yes = block.all.total;
  const { lowest, probabilities } = hypergeometricDistribution(
    yes,
    block.units - yes,
    block.treated,
    smallest,
  );
  const parts = Array.from({ length: probabilities.length }, (_, k) =>
    partOf(block, sumCounts(lowest + k, block.treated)),
  );
  return { parts, probabilities };
}

/** Every choice of the treated units of a block, each equally likely. */
export function choiceOutcomes(block: BlockUnits): BlockOutcomes {
  const n = block.units;
  const m = block.treated;
  const chosen = Int32Array.from({ length: m }, (_, k) => k);
  const parts: BlockPart[] = [];
  for (;;) {
    parts.push(partOf(block, sumUnits(block.totals, block.sizes, m, chosen)));
    // The next choice in dictionary order.
    let k = m - 1;
    while (k >= 0 && chosen[k] === n - m + k) k--;
    if (k < 0) break;
    chosen[k] = (chosen[k] as number) + 1;
    for (let later = k + 1; later < m; later++) chosen[later] = (chosen[later - 1] as number) + 1;
  }
  return { parts, probabilities: new Float64Array(parts.length).fill(1 / parts.length) };
}

/** How many choices of the treated units a block has; Infinity when too many to count. */
export function countChoices(block: Pick<BlockUnits, "units" | "treated">): number {
  const n = block.units;
  const m = Math.min(block.treated, n - block.treated);
  let choices = 1;
  for (let k = 1; k <= m && choices < 1e15; k++) choices = (choices * (n - m + k)) / k;
  return choices;
}

/** How many different counts a block of yes/no people can come to. */
export function countCounts(block: BlockUnits): number {
  const yes = block.all.total;
  return Math.min(block.treated, yes) - Math.max(0, block.treated - (block.units - yes)) + 1;
}
