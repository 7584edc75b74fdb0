import type { RandomSource } from "../../math/random-source.js";
import { bitDraws } from "./coin-draws.js";
import { drawsByCoins, type Redraws } from "./redraw.js";
import { type BlockUnits, sumUnits, type TreatedSums } from "./redraw-block.js";

/** Some units of a block, in their order: the treated of a block come first. */
export interface UnitPart {
  readonly totals: Float64Array;
  readonly sizes: Float64Array | undefined;
}

/** What so many of the first units add up to, and all of them. */
export async function sumParts(
  parts: AsyncIterable<UnitPart>,
  treated: number,
): Promise<Pick<BlockUnits, "all" | "observed">> {
  const none = (): TreatedSums => ({ total: 0, size: 0, totalSquares: 0, totalTimesSize: 0, sizeSquares: 0 });
  const sums = { all: none(), observed: none() };
  let from = 0;
  for await (const { totals, sizes } of parts) {
    const cut = Math.min(totals.length, Math.max(0, treated - from));
    add(sums.observed, sumUnits(totals, sizes, cut));
    add(sums.all, sumUnits(totals, sizes, totals.length));
    from += totals.length;
  }
  return sums;
}

function add(into: TreatedSums, part: TreatedSums): void {
  into.total += part.total;
  into.size += part.size;
  into.totalSquares += part.totalSquares;
  into.totalTimesSize += part.totalTimesSize;
  into.sizeSquares += part.sizeSquares;
}

/** So many bytes of bits say who was chosen in the draws of one pass. */
const BYTES_A_PASS = 64e6;

/**
 * Re-draws a large block whose units lie somewhere else, with the choices that `redrawUnits` makes of it. Memory holds a bit of each
 * unit for the draws of one pass over them.
 *
 * @param parts hands over the units from their beginning to their end, each time it is asked.
 */
export async function redrawParts(
  block: Pick<BlockUnits, "units" | "treated" | "share" | "all">,
  parts: () => AsyncIterable<UnitPart>,
  { differences }: Redraws,
  random: RandomSource,
  bytesAPass: number = BYTES_A_PASS,
): Promise<void> {
  const { all, units, treated, share } = block;
  const fewer = Math.min(treated, units - treated);
  const sign = fewer < treated ? -share : share;
  const atOnce = Math.min(differences.length, Math.max(1, Math.floor((8 * bytesAPass) / units)));
  const picks = Array.from({ length: atOnce }, () => bitDraws(units, fewer, drawsByCoins(fewer, units)));
  for (let first = 0; first < differences.length; first += atOnce) {
    const drawn = picks.slice(0, differences.length - first);
    for (const each of drawn) each.draw(random);
    const sums = drawn.map(() => ({ total: 0, size: 0 }));
    let from = 0;
    for await (const part of parts()) {
      drawn.forEach(({ bits }, draw) => {
        addChosen(part, bits, from, sums[draw] as ChosenSums);
      });
      from += part.totals.length;
    }
    sums.forEach(({ total, size }, draw) => {
      const gap = sign * (total / size - (all.total - total) / (all.size - size));
      differences[first + draw] = (differences[first + draw] as number) + gap;
    });
  }
}

type ChosenSums = Pick<TreatedSums, "total" | "size">;

/** Adds those units of a part whose bit is set; the part begins at bit `from`. */
function addChosen({ totals, sizes }: UnitPart, bits: Int32Array, from: number, into: ChosenSums): void {
  let { total, size } = into;
  for (let i = 0; i < totals.length; ) {
    const at = from + i;
    // What is left of the word that this unit's bit is in.
    let word = (bits[at >>> 5] as number) >>> (at & 31);
    const end = Math.min(totals.length, i + 32 - (at & 31));
    for (; word !== 0; word &= word - 1) {
      const unit = i + 31 - Math.clz32(word & -word);
      if (unit >= end) break;
      total += totals[unit] as number;
      size += sizes === undefined ? 1 : (sizes[unit] as number);
    }
    i = end;
  }
  into.total = total;
  into.size = size;
}
