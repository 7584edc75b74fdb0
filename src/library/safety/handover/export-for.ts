import type { ColumnTable } from "arquero";
import { checkOptions } from "../../table/columns/check-options.js";
import { type Data, toTable } from "../../table/columns/data.js";
import { makeTable } from "../../table/columns/make-table.js";
import type { ExportForOptions } from "./export-for-options.js";
import { openLoad } from "./open-load.js";

/** A list as a tool takes it, and who is not on it. */
export interface ToolExport {
  /** The columns of the load, in its order; `toCSV` and `writeCSV` write it safely. */
  readonly table: ColumnTable;
  readonly rows: number;
  /** Rows that are left out, by reason. */
  readonly leftOut: {
    readonly optedOut: number;
    readonly withoutKey: number;
    readonly notInCrosswalk: number;
    readonly twice: number;
    /** Of a load of scores: rows in which each score is missing. */
    readonly withoutScore: number;
  };
  /** What to know before loading it; empty when there is nothing. */
  readonly notes: readonly string[];
}

/**
 * Makes the file that a tool loads out of a list: only the columns that the load needs, ids of the tool, nobody who asked
 * not to be contacted, phones and days in the tool's own form.
 *
 * A row whose key is missing (null, undefined, NaN or an empty text), or is no phone or e-mail, is left out and counted; so is
 * who opted out. Other missing values become empty cells; a missing needed code or day is refused.
 *
 * @param data a table or an object of columns.
 * @param options see `ExportForOptions`; `tool` is needed.
 * @throws when a needed column is not found, a further column is personal and not named in `personal`, the tool takes no
 * further columns, a cell cannot be what the tool takes, or two rows are one person where that stops the load.
 * @example
 * const list = { first: ["Ana", "Bo"], last: ["Díaz", "Lee"], Mobile: ["(313) 555-0142", "313-555-0143"], doNotText: ["", "yes"] };
 * const load = exportFor(list, { tool: "spoke" });
 * load.table.columnNames(); // ["firstName", "lastName", "cell"]
 * load.table.get("cell", 0); // "+13135550142"
 * load.leftOut.optedOut; // 1
 */
export function exportFor(data: Data, options: ExportForOptions): ToolExport {
  checkOptions("exportFor", options, {
    tool: { needed: ["van-scores", "van-canvass-results", "van-activist-codes", "spoke", "mailchimp"] },
    columns: "fields",
    values: "fields",
    crosswalk: true,
    also: "names",
    personal: "names",
    optOuts: "names",
  });
  const list = toTable(data);
  const writer = openLoad(options, list.columnNames());
  const columns = Object.fromEntries(
    writer.needs.map((name) => [name, list.array(name) as ArrayLike<unknown>]),
  );
  const cells = writer.add(columns, list.numRows());
  const table = makeTable(writer.names.map((name, i) => [name, cells[i] ?? []]));
  return Object.freeze({
    table,
    rows: table.numRows(),
    leftOut: Object.freeze({ ...writer.leftOut }),
    notes: Object.freeze(writer.notes()),
  });
}
