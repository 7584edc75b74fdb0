import type { ColumnTable } from "arquero";
import { sameName } from "../../layouts/recognize/same-name.js";
import { requireColumns } from "../../table/columns/data.js";
import { listNames } from "../../table/columns/list-names.js";
import type { ContactEventsOptions } from "./contact-events-options.js";
import { CONTACT_EXPORTS, type ContactExport } from "./contact-exports.js";

/**
 * The columns of an export that the log is made from; others, names and numbers among them, need not be read.
 *
 * @param names the columns of the export.
 */
export function columnsOfExport(
  names: readonly string[],
  { tool, columns = {} }: ContactEventsOptions,
): readonly string[] {
  const known = CONTACT_EXPORTS[tool];
  const wanted = new Set([
    ...Object.values(known.columns).map((meant) => columnFor(names, meant)),
    ...(known.needs ?? []),
    ...Object.values(columns),
  ]);
  return names.filter((name) => wanted.has(name) || known.answers?.test(name) === true);
}

/** The column that tells when a contact was. */
export function timeColumn(
  names: readonly string[],
  { tool, columns = {} }: Pick<ContactEventsOptions, "tool" | "columns">,
): string | undefined {
  const own = columns.time;
  if (own !== undefined) return names.includes(own) ? own : undefined;
  return columnFor(names, CONTACT_EXPORTS[tool].columns.time);
}

/** The column that says who was contacted. */
export function personColumn(
  names: readonly string[],
  { tool, columns = {} }: Pick<ContactEventsOptions, "tool" | "columns">,
): string | undefined {
  return columns.person ?? columnFor(names, CONTACT_EXPORTS[tool].columns.person);
}

/** The column of an export that is called so, first to the letter, and else in other capitals, spaces or marks. */
function columnFor(names: readonly string[], meant: readonly string[]): string | undefined {
  const alike = (one: string) => names.find((name) => sameName(name) === sameName(one));
  return meant.find((one) => names.includes(one)) ?? meant.map(alike).find((name) => name !== undefined);
}

/** Finds the cells of an export by what they mean. */
export function columnReader(
  table: ColumnTable,
  known: ContactExport,
  { tool, columns = {} }: ContactEventsOptions,
): (name: keyof ContactExport["columns"], row: number) => unknown {
  const names = table.columnNames();
  const found = new Map<string, ArrayLike<unknown>>();
  for (const name of ["person", "time", "result", "tactic", "script"] as const) {
    const own = columns[name];
    if (own !== undefined) requireColumns(table, [own]);
    const column = own ?? columnFor(names, known.columns[name]);
    if (column !== undefined) found.set(name, table.array(column) as ArrayLike<unknown>);
    const needed =
      name === "person" ||
      (name === "time" && known.timeless !== true) ||
      (name === "result" && known.resultOf === undefined);
    if (column !== undefined || !needed) continue;
    throw new RangeError(
      `The export of ${tool} has no column for "${name}"${known.columns[name].length === 0 ? "" : ` (${known.columns[name].join(" or ")})`}. ` +
        `Name it: columns: { ${name}: "…" }. Its columns are: ${listNames(names, known.columns[name][0] ?? name)}.`,
    );
  }
  if (known.needs !== undefined) requireColumns(table, known.needs);
  return (name, row) => found.get(name)?.[row];
}
