import { quoteText } from "../../table/write/sql-text.js";

/** The name of a file as a table of DuckDB. */
export function duckDBFile(path: string, kind: "parquet" | "json"): string {
  const name = quoteText(literalPath(path), "duckdb");
  return kind === "parquet" ? `read_parquet(${name})` : `read_json_auto(${name})`;
}

/** A path as DuckDB takes it for one file: it reads `voters[1].csv` as a pattern. */
export function literalPath(path: string): string {
  return path.replace(/[[*?]/g, (letter) => `[${letter}]`);
}
