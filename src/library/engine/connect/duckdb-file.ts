import { quoteText } from "../../table/write/sql-text.js";

/** The name of a file as a table of DuckDB, by its ending: Parquet, CSV or JSON. */
export function duckDBFile(path: string): string {
  const name = quoteText(path, "duckdb");
  if (/\.parquet$/i.test(path)) return `read_parquet(${name})`;
  if (/\.(nd)?jsonl?$/i.test(path)) return `read_json_auto(${name})`;
  return `read_csv_auto(${name})`;
}
