import { checkOptions } from "../../table/columns/check-options.js";
import { type Data, toTable } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import type { ContactRates, ContactRatesOptions } from "./contact-rate.js";
import { openContactRates } from "./open-contact-rates.js";

/**
 * How many of those who were tried were reached, by tactic, script, hour or anything else: with its definition, as two contact
 * rates are only the same when both count the same.
 *
 * A missing value (null, undefined, NaN or an empty text) of a group is a group of its own, called null. An attempt with a
 * missing or unknown result is not in the rate and counted in `unknown`.
 *
 * Method: shares with Wilson's interval (1927, Journal of the American Statistical Association 22(158)); by chance alone.
 * These are no contact rates of AAPOR ("Standard Definitions" 2023): those divide by everybody in the sample who is or may
 * be eligible, count a refusal as a contact, and keep cases of unknown eligibility below the line.
 *
 * @param data the `events` of `contactEvents`, or a table with its columns `person` and `result`.
 * @throws when a column does not exist, or the level is not between 0 and 1.
 * @example
 * const log = { person: ["1", "1", "2"], tactic: ["phone", "walk", "phone"], result: ["Not Home", "Canvassed", "Refused"] };
 * const { rows, definition } = contactRates(log, { unit: "people" });
 * rows[0].rate; // 0.5
 * definition.startsWith("Contact rate: people reached"); // true
 */
export function contactRates(data: Data, options: ContactRatesOptions = {}): ContactRates {
  checkOptions("contactRates", options, {
    by: "names",
    unit: "text",
    refused: ["reached", "not reached"],
    level: "number",
  });
  const { by = [] } = options;
  if (!Array.isArray(by) || by.some((name) => typeof name !== "string")) {
    throw new TypeError(`by lists columns, such as ["tactic", "hour"], but it is ${describeValue(by)}.`);
  }
  const counter = openContactRates(options);
  counter.add(toTable(data));
  return counter.rates();
}
