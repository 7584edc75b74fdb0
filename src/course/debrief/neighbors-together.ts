import { SMALLEST_GROUP } from "../../library/safety/anonymize/suppress-counts.js";

/** The first and the last band of a group. */
type Group = readonly [from: number, to: number];

/**
 * Neighboring bands put together until five or more are in each, from low to high; what is left over joins the last. A band
 * in which nobody is stays by itself: it tells of nobody.
 */
export function neighborsTogether(sizes: readonly number[]): readonly Group[] {
  const groups: { readonly bands: Group; readonly isEmpty: boolean }[] = [];
  let from = 0;
  let size = 0;
  for (const [band, people] of sizes.entries()) {
    size += people;
    if (size === 0 || size >= SMALLEST_GROUP) {
      groups.push({ bands: [from, band], isEmpty: size === 0 });
      from = band + 1;
      size = 0;
    }
  }
  if (from === sizes.length) return groups.map(({ bands }) => bands);
  // What is left over joins the last group of people, and the empty bands between them go with it.
  const last = groups.map(({ isEmpty }) => isEmpty).lastIndexOf(false);
  if (last < 0) return [];
  const kept = groups.slice(0, last).map(({ bands }) => bands);
  return [...kept, [groups[last]?.bands[0] ?? 0, sizes.length - 1]];
}
