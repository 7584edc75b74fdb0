import type { ColumnTable } from "arquero";
import { type Data, toTable } from "../../table/columns/data.js";
import { freezeDeep } from "../../table/columns/freeze-deep.js";
import type { DownloadPassport } from "./download-passport.js";

// A table cannot carry a passport itself, and must not be kept alive by it.
const passports = new WeakMap<ColumnTable, DownloadPassport>();

/** Gives a table its passport. */
export function withPassport(table: ColumnTable, passport: DownloadPassport): ColumnTable {
  passports.set(table, freezeDeep(passport));
  return table;
}

/**
 * Where a downloaded table comes from: address, day, license, fingerprint, rows and columns.
 *
 * The values, missing ones too, are not looked at.
 *
 * @param table what `read` of an open data source gave; a table that you made from it has no passport.
 * @throws when the table was not downloaded.
 * @example
 * const fetch = async () => new Response("ward,doors\n1,120\n2,95\n");
 * const doors = await openFile("https://example.org/doors.csv", { fetch }).read();
 * passportOf(doors).rowCount; // 2
 * passportOf(doors).license; // "not stated"
 */
export function passportOf(table: Data): DownloadPassport {
  const passport = passports.get(toTable(table));
  if (passport !== undefined) return passport;
  throw new RangeError(
    "This table has no passport: it is not what `read` of an open data source gave. " +
      "Ask for the passport before you filter or group, or use describeDataset for a dataset of the course.",
  );
}
