import { aliasTable } from "../math/alias-table.js";
import { pickUnits } from "../math/pick-units.js";
import type { RandomSource } from "../math/random-source.js";
import type { BlockOutcomes } from "./block-outcomes.js";
import { type BlockUnits, partOf, sumUnits, type TreatedSums } from "./redraw-block.js";

/** The differences and variances of all re-draws; a block adds its part to each. */
export interface Redraws {
  readonly differences: Float64Array;
  /** Undefined when the statistic does not need them. */
  readonly variances: Float64Array | undefined;
}

/** Re-draws a block whose possible outcomes are listed: one look-up a draw. */
export function redrawOutcomes(outcomes: BlockOutcomes, into: Redraws, random: RandomSource): void {
  const { differences, variances } = into;
  const { own, alias, size } = aliasTable({ lowest: 0, probabilities: outcomes.probabilities });
  const difference = Float64Array.from(outcomes.parts, (part) => part.difference);
  const variance = Float64Array.from(outcomes.parts, (part) => part.variance);
  for (let draw = 0; draw < differences.length; draw++) {
    const position = random.uniform() * size;
    const slot = Math.floor(position);
    const k = position - slot < (own[slot] as number) ? slot : (alias[slot] as number);
    differences[draw] = (differences[draw] as number) + (difference[k] as number);
    if (variances !== undefined) variances[draw] = (variances[draw] as number) + (variance[k] as number);
  }
}

/** Re-draws a block unit by unit. */
export function redrawUnits(block: BlockUnits, into: Redraws, random: RandomSource): void {
  const { differences, variances } = into;
  const { all, units: n, totals, share } = block;
  // Whichever arm is smaller is drawn; the other is what remains.
  const fewer = Math.min(block.treated, n - block.treated);
  const flipped = fewer < block.treated;
  const order = Int32Array.from({ length: n }, (_, unit) => unit);
  const sizes = block.sizes ?? new Float64Array(n).fill(1);
  for (let draw = 0; draw < differences.length; draw++) {
    pickUnits(order, fewer, random);
    let total = 0;
    let size = 0;
    for (let k = 0; k < fewer; k++) {
      const unit = order[k] as number;
      total += totals[unit] as number;
      size += sizes[unit] as number;
    }
    const gap = share * (total / size - (all.total - total) / (all.size - size));
    differences[draw] = (differences[draw] as number) + (flipped ? -gap : gap);
    if (variances === undefined) continue;
    const picked = sumUnits(totals, block.sizes, fewer, order);
    const treated = flipped ? minus(all, picked) : picked;
    variances[draw] = (variances[draw] as number) + partOf(block, treated).variance;
  }
}

function minus(all: TreatedSums, part: TreatedSums): TreatedSums {
  return {
    total: all.total - part.total,
    size: all.size - part.size,
    totalSquares: all.totalSquares - part.totalSquares,
    totalTimesSize: all.totalTimesSize - part.totalTimesSize,
    sizeSquares: all.sizeSquares - part.sizeSquares,
  };
}
