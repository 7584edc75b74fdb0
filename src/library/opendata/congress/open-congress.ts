import { checkOptions } from "../../table/columns/check-options.js";
import { online } from "../network/online.js";
import { OPEN_DATA_OPTIONS, type OpenDataOptions } from "../network/surroundings.js";
import { CONGRESS_ADDRESS, type CongressSource, congressSource } from "./congress-source.js";

/**
 * Opens the public files about the United States Congress: who sits there, for which state and party, on which committees.
 *
 * `legislators()`, `formerLegislators()`, `committees()` and `committeeSeats()` give one table each; they join by bioguide.
 * Source: the congress-legislators project (github.com/unitedstates/congress-legislators), public domain.
 *
 * @param options as for `openSocrata`, and `baseUrl` for a copy of the files elsewhere.
 * @throws when the address is none; the readers throw an `OpenDataError` with one sentence.
 * @example
 * const fetch = async () => new Response("last_name,state,district\nRoe,MI,1\n");
 * const members = await openCongress({ fetch }).legislators();
 * members.array("district"); // ["1"]
 */
export function openCongress(options: OpenDataOptions & { readonly baseUrl?: string } = {}): CongressSource {
  checkOptions("openCongress", options, { ...OPEN_DATA_OPTIONS, baseUrl: "text" });
  const { baseUrl = CONGRESS_ADDRESS, ...others } = options;
  return congressSource(baseUrl, online(others));
}
