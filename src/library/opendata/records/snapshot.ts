import type { ColumnTable } from "arquero";
import { describeCell } from "../../table/columns/describe-cell.js";
import { makeTable } from "../../table/columns/make-table.js";
import type { PlainValue } from "../../table/columns/plain-value.js";
import { OpenDataError } from "../network/open-data-error.js";
import { type PortalField, readPortalValue } from "./portal-field.js";

/** The rows of a download with typed columns, as they are kept: one JSON text whatever the portal. */
export interface Snapshot {
  readonly fields: readonly PortalField[];
  readonly columns: readonly (readonly PlainValue[])[];
}

const DIGITS_THAT_STAY_EXACT = 15;
const MIDNIGHT = /T00:00:00(\.0+)?Z?$/;

/**
 * Puts rows of a portal into typed columns.
 *
 * A number of more digits than a computer keeps turns its column into text. Moments that are all at midnight are dates.
 *
 * @param read gives the raw value of a row for a column; undefined is missing.
 * @throws when a value is not of the type that the portal promised: the sentence names column and row.
 */
export function snapshot<Row>(
  rows: readonly Row[],
  fields: readonly PortalField[],
  read: (row: Row, field: PortalField, index: number) => unknown,
): Snapshot {
  const typed = fields.map((field, index) =>
    typedColumn(
      field,
      rows.map((row) => read(row, field, index)),
    ),
  );
  return { fields: typed.map(({ field }) => field), columns: typed.map(({ values }) => values) };
}

function typedColumn(
  field: PortalField,
  raw: readonly unknown[],
): { field: PortalField; values: readonly PlainValue[] } {
  if (field.type === "number" && raw.some(losesDigits)) {
    return {
      field: { ...field, type: "text" },
      values: raw.map((value) => readPortalValue(value, "text") ?? null),
    };
  }
  const values = raw.map((value, row) => {
    const plain = readPortalValue(value, field.type);
    if (plain !== undefined) return plain;
    throw new OpenDataError(
      `The portal says that "${field.name}" is a ${field.type} column, but row ${row + 1} has ${describeCell(value)}. ` +
        "Leave the column out of your question, or ask the portal's owner about it.",
      "content",
    );
  });
  if (field.type !== "time") return { field, values };
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || !known.every((value) => MIDNIGHT.test(String(value)))) return { field, values };
  return {
    field: { ...field, type: "date" },
    values: values.map((value) => (value === null ? null : String(value).replace(MIDNIGHT, ""))),
  };
}

function losesDigits(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value) && !Number.isSafeInteger(value);
  if (typeof value !== "string" || !/^[+-]?\d+$/.test(value.trim())) return false;
  return value.replace(/^[+-]?0*/, "").length > DIGITS_THAT_STAY_EXACT;
}

/** The bytes of a snapshot. */
export function encodeSnapshot(rows: Snapshot): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(rows));
}

/** The snapshot of bytes that `encodeSnapshot` gave. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  return JSON.parse(new TextDecoder().decode(bytes)) as Snapshot;
}

/** The table and the columns in the bytes of a snapshot. */
export function decodeRows(bytes: Uint8Array): { table: ColumnTable; fields: readonly PortalField[] } {
  const rows = decodeSnapshot(bytes);
  return { table: snapshotTable(rows), fields: rows.fields };
}

function snapshotTable({ fields, columns }: Snapshot): ColumnTable {
  return makeTable(
    fields.map(({ name }, index): [string, PlainValue[]] => [name, [...(columns[index] ?? [])]]),
  );
}
