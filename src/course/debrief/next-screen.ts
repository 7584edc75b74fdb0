import { SMALLEST_GROUP } from "../../library/safety/anonymize/suppress-counts.js";

/** The fewest digests of a first screen: with fewer, everybody knows everybody. */
export const SMALLEST_COHORT = 8;

/** Digests that are shown together or not at all, each by its fingerprint. */
export type Block = readonly string[];

/** What the next screen of a cohort shows. */
export interface NextScreen {
  /** Every block that has been on a screen, with those of this one. */
  readonly blocks: readonly Block[];
  readonly shown: ReadonlySet<string>;
}

/**
 * Chooses the digests of the next screen so that no two screens differ by one to four of them: whoever sees both could
 * work out the groups of those few.
 *
 * Method: digests are put into blocks of five to nine when they are first shown, in the order of their fingerprints. New
 * ones wait until they are a block. A block of which a digest was taken away is never shown again.
 *
 * @param here the fingerprints of the digests that are there now.
 * @param blocks what earlier screens showed.
 */
export function nextScreen(here: readonly string[], blocks: readonly Block[]): NextScreen {
  const present = new Set(here);
  const known = new Set(blocks.flat());
  const fresh = [...present].filter((digest) => !known.has(digest)).sort();
  const isEnough = fresh.length >= (blocks.length === 0 ? SMALLEST_COHORT : SMALLEST_GROUP);
  const all = isEnough ? [...blocks, ...inBlocks(fresh)] : blocks;
  const whole = all.filter((block) => block.every((digest) => present.has(digest)));
  return { blocks: all, shown: new Set(whole.flat()) };
}

/** Blocks of five; the last one takes the rest. */
function inBlocks(digests: readonly string[]): readonly Block[] {
  const count = Math.floor(digests.length / SMALLEST_GROUP);
  return Array.from({ length: count }, (_, i) => {
    const from = i * SMALLEST_GROUP;
    return digests.slice(from, i === count - 1 ? undefined : from + SMALLEST_GROUP);
  });
}
