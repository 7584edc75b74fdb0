import type { RandomSource } from "../../math/random-source.js";
import { shuffle } from "../../math/shuffle.js";
import { numberText } from "../../words/number-text.js";
import type { ArmShares } from "./arm-options.js";
import { drawCounts } from "./draw-counts.js";

/**
 * Deals the arms to the given units at random, with exact counts; returns nothing and writes each unit's arm number.
 * The list of units is shuffled where it is: of a long list there is no second one.
 *
 * @param where how the group is called in the sentence of an error, for example `Block "Ada"`.
 * @throws when an arm would often get nobody.
 */
export function assignGroup(
  units: Int32Array,
  arms: ArmShares,
  random: RandomSource,
  result: Uint8Array,
  where: string,
  unit: { readonly one: string; readonly many: string },
): void {
  arms.probabilities.forEach((p, k) => {
    if (units.length * p >= 1 - 1e-9) return;
    const size = `${units.length} ${units.length === 1 ? unit.one : unit.many}`;
    throw new RangeError(
      `${where} has ${size}, so a share of ${numberText(p, { decimals: { most: 4 } })} leaves less than one for "${arms.arms[k]}". ` +
        `It needs at least ${Math.ceil(1 / p - 1e-9)}: merge it with a similar one, or use fewer arms or more equal shares.`,
    );
  });
  const counts = drawCounts(units.length, arms.probabilities, random);
  shuffle(units, random);
  let from = 0;
  counts.forEach((count, arm) => {
    for (const index of units.subarray(from, from + count)) result[index] = arm;
    from += count;
  });
}

/** The unit numbers of each group, in row order. */
export function membersOf(codes: Int32Array, groups: number): Int32Array[] {
  const sizes = new Int32Array(groups);
  for (const code of codes) sizes[code] = (sizes[code] as number) + 1;
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(groups);
  codes.forEach((code, row) => {
    (members[code] as Int32Array)[filled[code] as number] = row;
    filled[code] = (filled[code] as number) + 1;
  });
  return members;
}
