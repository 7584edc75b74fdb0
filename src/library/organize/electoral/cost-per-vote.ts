import { checkOptions } from "../../table/columns/check-options.js";
import { type Effect, readEffect } from "../numbers/effect.js";
import { requireNumber } from "../numbers/require-number.js";

export type CostPerVoteOptions =
  | {
      /** What an hour of this work costs, in dollars. */
      readonly hourlyCost: number;
      readonly contactsPerHour: number;
      readonly effect: Effect;
    }
  | {
      /** What one contact costs, in dollars: for mail, the money spent ÷ the people who got a letter. */
      readonly costPerContact: number;
      readonly effect: Effect;
    };

/** The options of both ways to say a cost, for the check of their names. */
interface AnyCost {
  readonly hourlyCost?: number;
  readonly contactsPerHour?: number;
  readonly costPerContact?: number;
  readonly effect: Effect;
}

export interface CostPerVote {
  readonly costPerContact: number;
  /** Dollars for one vote that would not have been cast otherwise. */
  readonly cost: number;
  /** The cheap end: the effect is at the top of its interval. */
  readonly low?: number;
  /** The expensive end: the effect is at the bottom of its interval. Infinity when the interval includes no effect at all. */
  readonly high?: number;
}

/**
 * What one additional vote costs, with the range that the interval of the effect allows.
 *
 * Method: (hourly cost ÷ contacts an hour) ÷ effect per contact. Not rounded.
 *
 * @throws when a cost or a pace is impossible, a cost is given in both ways, or when the effect is not above 0: a contact without effect buys no vote.
 * @example
 * const effect = { estimate: 0.02536, low: 0.01817, high: 0.03255 };
 * const price = costPerVote({ hourlyCost: 20, contactsPerHour: 4, effect });
 * Math.round(price.cost); // 197
 * [Math.round(price.low), Math.round(price.high)]; // [154, 275]
 */
export function costPerVote(options: CostPerVoteOptions): CostPerVote {
  checkOptions<AnyCost>("costPerVote", options, {
    hourlyCost: "number",
    contactsPerHour: "number",
    costPerContact: "number",
    effect: "needed",
  });
  const twice = ["hourlyCost", "contactsPerHour"].find((name) => name in options);
  if ("costPerContact" in options && twice !== undefined)
    throw new RangeError(
      `Give costPerContact, or hourlyCost and contactsPerHour, but not both: ${twice} would not count beside costPerContact.`,
    );
  const costPerContact =
    "costPerContact" in options
      ? requireNumber("costPerContact", options.costPerContact, "0 or more")
      : requireNumber("hourlyCost", options.hourlyCost, "0 or more") /
        requireNumber("contactsPerHour", options.contactsPerHour, "above 0");
  const { estimate, low, high } = readEffect(options.effect);
  // A price has an end: an effect this near to none is none.
  if (estimate < 1e-12) {
    throw new RangeError(
      `The effect must be above 0, but it is ${estimate}: contacts without an effect buy no vote, so a vote has no price.`,
    );
  }
  return Object.freeze({
    costPerContact,
    cost: costPerContact / estimate,
    ...(high === undefined ? {} : { low: costPerContact / high }),
    ...(low === undefined ? {} : { high: low > 0 ? costPerContact / low : Number.POSITIVE_INFINITY }),
  });
}
