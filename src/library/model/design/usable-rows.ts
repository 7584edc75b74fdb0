import { type CodedColumn, MISSING_LEVEL } from "./coded-column.js";
import { MISSING_OUTCOME } from "./read-outcome.js";

/**
 * The rows in which nothing is missing, or undefined when that is every row.
 *
 * @param alsoMissing marks further rows to leave out, with 1.
 */
export function usableRows(
  outcome: Uint8Array,
  columns: readonly CodedColumn[],
  alsoMissing?: Uint8Array,
): Uint32Array | undefined {
  const incomplete = columns.filter((column) => column.hasMissing);
  if (incomplete.length === 0 && alsoMissing === undefined && !outcome.includes(MISSING_OUTCOME))
    return undefined;
  const missing = alsoMissing === undefined ? new Uint8Array(outcome.length) : alsoMissing.slice();
  for (let row = 0; row < outcome.length; row++) {
    if (outcome[row] === MISSING_OUTCOME) missing[row] = 1;
  }
  for (const column of incomplete) {
    if (column.kind === "number") {
      const { values } = column;
      for (let row = 0; row < missing.length; row++) if (Number.isNaN(values[row])) missing[row] = 1;
    } else {
      const { codes } = column;
      for (let row = 0; row < missing.length; row++) if (codes[row] === MISSING_LEVEL) missing[row] = 1;
    }
  }
  const rows = new Uint32Array(missing.length);
  let kept = 0;
  for (let row = 0; row < missing.length; row++) {
    if (missing[row] === 0) rows[kept++] = row;
  }
  return rows.slice(0, kept);
}
