/**
 * Rows that DuckDB sorts and merges in the memory that the command line gives it, also where they are wide. Longer lists are sorted
 * in parts: one sort of 90 million rows has too many pieces on the disk to merge them.
 */
export const SORTED_AT_ONCE = 5_000_000;

/**
 * Conditions that cut rows into parts of about so many, as SQL for DuckDB: all rows with one value are in one part, and each row
 * is in one.
 *
 * @param value what keeps rows together, as SQL.
 */
export function partsOf(value: string, rows: number, atOnce: number): readonly string[] {
  const parts = Math.max(1, Math.ceil(rows / atOnce));
  return Array.from({ length: parts }, (_, part) => `hash(${value}) % ${parts} = ${part}`);
}
