import { checkOptions } from "../../table/columns/check-options.js";
import { requireNumber } from "../numbers/require-number.js";
import type { DistributedCapacityOptions } from "./distributed-capacity.js";

export interface HubsOverWeeksOptions extends DistributedCapacityOptions {
  /** Hubs that start in each week after the first. Default 0. */
  readonly newHubsPerWeek?: number;
}

/** One week. Hubs are expected numbers, so they may have decimals. */
export interface HubWeek {
  readonly week: number;
  /** Hubs that work in this week. */
  readonly hubs: number;
  /** Completed shifts of this week. */
  readonly shifts: number;
  /** Completed shifts up to the end of this week. */
  readonly totalShifts: number;
}

/**
 * How a network of hubs grows and decays week by week, and what it brings.
 *
 * Method: `hubDropout` is the share of the first hubs that have stopped by the end of the last week; each hub, old or
 * new, stops at the same weekly rate 1 − (1 − dropout)^(1 ÷ weeks).
 *
 * @throws when a number is missing or impossible.
 * @example
 * const weeks = hubsOverWeeks({ hubs: 12, hubDropout: 0.25, hostsPerHub: 2, shiftsPerHostWeek: 5, weeks: 8 });
 * weeks[0].hubs; // 12
 * weeks[7].totalShifts > 720; // true
 */
export function hubsOverWeeks(options: HubsOverWeeksOptions): readonly HubWeek[] {
  checkOptions("hubsOverWeeks", options, {
    newHubsPerWeek: "number",
    hubs: "needed number",
    hubDropout: "needed number",
    hostsPerHub: "needed number",
    shiftsPerHostWeek: "needed number",
    weeks: "needed number",
  });
  const weeks = requireNumber("weeks", options.weeks, "weeks");
  const started = requireNumber("hubs", options.hubs, "0 or more");
  const dropout = requireNumber("hubDropout", options.hubDropout, "rate");
  const newHubs = requireNumber("newHubsPerWeek", options.newHubsPerWeek ?? 0, "0 or more");
  const perHub =
    requireNumber("hostsPerHub", options.hostsPerHub, "0 or more") *
    requireNumber("shiftsPerHostWeek", options.shiftsPerHostWeek, "0 or more");
  const survival = (1 - dropout) ** (1 / weeks);
  const rows: HubWeek[] = [];
  let hubs = started;
  let totalShifts = 0;
  for (let week = 1; week <= weeks; week++) {
    if (week > 1) hubs = hubs * survival + newHubs;
    totalShifts += hubs * perHub;
    rows.push(Object.freeze({ week, hubs, shifts: hubs * perHub, totalShifts }));
  }
  return Object.freeze(rows);
}
