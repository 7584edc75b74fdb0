import { asRecord } from "../network/read-json.js";
import { UnreadableError } from "../network/unreadable-error.js";

/** A row as a portal gives it. */
export type PortalRow = Readonly<Record<string, unknown>>;

/** The rows in a part of an answer that should be a list of them. */
export function portalRows(value: unknown, host: string): PortalRow[] {
  const rows: PortalRow[] = [];
  for (const entry of Array.isArray(value) ? value : []) {
    const row = asRecord(entry);
    if (row !== undefined) rows.push(row);
  }
  if (!Array.isArray(value) || rows.length !== value.length) {
    throw new UnreadableError(`${host} answered with something that is not a list of rows.`);
  }
  return rows;
}
