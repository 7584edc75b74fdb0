import { checkOptions } from "../../table/columns/check-options.js";
import { online } from "../network/online.js";
import { OPEN_DATA_OPTIONS, type OpenDataOptions } from "../network/surroundings.js";
import { OPENSTATES_ADDRESS, type OpenStatesSource, openStatesSource } from "./openstates-source.js";

/**
 * Opens the public files of Open States about state legislatures.
 *
 * `legislators("MI")` gives who is in office, with party, chamber and district; `read(path)` any other file of theirs, such as
 * the ZIP of a session. Source: Open States (open.pluralpolicy.com/data), public domain.
 *
 * @param options as for `openSocrata`, and `baseUrl` for a copy of the files elsewhere.
 * @throws when the address is none; the readers throw an `OpenDataError` with one sentence.
 * @example
 * const fetch = async () => new Response("name,current_party,current_district\nJo Roe,Independent,7\n");
 * const people = await openOpenStates({ fetch }).legislators("MI");
 * people.array("current_district"); // ["7"]
 */
export function openOpenStates(
  options: OpenDataOptions & { readonly baseUrl?: string } = {},
): OpenStatesSource {
  checkOptions("openOpenStates", options, { ...OPEN_DATA_OPTIONS, baseUrl: "text" });
  const { baseUrl = OPENSTATES_ADDRESS, ...others } = options;
  return openStatesSource(baseUrl, online(others));
}
