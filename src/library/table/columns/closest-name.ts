import { editDistance } from "./edit-distance.js";

/** A longer name was pasted, not mistyped. */
const LONGEST = 200;

/**
 * The existing name that a mistyped one most likely meant, or undefined when none is near.
 * Near: at most a third of the letters differ, two swapped neighbours counting as one, letter case ignored
 * (optimal string alignment distance; Damerau 1964, CACM 7(3)).
 *
 * @example
 * closestName("votd", ["age", "voted"]); // "voted"
 */
export function closestName(name: string, existing: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined;
  let closest: string | undefined;
  let smallest = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of existing) {
    if (Math.abs(candidate.length - name.length) >= smallest) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < smallest) {
      smallest = distance;
      closest = candidate;
    }
  }
  return closest;
}
