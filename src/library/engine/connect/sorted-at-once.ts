/**
 * Rows that DuckDB sorts and merges in the memory that the command line gives it, also where they are wide. Longer lists are sorted
 * in parts: one sort of 90 million rows has too many pieces on the disk to merge them.
 */
export const SORTED_AT_ONCE = 5_000_000;
