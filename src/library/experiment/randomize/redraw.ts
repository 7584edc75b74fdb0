import { aliasTable, drawCount } from "../../math/alias-table.js";
import { pickUnits } from "../../math/pick-units.js";
import type { RandomSource } from "../../math/random-source.js";
import type { BlockOutcomes } from "./block-outcomes.js";
import { type CodedBlock, plainBlock } from "./coded-units.js";
import { codedCoinDraws, coinDraws, pickDraws } from "./coin-draws.js";
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
  const table = aliasTable({ lowest: 0, probabilities: outcomes.probabilities });
  const difference = Float64Array.from(outcomes.parts, (part) => part.difference);
  const variance = Float64Array.from(outcomes.parts, (part) => part.variance);
  for (let draw = 0; draw < differences.length; draw++) {
    const k = drawCount(table, random);
    differences[draw] = (differences[draw] as number) + (difference[k] as number);
    if (variances !== undefined) variances[draw] = (variances[draw] as number) + (variance[k] as number);
  }
}

/** Blocks of more units than this are drawn as they are coded or where they lie, and few of them without an order of all. */
export const MOST_PLAIN = 500_000;

/** Re-draws a block of coded units, as `redrawUnits` draws it. */
export function redrawCoded(
  block: CodedBlock,
  into: Redraws,
  random: RandomSource,
  most: number = MOST_PLAIN,
): void {
  const { all, units, share, coded } = block;
  const fewer = Math.min(block.treated, units - block.treated);
  if (units <= most || into.variances !== undefined) {
    redrawUnits(plainBlock(block), into, random);
    return;
  }
  const sign = fewer < block.treated ? -share : share;
  const picks = drawsByCoins(fewer, units) ? codedCoinDraws(coded, fewer) : pickDraws(coded, fewer);
  const { differences } = into;
  for (let draw = 0; draw < differences.length; draw++) {
    picks.draw(random);
    const { total, size } = picks;
    const gap = sign * (total / size - (all.total - total) / (all.size - size));
    differences[draw] = (differences[draw] as number) + gap;
  }
}

/** From this share on units are drawn by coins. */
const COINS_FROM = 0.35;

/** Whether so many of the units of a large block are drawn by coins. */
export function drawsByCoins(fewer: number, units: number): boolean {
  return fewer >= COINS_FROM * units;
}

/** Re-draws a block unit by unit. */
export function redrawUnits(
  block: BlockUnits,
  into: Redraws,
  random: RandomSource,
  most: number = MOST_PLAIN,
): void {
  const { all, units, share, totals, sizes } = block;
  // Whichever arm is smaller is drawn; the other is what remains.
  const fewer = Math.min(block.treated, units - block.treated);
  const sign = fewer < block.treated ? -share : share;
  const { differences, variances } = into;
  const add = (draw: number, total: number, size: number): void => {
    const gap = sign * (total / size - (all.total - total) / (all.size - size));
    differences[draw] = (differences[draw] as number) + gap;
  };
  const isHalf = drawsByCoins(fewer, units) && units >= 16;
  if (variances === undefined && (isHalf || units > most)) {
    const drawn = isHalf ? coinDraws(totals, sizes, fewer) : pickDraws({ totals, sizes }, fewer);
    for (let draw = 0; draw < differences.length; draw++) {
      drawn.draw(random);
      add(draw, drawn.total, drawn.size);
    }
    return;
  }
  const order = Int32Array.from({ length: units }, (_, unit) => unit);
  for (let draw = 0; draw < differences.length; draw++) {
    pickUnits(order, fewer, random);
    let total = 0;
    let size = sizes === undefined ? fewer : 0;
    for (let k = 0; k < fewer; k++) {
      const unit = order[k] as number;
      total += totals[unit] as number;
      if (sizes !== undefined) size += sizes[unit] as number;
    }
    add(draw, total, size);
    if (variances === undefined) continue;
    const picked = sumUnits(totals, sizes, fewer, order);
    const treated = fewer < block.treated ? minus(all, picked) : picked;
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
