import { checkOptions } from "../../table/columns/check-options.js";
import { requireNumber } from "../numbers/require-number.js";

export interface ReachOptions {
  /** The share of doors that open on one pass, for example 0.22. */
  readonly contactRate: number;
  /** How many times everybody not yet reached is tried. */
  readonly passes: number;
}

/**
 * The share of people reached after several passes over the same list.
 *
 * It is optimistic: it treats each pass as a new coin, but people who are never home stay never home.
 * Method: 1 − (1 − contact rate)^passes.
 *
 * @throws when the rate is not from 0 to 1 or the passes are not a whole number.
 * @example
 * reachAfterPasses({ contactRate: 0.22, passes: 3 }).toFixed(3); // "0.525"
 */
export function reachAfterPasses(options: ReachOptions): number {
  checkOptions("reachAfterPasses", options, { contactRate: "needed number", passes: "needed number" });
  const contactRate = requireNumber("contactRate", options.contactRate, "rate");
  const passes = requireNumber("passes", options.passes, "whole, 0 or more");
  return 1 - (1 - contactRate) ** passes;
}
