import { GUARD_OF_CELL, GUARD_OF_PART, KEPT_AS_TEXT } from "../../table/write/formula-guard.js";
import { quoteText } from "../../table/write/sql-text.js";

const without = (text: string, guard: string, how = ""): string =>
  `regexp_replace(${text}, ${quoteText(guard, "duckdb")}, '\\1\\2'${how})`;

/** A text of a CSV file as it was meant, without the apostrophes that keep a spreadsheet from running it, as SQL of DuckDB. */
export function unguardedText(column: string): string {
  const text = without(without(column, GUARD_OF_CELL), GUARD_OF_PART, ", 'g'");
  const kept = `regexp_replace(${column}, ${quoteText(KEPT_AS_TEXT, "duckdb")}, '\\1')`;
  return `CASE WHEN starts_with(${column}, '="') THEN ${kept} WHEN contains(${column}, '''') THEN ${text} ELSE ${column} END`;
}
