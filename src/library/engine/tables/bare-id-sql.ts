/** An id as `bareId` reads it, as SQL for DuckDB and PostgreSQL. @param id the id as SQL. */
export function bareIdSQL(id: string): string {
  const digits = `REGEXP_REPLACE(REGEXP_REPLACE(TRIM(${id}), '^([0-9]+)[.]0+$', '\\1'), '^0+([0-9]+)$', '\\1')`;
  return `CASE WHEN ${id} ~ '.*[0-9].*' AND ${id} ~ '.*[A-Za-z].*' THEN TRIM(${id}) ELSE LOWER(${digits}) END`;
}
