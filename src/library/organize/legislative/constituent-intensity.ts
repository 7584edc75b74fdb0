import { checkOptions } from "../../table/columns/check-options.js";
import { requireNumber } from "../numbers/require-number.js";

export interface IntensityOptions {
  /** Calls, visits or signatures from people who live in the district. */
  readonly contacts: number;
  /** People who live in the district. */
  readonly population: number;
}

/**
 * How loud a district is: contacts for every 10,000 people who live there, so that small and large districts compare.
 *
 * Method: contacts ÷ population × 10,000.
 *
 * @throws when contacts are negative or the population is not above 0.
 * @example
 * constituentIntensity({ contacts: 65, population: 91856 }).toFixed(2); // "7.08"
 */
export function constituentIntensity(options: IntensityOptions): number {
  checkOptions("constituentIntensity", options, { contacts: "needed number", population: "needed number" });
  const contacts = requireNumber("contacts", options.contacts, "0 or more");
  return (contacts / requireNumber("population", options.population, "above 0")) * 10_000;
}
