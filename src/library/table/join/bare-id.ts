import { looksOf } from "../columns/looks-of.js";
import { nearCode } from "./near-key.js";

/** What two ids differ in that are one to a person: for the sentences that tell of them. */
export const UNLIKE_IDS =
  'zeros in front, capitals, spaces, or ".0" behind, which other programs take away or add';

/**
 * An id as a person reads it, as `joinReport` counts near matches: "007", "7" and "7.0" are one. Capitals tell ids apart in
 * which letters and digits are mixed, such as those of Salesforce.
 */
export function bareId(id: string): string {
  const near = nearCode(id);
  return /\d/.test(near) && /\p{L}/u.test(near) ? looksOf(id) : near;
}

/** How many of these ids would be among the others, were they written alike. */
export function countUnlikeIds(ids: Iterable<string>, others: Iterable<string>): number {
  const bare = new Set([...others].map(bareId));
  return [...ids].reduce((count, id) => count + (bare.has(bareId(id)) ? 1 : 0), 0);
}
