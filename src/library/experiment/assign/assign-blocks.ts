import { repeatableSource } from "../../math/random-source.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { type Codes, inRowOrder, startsOf } from "../../table/columns/open-codes.js";
import { codeGroups, nameOfCode } from "../columns/read-groups.js";
import { ASSIGN_OPTIONS, type AssignOptions, requireArms, requireOptions } from "./arm-options.js";
import { assignGroup } from "./assign-group.js";

/**
 * Assigns people to arms inside each block (town, district, age group), with exact counts in every block,
 * so that the arms are alike in what the blocks stand for.
 *
 * `arms` default ["control", "treatment"], `probabilities` default equal, `seed` any whole number.
 * (Gerber and Green 2012, "Field Experiments", 3.6.)
 *
 * @param blocks the block of each person, in their order: texts or numbers.
 * @throws when a person has no block (null, undefined, NaN or an empty text) or a block is too small for its arms: a block of one cannot be compared inside.
 * @example
 * const arms = assignBlocks(["Ada", "Bly", "Ada", "Bly"], { seed: 2026 });
 * arms[0] !== arms[2]; // true
 */
export function assignBlocks(blocks: ArrayLike<unknown>, options: AssignOptions): string[] {
  requireOptions(options);
  const { arms } = requireArms(options);
  return Array.from(drawBlocks(blocks, options), (arm) => arms[arm] as string);
}

/** The number of the arm of each person, as `assignBlocks` draws it: a byte for each, for long lists. */
export function drawBlocks(blocks: ArrayLike<unknown>, options: AssignOptions): Uint8Array {
  requireOptions(options);
  checkOptions("assignBlocks", options, { ...ASSIGN_OPTIONS });
  requireArms(options);
  return drawCodedBlocks(codeGroups(blocks, "blocks", "block"), options);
}

/** The same for blocks that are numbers already. */
export function drawCodedBlocks(blocks: Codes, options: AssignOptions): Uint8Array {
  requireSomebody(blocks.codes.length, "blocks");
  return inRowOrder(blocks, dealInBlocks(blocks, options, { one: "person", many: "people" }));
}

/** The arms of all units, block by block, and within each in the order of its units. */
export function dealInBlocks(
  blocks: Codes,
  options: AssignOptions,
  words: { readonly one: string; readonly many: string },
): Uint8Array {
  const arms = requireArms(options);
  const random = repeatableSource(options.seed);
  const dealt = new Uint8Array(blocks.codes.length);
  const starts = startsOf(blocks.sizes);
  blocks.sizes.forEach((_, block) => {
    const units = dealt.subarray(starts[block], starts[block + 1]);
    assignGroup(units, arms, random, `Block "${nameOfCode(blocks, block)}"`, words);
  });
  return dealt;
}

/** @throws when a list of people is empty. */
export function requireSomebody(count: number, list: string): void {
  if (count > 0) return;
  throw new RangeError(`The list of ${list} is empty: there is nobody to assign.`);
}
