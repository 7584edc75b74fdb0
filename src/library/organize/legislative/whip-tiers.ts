import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { requireNumber } from "../numbers/require-number.js";
import { requiredNames } from "../numbers/required-names.js";
import type { WhipTier } from "./whip-tier.js";

export interface WhipTiersOptions {
  /** The column with the name of each member's tier. */
  readonly tier: string;
  /** The column with the chance of a yes, 0 to 1. */
  readonly chance: string;
  /** The column with the group that a member moves with. Default: none. */
  readonly caucus?: string;
}

/**
 * Counts a whip sheet by tier, ready for `whipCount`: members of the same tier, chance (and caucus) stand together, the
 * likeliest first.
 *
 * @param sheet one row a member.
 * @throws when a column does not exist, a tier, caucus or chance is missing (null, undefined, NaN or an empty text), or a
 *   chance is not between 0 and 1.
 * @example
 * const sheet = { tier: ["champion", "undecided", "champion"], chance: [0.99, 0.45, 0.99] };
 * whipTiers(sheet, { tier: "tier", chance: "chance" }); // [{ name: "champion", n: 2, p: 0.99 }, { name: "undecided", n: 1, p: 0.45 }]
 */
export function whipTiers(sheet: Data, options: WhipTiersOptions): readonly WhipTier[] {
  checkOptions("whipTiers", options, { tier: "needed text", chance: "needed text", caucus: "text" });
  const names = requiredNames(sheet, options.tier, "tier").map(String);
  const chances = Array.from(columnValues(sheet, options.chance), (value, i) =>
    requireNumber(`The chance in row ${i + 1}`, value, "rate", true),
  );
  const caucuses =
    options.caucus === undefined ? undefined : requiredNames(sheet, options.caucus, "caucus").map(String);
  const tiers = new Map<string, WhipTier>();
  names.forEach((name, i) => {
    const p = chances[i] as number;
    const caucus = caucuses?.[i];
    const key = JSON.stringify([name, p, caucus]);
    const n = (tiers.get(key)?.n ?? 0) + 1;
    tiers.set(key, Object.freeze({ name, n, p, ...(caucus === undefined ? {} : { caucus }) }));
  });
  return Object.freeze([...tiers.values()].sort((a, b) => b.p - a.p));
}
