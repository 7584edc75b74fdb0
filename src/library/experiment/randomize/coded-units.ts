import { type BlockUnits, type TreatedSums, unitOf } from "./redraw-block.js";

/** More different units than this are no longer two bytes each. */
const MOST_DIFFERENT = 65_536;
/** More units than this take a byte each, or are not held. */
const MOST_OF_TWO_BYTES = 50_000_000;

/** Many units of few kinds: of each the number of its kind, and of each kind its total and, of clusters, its people. */
export interface CodedUnits {
  readonly codes: Uint8Array | Uint16Array;
  readonly totals: Float64Array;
  readonly sizes: Float64Array | undefined;
}

/**
 * Codes units that come in any order, in a byte or two each.
 *
 * @param units how many will come.
 */
export function openCodedUnits(
  units: number,
  clustered: boolean,
): {
  /** False when there are too many kinds for so many units. */
  add(place: number, total: number, people: number): boolean;
  /** @param mean of all people: totals are counted from it. @returns also what they were divided by. */
  end(mean: number): CodedUnits & { readonly unit: number };
} {
  const known = new Map<number, Map<number, number>>();
  const totals: number[] = [];
  const sizes: number[] = [];
  let codes: CodedUnits["codes"] = new Uint8Array(units);
  return {
    add(place, total, people) {
      const ofSize = known.get(people) ?? new Map<number, number>();
      if (ofSize.size === 0) known.set(people, ofSize);
      let code = ofSize.get(total);
      if (code === undefined) {
        code = totals.length;
        if (code === MOST_DIFFERENT || (code === 256 && units > MOST_OF_TWO_BYTES)) return false;
        if (code === 256) codes = Uint16Array.from(codes);
        ofSize.set(total, code);
        totals.push(total);
        sizes.push(people);
      }
      codes[place] = code;
      return true;
    },
    end(mean) {
      const off = totals.map((total, code) => total - mean * (sizes[code] as number));
      const largest = off.reduce(
        (most, gap, code) => Math.max(most, Math.abs(gap / (sizes[code] as number))),
        0,
      );
      const unit = unitOf(largest);
      return {
        codes,
        totals: Float64Array.from(off, (gap) => gap / unit),
        sizes: clustered ? Float64Array.from(sizes) : undefined,
        unit,
      };
    },
  };
}

/** A block of coded units, those that were treated first. */
export interface CodedBlock extends BlockUnits {
  readonly coded: CodedUnits;
}

/**
 * @param all the people of all blocks.
 */
export function codedBlock(coded: CodedUnits, treated: number, all: number): CodedBlock {
  const units = coded.codes.length;
  const whole = sumCoded(coded, units);
  return {
    share: whole.size / all,
    units,
    treated,
    all: whole,
    observed: sumCoded(coded, treated),
    totals: new Float64Array(0),
    sizes: undefined,
    coded,
  };
}

/** The block with a number for each unit, which are quicker to draw and take more room. */
export function plainBlock(block: CodedBlock): BlockUnits {
  const { codes, totals, sizes } = block.coded;
  const spread = (values: Float64Array): Float64Array =>
    Float64Array.from(codes, (code) => values[code] as number);
  return { ...block, totals: spread(totals), sizes: sizes && spread(sizes) };
}

function sumCoded({ codes, totals, sizes }: CodedUnits, count: number): TreatedSums {
  const times = new Float64Array(totals.length);
  for (let unit = 0; unit < count; unit++)
    times[codes[unit] as number] = (times[codes[unit] as number] as number) + 1;
  const sums = { total: 0, size: 0, totalSquares: 0, totalTimesSize: 0, sizeSquares: 0 };
  times.forEach((n, code) => {
    const total = totals[code] as number;
    const size = sizes?.[code] ?? 1;
    sums.total += n * total;
    sums.size += n * size;
    sums.totalSquares += n * total * total;
    sums.totalTimesSize += n * total * size;
    sums.sizeSquares += n * size * size;
  });
  return sums;
}
