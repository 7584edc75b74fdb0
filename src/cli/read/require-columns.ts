import { requireNamed } from "../../library/table/columns/column-names.js";
import { asWord } from "../in-shell-words.js";
import type { TableSource } from "./table-source.js";

/**
 * Throws one sentence when a column that is needed is not there. It lists the columns, unless the first row of the file may be a
 * person. A comma in a name parts it, where an option takes several.
 */
export function requireColumns(source: TableSource, wanted: readonly string[]): void {
  const existing = new Set(source.columnNames);
  const wrong = wanted.find((name) => !existing.has(name));
  const parted = source.columnNames.find(
    (name) => name.includes(",") && name.split(",")[0]?.trim() === wrong,
  );
  if (wrong !== undefined && parted !== undefined && source.namesAreSure)
    throw new RangeError(
      `${source.name} has no column called "${wrong}". Did you mean "${parted}"? In a list of columns its comma has a \\ before it: ${asWord(parted.replaceAll(",", "\\,"))}`,
    );
  requireNamed(wanted, source.columnNames, source.name, source.namesAreSure);
}
