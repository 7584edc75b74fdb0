import { checkOptions } from "../../table/columns/check-options.js";
import { online } from "../network/online.js";
import { OPEN_DATA_OPTIONS, type OpenDataOptions } from "../network/surroundings.js";
import { type CKANSource, ckanSource } from "./ckan-source.js";

/**
 * Opens a CKAN open data portal, as many countries and cities have, to read the tables in its DataStore.
 *
 * `search(words)` lists packages, `resources(packageId)` what is in one, `read(resourceId, { filters, search, fields, order,
 * limit })` gives all rows with typed columns, each exactly once. What was read is kept with its passport and works without a
 * network afterwards. A resource that is only a file is read with `openFile`. Method: CKAN action API 3 (docs.ckan.org).
 *
 * @param baseUrl the portal, such as "https://data.boston.gov". Naming it allows that host and no other.
 * @param options `appToken`, by default from the environment variable CKAN_API_TOKEN; the others as for `openSocrata`.
 * @throws when the address is none; the readers throw an `OpenDataError` with one sentence.
 * @example
 * const fields = [{ id: "_id", type: "int" }, { id: "ward", type: "text" }, { id: "doors", type: "numeric" }];
 * const records = [{ _id: 1, ward: "1", doors: "120" }];
 * const answer = { success: true, result: { fields, records, total: 1 } };
 * const fetch = async () => new Response(JSON.stringify(answer));
 * const doors = await openCKAN("https://data.example.org", { fetch }).read("doors-by-ward");
 * doors.array("doors"); // [120]
 */
export function openCKAN(baseUrl: string, options: OpenDataOptions = {}): CKANSource {
  checkOptions("openCKAN", options, { ...OPEN_DATA_OPTIONS });
  return ckanSource(baseUrl, online(options, "CKAN_API_TOKEN"));
}
