import { isMissing } from "../../table/columns/is-missing.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import { requireNumber } from "../numbers/require-number.js";

/** Members who stand at the same place: how many they are and how likely each is to vote yes. */
export interface WhipTier {
  readonly name: string;
  readonly n: number;
  readonly p: number;
  /** The group they move with; needed when a correlation is given. */
  readonly caucus?: string;
}

/** No chamber has as many; their votes are added one by one. */
const MOST_MEMBERS = 10_000;

/** Throws one sentence when a tier has no whole number of members or no probability. */
export function requireTiers(tiers: readonly WhipTier[]): void {
  if (!Array.isArray(tiers) || tiers.length === 0) {
    throw new RangeError(
      'A whip count needs at least one tier, such as { name: "champion", n: 28, p: 0.99 }.',
    );
  }
  for (const tier of tiers) {
    requireFields(tier, 'tiers such as { name: "champion", n: 28, p: 0.99 }', {
      name: "group",
      n: "anything",
      p: "anything",
    });
    const { name, n, p } = tier;
    requireNumber(`Tier "${name}", n,`, n, "whole, 0 or more");
    requireNumber(`Tier "${name}", p,`, p, "rate");
  }
  const members = tiers.reduce((sum, { n }) => sum + n, 0);
  if (members <= MOST_MEMBERS) return;
  throw new RangeError(
    `The tiers have ${numberText(members)} members, but a whip count adds up the votes of at most ${numberText(MOST_MEMBERS)}, one by one. n is the number of members of a tier.`,
  );
}

/** The votes that are needed, or one sentence: no vote can need more members than the sheet has. */
export function requireVotesNeeded(votesNeeded: unknown, tiers: readonly WhipTier[]): number {
  const needed = requireNumber("votesNeeded", votesNeeded, "whole, 0 or more");
  const members = tiers.reduce((sum, { n }) => sum + n, 0);
  if (needed <= members) return needed;
  throw new RangeError(
    `votesNeeded is ${numberText(needed)}, but the sheet has only ${howMany(members, "member", "members")}. Check the number, and that no seat is missing from the sheet.`,
  );
}

/** The tiers by the group that moves together. Throws when a tier names no caucus: null and an empty text name none. */
export function tiersByCaucus(tiers: readonly WhipTier[]): ReadonlyMap<string, readonly WhipTier[]> {
  const groups = new Map<string, WhipTier[]>();
  for (const tier of tiers) {
    const { caucus } = tier;
    if (caucus === undefined || isMissing(caucus)) {
      throw new RangeError(
        `With a correlation every tier needs its caucus, but tier "${tier.name}" has none. Split it: one tier for each caucus.`,
      );
    }
    groups.set(caucus, [...(groups.get(caucus) ?? []), tier]);
  }
  return groups;
}
