import { checkOptions } from "../../table/columns/check-options.js";
import { online } from "../network/online.js";
import { OPEN_DATA_OPTIONS, type OpenDataOptions } from "../network/surroundings.js";
import { CENSUS_ADDRESS, type CensusSource, censusSource } from "./census-source.js";

/**
 * Opens the Census Bureau's figures, to read tables with their margins of error for states, counties, districts, tracts.
 *
 * `read(dataset, { get, for, in })` gives one row a place with its GEOID as text; each estimate of the American Community
 * Survey brings its margin of error (90%) in a column that ends in M, or in _moe after a name of your own; the Bureau's codes
 * for "not known", such as -666666666, become missing values, and the passport's notes say how many. `geographies(dataset)`
 * and `variables(dataset, table)` list what can be asked for. Method: Census Data API (census.gov/data/developers).
 *
 * @param options `appToken`, the Bureau's key, by default from the environment variable CENSUS_API_KEY; `baseUrl`, the root
 *   of the host, by default "https://api.census.gov"; the others as for `openSocrata`.
 * @throws when the address is none; the readers throw an `OpenDataError` with one sentence.
 * @example
 * const answer = [["NAME", "B01003_001E", "B01003_001M", "state"], ["Michigan", "10051595", "-555555555", "26"]];
 * const fetch = async () => new Response(JSON.stringify(answer));
 * const states = await openCensus({ fetch }).read("2023/acs/acs5", { get: ["NAME", "B01003_001E"], for: "state:26" });
 * states.array("B01003_001E"); // [10051595]
 * states.array("GEOID"); // ["26"]
 */
export function openCensus(options: OpenDataOptions & { readonly baseUrl?: string } = {}): CensusSource {
  checkOptions("openCensus", options, { ...OPEN_DATA_OPTIONS, baseUrl: "text" });
  const { baseUrl = CENSUS_ADDRESS, ...others } = options;
  return censusSource(baseUrl, online(others, "CENSUS_API_KEY"));
}
