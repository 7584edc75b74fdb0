import type { ColumnTable } from "arquero";
import { checkOptions } from "../../table/columns/check-options.js";
import { type Data, requireColumns, toTable } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { makeTable } from "../../table/columns/make-table.js";
import { scanPersonalData } from "../scan/scan-personal-data.js";
import { readCrosswalk } from "./crosswalk.js";
import type { ExportForOptions } from "./export-for-options.js";
import { isOptOut, loadCell, optOutColumns } from "./load-cell.js";
import { matchColumns } from "./match-columns.js";
import { LOADS, type LoadColumn, SHARED_RESULTS } from "./tool-loads.js";

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
    tool: ["van-scores", "van-canvass-results", "van-activist-codes", "spoke", "mailchimp"],
    columns: true,
    values: true,
    crosswalk: true,
    also: true,
    personal: true,
    optOuts: true,
  });
  const load = LOADS[options.tool];
  if (load === undefined) throw new RangeError(`Name the tool: ${Object.keys(LOADS).join(", ")}.`);
  const { values = {}, also = [], crosswalk } = options;
  const list = toTable(data);
  const names = list.columnNames();
  const matched = matchColumns(options, names);
  refuseOthers(options, list);
  const optOuts = options.optOuts ?? (load.contacts ? optOutColumns(names) : []);
  requireColumns(list, [...optOuts, ...also]);
  const refusing = optOuts.map((name) => list.array(name) as ArrayLike<unknown>);
  const ids = crosswalk && readCrosswalk(crosswalk, list);
  const columns = [
    ...load.columns.filter(
      ({ name }) => matched.has(name) || values[name] !== undefined || (name === load.key && ids),
    ),
    ...also.map(
      (name): LoadColumn => ({
        name,
        kind: load.others === "numbers" ? "number" : "text",
        needed: false,
        also: [],
      }),
    ),
  ];
  const sources = columns.map(({ name }) => {
    const from = matched.get(name) ?? (also.includes(name) ? name : undefined);
    return from === undefined ? undefined : (list.array(from) as ArrayLike<unknown>);
  });
  const cells = columns.map((): (string | number | null)[] => []);
  const leftOut = { optedOut: 0, withoutKey: 0, notInCrosswalk: 0, twice: 0 };
  const seen = new Set<string | number>();
  const key = columns.findIndex(({ name }) => name === load.key);
  const size = list.numRows();
  for (let row = 0; row < size; row++) {
    if (refusing.some((column) => isOptOut(column[row]))) {
      leftOut.optedOut++;
      continue;
    }
    const id = ids?.[row];
    if (ids !== undefined && id === undefined) {
      leftOut.notInCrosswalk++;
      continue;
    }
    const line = columns.map((column, i) =>
      i === key && id !== undefined
        ? id
        : loadCell(column, sources[i] === undefined ? values[column.name] : sources[i][row], row),
    );
    const who = line[key] ?? null;
    if (who === null) {
      leftOut.withoutKey++;
      continue;
    }
    if (load.twice !== "keep" && seen.has(who)) {
      if (load.twice === "refuse") {
        throw new RangeError(
          `Row ${row + 1} is somebody who came before: two rows of one person stop this load. Keep one of each.`,
        );
      }
      leftOut.twice++;
      continue;
    }
    seen.add(who);
    const gap = columns.findIndex((column, i) => column.needed && column.kind !== "text" && line[i] === null);
    if (gap >= 0) {
      throw new RangeError(
        `Row ${row + 1} has no "${columns[gap]?.name}", which the load needs. Fill it in, or leave the row out.`,
      );
    }
    line.forEach((cell, i) => {
      cells[i]?.push(cell);
    });
  }
  const table = makeTable(columns.map(({ name }, i) => [name, cells[i] ?? []]));
  return Object.freeze({
    table,
    rows: table.numRows(),
    leftOut: Object.freeze(leftOut),
    notes: Object.freeze(notesOf(options, matched, list, leftOut.twice, optOuts)),
  });
}

function refuseOthers({ tool, also = [], personal = [] }: ExportForOptions, list: ColumnTable): void {
  const { others } = LOADS[tool];
  if (others === "none" && also.length > 0) {
    throw new RangeError(`${tool} takes no further columns. Leave out also: ${also.join(", ")}.`);
  }
  if (others === "numbers" && also.length === 0) {
    throw new RangeError(`${tool} needs a score: name its columns, for example also: ["support"].`);
  }
  if (others === "numbers" || also.length === 0) return;
  requireColumns(list, also);
  const further = makeTable(also.map((name) => [name, list.array(name) as ArrayLike<unknown>]));
  const found = scanPersonalData(further).find(({ column }) => !personal.includes(column));
  if (found === undefined) return;
  throw new RangeError(
    `"${found.column}" is personal (${found.kind}), and ${tool} does not need it. Leave it out, or write personal: ["${found.column}"] when it must go along.`,
  );
}

function notesOf(
  { tool, values = {} }: ExportForOptions,
  matched: ReadonlyMap<string, string>,
  list: ColumnTable,
  twice: number,
  optOuts: readonly string[],
): string[] {
  const notes: string[] = [];
  if (twice > 0) {
    notes.push(
      `${twice} rows share a ${tool === "spoke" ? "number" : "mailbox"} with a row before them: only the first is loaded.`,
    );
  }
  if (LOADS[tool].contacts && optOuts.length === 0) {
    notes.push(
      "No column says who does not want to be contacted: suppress them in the tool, or name the column.",
    );
  }
  const results = matched.get("resultid");
  if (tool === "van-canvass-results" && results !== undefined) {
    const column = Array.from<unknown>(list.array(results));
    const shared = column.filter(
      (value) =>
        !isMissing(value) && [...SHARED_RESULTS, "4", "5", "20", "25"].includes(String(value).toLowerCase()),
    ).length;
    if (shared > 0) {
      notes.push(
        `${shared} results (deceased, moved, a bad number) change the record of everybody who shares the file: look at them first.`,
      );
      if (!matched.has("phone")) notes.push("Without a phone, a bad number cannot be tied to its number.");
    }
  }
  if (tool === "van-activist-codes") {
    notes.push(
      "A code that is loaded counts as a canvass: contact counts rise although nobody was contacted.",
    );
    if (matched.has("datecanvassed") && !matched.has("canvassedby") && values.canvassedby === undefined)
      notes.push("A day needs canvassedby beside it.");
  }
  return notes;
}
