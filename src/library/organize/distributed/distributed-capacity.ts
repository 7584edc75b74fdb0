import { checkOptions } from "../../table/columns/check-options.js";
import { requireNumber } from "../numbers/require-number.js";

export interface DistributedCapacityOptions {
  /** Hubs at the start. */
  readonly hubs: number;
  /** The share of hubs that stop before the end, for example 0.25. */
  readonly hubDropout: number;
  readonly hostsPerHub: number;
  /** Completed shifts that one host brings in a week. */
  readonly shiftsPerHostWeek: number;
  readonly weeks: number;
}

/**
 * How many completed shifts a network of local hubs brings.
 *
 * Method: hubs × (1 − dropout) × hosts × shifts a host and week × weeks. Hubs that stop count for nothing here;
 * `hubsOverWeeks` counts the weeks they worked.
 *
 * @throws when a number is missing or impossible.
 * @example
 * distributedCapacity({ hubs: 12, hubDropout: 0.25, hostsPerHub: 2, shiftsPerHostWeek: 5, weeks: 8 }); // 720
 */
export function distributedCapacity(options: DistributedCapacityOptions): number {
  checkOptions("distributedCapacity", options, {
    hubs: "needed number",
    hubDropout: "needed number",
    hostsPerHub: "needed number",
    shiftsPerHostWeek: "needed number",
    weeks: "needed number",
  });
  return (
    requireNumber("hubs", options.hubs, "0 or more") *
    (1 - requireNumber("hubDropout", options.hubDropout, "rate")) *
    requireNumber("hostsPerHub", options.hostsPerHub, "0 or more") *
    requireNumber("shiftsPerHostWeek", options.shiftsPerHostWeek, "0 or more") *
    requireNumber("weeks", options.weeks, "0 or more")
  );
}
