import { didYouMean } from "../../table/columns/did-you-mean.js";
import { listNames } from "../../table/columns/list-names.js";
import type { ExportForOptions } from "./export-for-options.js";
import { LOADS, type LoadColumn } from "./tool-loads.js";

/**
 * For each column of a load that the list has, the list's own column.
 *
 * @throws when a column is named that the load or the list does not have, or a needed one is not found.
 */
export function matchColumns(
  { tool, columns = {}, values = {}, crosswalk }: ExportForOptions,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const load = LOADS[tool];
  if (crosswalk !== undefined && load.id === null) {
    throw new RangeError(
      `${tool} knows people by ${JSON.stringify(load.key)}, so it takes no crosswalk of ids. Leave it out.`,
    );
  }
  const known = load.columns.map(({ name }) => name);
  for (const name of [...Object.keys(columns), ...Object.keys(values)]) {
    if (known.includes(name)) continue;
    throw new RangeError(
      `${tool} has no column "${name}".${didYouMean(name, known)} It takes: ${listNames(known, name)}.`,
    );
  }
  const matched = new Map<string, string>();
  for (const column of load.columns) {
    const found =
      columns[column.name] ?? (values[column.name] === undefined ? sameName(column, names) : undefined);
    if (found !== undefined) {
      if (!names.includes(found)) {
        throw new RangeError(
          `The list has no column "${found}" for "${column.name}". Its columns are: ${listNames(names, found)}.`,
        );
      }
      matched.set(column.name, found);
      continue;
    }
    const given = values[column.name] !== undefined || (column.name === load.id && crosswalk !== undefined);
    if (!column.needed || given) continue;
    throw new RangeError(
      `${tool} needs "${column.name}", and no column of the list is called so. Name it: columns: { ${JSON.stringify(column.name)}: "…" }, ` +
        `or give one value for all: values. The columns are: ${listNames(names, column.name)}.`,
    );
  }
  return matched;
}

function sameName(column: LoadColumn, names: readonly string[]): string | undefined {
  const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const wanted = [plain(column.name), ...column.also];
  const found = wanted.map((one) => names.find((name) => plain(name) === one));
  return found.find((name) => name !== undefined);
}
