import { aliasTable, drawCount } from "../../math/alias-table.js";
import { pickUnits } from "../../math/pick-units.js";
import type { RandomSource } from "../../math/random-source.js";
import type { BlockOutcomes } from "./block-outcomes.js";
import { type CodedBlock, type CodedUnits, plainBlock } from "./coded-units.js";
import { type CoinDraws, codedCoinDraws, coinDraws } from "./coin-draws.js";
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

/** Blocks of more units than this are drawn as they are coded. */
const MOST_PLAIN = 500_000;

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
  const picks = fewer >= COINS_FROM * units ? codedCoinDraws(coded, fewer) : codedPicks(coded, fewer);
  const { differences } = into;
  for (let draw = 0; draw < differences.length; draw++) {
    picks.draw(random);
    const { total, size } = picks;
    const gap = sign * (total / size - (all.total - total) / (all.size - size));
    differences[draw] = (differences[draw] as number) + gap;
  }
}

/** Picks units one by one, where few are treated. */
function codedPicks({ codes, totals, sizes }: CodedUnits, count: number): CoinDraws {
  const order = Int32Array.from(codes, (_, unit) => unit);
  const draws: CoinDraws = {
    total: 0,
    size: 0,
    draw(random) {
      pickUnits(order, count, random);
      draws.total = 0;
      draws.size = sizes === undefined ? count : 0;
      for (let k = 0; k < count; k++) {
        const code = codes[order[k] as number] as number;
        draws.total += totals[code] as number;
        if (sizes !== undefined) draws.size += sizes[code] as number;
      }
    },
  };
  return draws;
}

/** From this share on units are drawn by coins. */
const COINS_FROM = 0.35;

/** Re-draws a block unit by unit. */
export function redrawUnits(block: BlockUnits, into: Redraws, random: RandomSource): void {
  const { all, units, share, totals, sizes } = block;
  // Whichever arm is smaller is drawn; the other is what remains.
  const fewer = Math.min(block.treated, units - block.treated);
  const sign = fewer < block.treated ? -share : share;
  const { differences, variances } = into;
  const add = (draw: number, total: number, size: number): void => {
    const gap = sign * (total / size - (all.total - total) / (all.size - size));
    differences[draw] = (differences[draw] as number) + gap;
  };
  if (variances === undefined && fewer >= COINS_FROM * units && units >= 16) {
    const coins = coinDraws(totals, sizes, fewer);
    for (let draw = 0; draw < differences.length; draw++) {
      coins.draw(random);
      add(draw, coins.total, coins.size);
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
