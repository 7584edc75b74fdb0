import type { RepeatableSource } from "../../math/random-source.js";
import { FROM_THE_FRONT, unshuffle } from "../../math/unshuffle.js";
import { numberText } from "../../words/number-text.js";
import type { ArmShares } from "./arm-options.js";
import { drawCounts } from "./draw-counts.js";

/**
 * Deals the arms to units at random, with exact counts: a shuffled list of the units is cut into arms, without the list.
 *
 * @param dealt gets the number of the arm of each unit, in their order.
 * @param where how the group is called in the sentence of an error, for example `Block "Ada"`.
 * @throws when an arm would often get nobody.
 */
export function assignGroup(
  dealt: Uint8Array,
  arms: ArmShares,
  random: RepeatableSource,
  where: string,
  unit: { readonly one: string; readonly many: string },
): void {
  arms.probabilities.forEach((p, k) => {
    if (dealt.length * p >= 1 - 1e-9) return;
    const size = `${dealt.length} ${dealt.length === 1 ? unit.one : unit.many}`;
    throw new RangeError(
      `${where} has ${size}, so a share of ${numberText(p, { decimals: { most: 4 } })} leaves less than one for "${arms.arms[k]}". ` +
        `It needs at least ${Math.ceil(1 / p - 1e-9)}: merge it with a similar one, or use fewer arms or more equal shares.`,
    );
  });
  let from = 0;
  drawCounts(dealt.length, arms.probabilities, random).forEach((count, arm) => {
    dealt.fill(arm, from, from + count);
    from += count;
  });
  unshuffle(dealt, random, FROM_THE_FRONT);
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
