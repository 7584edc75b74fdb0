import { checkOptions } from "../../table/columns/check-options.js";
import { type Effect, readEffect } from "../numbers/effect.js";
import { requireNumber } from "../numbers/require-number.js";

export interface NetVotesOptions {
  /** People really reached: the effect per contact applies to contacts, not to doors. */
  readonly contacts: number;
  /** What one contact changes (CACE), as a share, with or without its interval. */
  readonly effect: Effect;
}

export interface NetVotes {
  /** Votes that would not have been cast without the contacts. */
  readonly votes: number;
  /** The lower end, when the effect came with an interval. */
  readonly low?: number;
  /** The upper end, when the effect came with an interval. */
  readonly high?: number;
}

/**
 * How many votes your contacts add, with the range that the interval of the effect allows.
 *
 * Method: contacts × effect per contact. Not rounded.
 *
 * @throws when contacts are negative or the effect is not a share.
 * @example
 * const effect = { estimate: 0.02536, low: 0.01817, high: 0.03255 };
 * const net = netVotes({ contacts: 6000, effect });
 * Math.round(net.votes); // 152
 * [Math.round(net.low), Math.round(net.high)]; // [109, 195]
 */
export function netVotes(options: NetVotesOptions): NetVotes {
  checkOptions("netVotes", options, { contacts: "needed number", effect: "needed" });
  const contacts = requireNumber("contacts", options.contacts, "0 or more");
  const { estimate, low, high } = readEffect(options.effect);
  return Object.freeze({
    votes: contacts * estimate,
    ...(low === undefined ? {} : { low: contacts * low }),
    ...(high === undefined ? {} : { high: contacts * high }),
  });
}
