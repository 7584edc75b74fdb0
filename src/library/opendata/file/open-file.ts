import { checkOptions } from "../../table/columns/check-options.js";
import { online } from "../network/online.js";
import { OPEN_DATA_OPTIONS, type OpenDataOptions } from "../network/surroundings.js";
import { type FileSource, fileSource } from "./file-source.js";

/**
 * Opens a data file on the web: CSV, JSON, GeoJSON, Parquet, or one of them inside a ZIP or GZIP archive.
 *
 * `read({ entry, at, types, missing, locale, encoding, format })` gives the table; `entries()` lists what is in an archive. The
 * bytes are kept with their passport and work without a network afterwards. An archive is opened in memory only, within
 * `maxBytes`. A file on this computer is read with `readCSV`.
 *
 * @param address the address of the file itself. Naming it allows that host and no other.
 * @param options as for `openSocrata`; the bytes are at most `maxBytes`, packed and unpacked.
 * @throws when the address is none; `read` throws an `OpenDataError` with one sentence.
 * @example
 * const fetch = async () => new Response('[{ "ward": "1", "doors": { "tried": 120 } }]');
 * const doors = await openFile("https://example.org/doors.json", { fetch }).read();
 * doors.array("doors.tried"); // [120]
 */
export function openFile(address: string, options: OpenDataOptions = {}): FileSource {
  checkOptions("openFile", options, { ...OPEN_DATA_OPTIONS });
  return fileSource(address, online(options));
}
