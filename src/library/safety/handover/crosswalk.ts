import { type Data, requireColumns, toTable } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { requireNameable } from "../../table/columns/require-nameable.js";

/** Which number of a tool belongs to which of a list. */
export interface Crosswalk {
  readonly data: Data;
  /** The column with the list's own id, under the same name in the list unless `list` says otherwise. */
  readonly from: string;
  /** The column with the tool's id. */
  readonly to: string;
  /** The column of the list. Default: `from`. */
  readonly list?: string;
}

/**
 * The tool's id for each id of the list.
 *
 * @throws when one id of the list has two of the tool.
 */
export function readCrosswalk({ data, from, to }: Crosswalk): ReadonlyMap<string, string> {
  const table = toTable(data);
  requireColumns(table, [from, to]);
  const known = new Map<string, string>();
  const [own, theirs] = [table.array(from), table.array(to)] as readonly ArrayLike<unknown>[];
  for (let row = 0; row < table.numRows(); row++) {
    const [id, other] = [own?.[row], theirs?.[row]];
    if (isMissing(id) || isMissing(other)) continue;
    const [key, value] = [cellWord(id).trim(), cellWord(other).trim()];
    const before = known.get(key);
    if (before !== undefined && before !== value) {
      throw new RangeError(
        `Row ${row + 1} of the crosswalk gives a second "${to}" to a "${from}" that came before: nobody knows which is right. Keep one.`,
      );
    }
    requireNameable(known.size, "people in the crosswalk");
    known.set(key, value);
  }
  return known;
}
