import type { ColumnTable } from "arquero";
import { type FileFacts, keptFile } from "../file/file-source.js";
import { fileTable } from "../file/file-table.js";
import { DEFAULTS } from "../network/connection.js";
import { parseJSON } from "../network/read-json.js";
import type { Surroundings } from "../network/surroundings.js";
import { recordTable } from "../records/record-table.js";
import { committeeRows, seatRows } from "./congress-committees.js";
import { labelColumns } from "./label-columns.js";

/** The members and committees of the United States Congress. */
export interface CongressSource {
  /** The members in office: one row a person, with party, state, district, type ("rep" or "sen") and bioguide_id. */
  legislators(): Promise<ColumnTable>;
  /** All former members. */
  formerLegislators(): Promise<ColumnTable>;
  /** The committees and subcommittees: committee, parent, type, name. */
  committees(): Promise<ColumnTable>;
  /** Who sits on which committee, one row a seat: committee, bioguide, name, party, rank, title. */
  committeeSeats(): Promise<ColumnTable>;
}

/** Where the project that keeps these files publishes them. */
export const CONGRESS_ADDRESS = "https://unitedstates.github.io/congress-legislators";

/** Opens the bulk files of Congress; nothing is asked yet. */
export function congressSource(baseUrl: string, around: Surroundings): CongressSource {
  const at = (file: string): string => `${baseUrl.replace(/\/+$/, "")}/${file}`;
  const most = around.maxBytes ?? DEFAULTS.maxBytes;
  const people = (file: string, title: string): Promise<ColumnTable> =>
    keptFile(at(file), around, facts(title), async (bytes, name) =>
      labelColumns(await fileTable(bytes, name, { format: "csv" }, most), ["district"]),
    );
  const list = (
    file: string,
    title: string,
    rows: (value: unknown) => readonly unknown[],
  ): Promise<ColumnTable> =>
    keptFile(at(file), around, facts(title), (bytes, name) => recordTable(rows(parseJSON(bytes, name))));
  return {
    legislators: () => people("legislators-current.csv", "Members of Congress in office"),
    formerLegislators: () => people("legislators-historical.csv", "Former members of Congress"),
    committees: () => list("committees-current.json", "Committees of Congress", committeeRows),
    committeeSeats: () => list("committee-membership-current.json", "Committee seats in Congress", seatRows),
  };
}

function facts(title: string): FileFacts {
  return {
    title,
    license: "CC0-1.0 (public domain)",
    licenseAddress: "https://github.com/unitedstates/congress-legislators#public-domain",
    producer: "@unitedstates project, congress-legislators",
  };
}
