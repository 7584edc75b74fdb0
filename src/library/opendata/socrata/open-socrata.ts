import { checkOptions } from "../../table/columns/check-options.js";
import { online } from "../network/online.js";
import { OPEN_DATA_OPTIONS, type OpenDataOptions } from "../network/surroundings.js";
import { type SocrataSource, socrataSource } from "./socrata-source.js";

/**
 * Opens a Socrata open data portal, as many cities and states have, to read its tables with typed columns.
 *
 * `read(id, { select, where, group, having, order, search, limit, offset })` gives all rows, page by page, each exactly once.
 * What was read is kept in `my-work/open-data` with its passport (`passportOf`), works without a network afterwards, and is
 * asked for again after 24 hours. `search(words)` lists tables and their ids. Method: SODA 2.1 (dev.socrata.com).
 *
 * @param baseUrl the portal, such as "https://data.cityofchicago.org". Naming it allows that host and no other.
 * @param options `appToken`, by default from the environment variable SOCRATA_APP_TOKEN; `maxAgeHours` (24), `maxBytes`
 *   (100 million), `timeoutMs` for one request (30,000), `retries` (3), `cacheDir`, `fetch`, `now`, `onProgress`, `onNotice`.
 * @throws when the address is none; `read` throws an `OpenDataError` with one sentence, and with `status` when there is one.
 * @example
 * const rows = [{ ward: "1", cases: "120" }, { ward: "2" }];
 * const headers = { "X-SODA2-Fields": '["ward","cases"]', "X-SODA2-Types": '["text","number"]' };
 * const fetch = async (url) => new Response(JSON.stringify(url.includes("resource") ? rows : {}), { headers });
 * const cases = await openSocrata("https://data.example.org", { fetch }).read("abcd-1234");
 * cases.array("cases"); // [120, null]
 */
export function openSocrata(baseUrl: string, options: OpenDataOptions = {}): SocrataSource {
  checkOptions("openSocrata", options, { ...OPEN_DATA_OPTIONS });
  return socrataSource(baseUrl, online(options, "SOCRATA_APP_TOKEN"));
}
