import { type Data, toTable } from "../../table/columns/data.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { kAnonymity } from "./k-anonymity.js";

export interface UniquenessRow {
  /** The columns in one text, for example "zip + day". */
  readonly fields: string;
  readonly k: number;
  readonly unique: number;
  /** The share of rows that are the only one with their values. */
  readonly uniqueShare: number;
}

/**
 * Compares sets of columns: how many rows each set singles out. It shows what to leave out or to band before sharing.
 *
 * A missing value counts as a value of its own.
 *
 * @param fieldSets the sets to compare, for example [["zip", "day"], ["zip", "month"]].
 * @throws when a set is empty, a column does not exist or the table has no rows.
 * @example
 * const cases = { zip: ["48201", "48201"], day: ["2026-03-01", "2026-03-09"], month: ["2026-03", "2026-03"] };
 * uniquenessByFields(cases, [["zip", "day"], ["zip", "month"]]).map((row) => row.uniqueShare); // [1, 0]
 */
export function uniquenessByFields(
  data: Data,
  fieldSets: readonly (readonly string[])[],
): readonly UniquenessRow[] {
  requireListed(fieldSets, "The sets of columns", '[["age"], ["age", "zip"]]');
  for (const fields of fieldSets) requireListed(fields, "Each set", '["age", "zip"]');
  const table = toTable(data);
  return Object.freeze(
    fieldSets.map((quasiIdentifiers) => {
      const { k, unique, uniqueShare } = kAnonymity(table, { quasiIdentifiers, worst: 0 });
      return Object.freeze({ fields: quasiIdentifiers.join(" + "), k, unique, uniqueShare });
    }),
  );
}
