import { localPath } from "../../files/local-path.js";
import { quoteText } from "../../table/write/sql-text.js";

const PATTERN = /[[*?]/;

/**
 * The path of a file as a text in SQL of DuckDB. DuckDB takes [ * and ? for patterns, ~ for a folder and s3:// for a network:
 * here a name is a name.
 *
 * @throws {FileProblem} when it is an address on the network.
 */
export function duckDBPath(path: string): string {
  const whole = localPath(path);
  if (!PATTERN.test(whole)) return quoteText(whole, "duckdb");
  // On Windows a backslash separates folders; elsewhere it is a letter of a name, which a pattern cannot hold.
  if (!hasDuckDBPath(path)) {
    throw new RangeError(
      "DuckDB cannot read a file whose path has a backslash and one of the signs [ * ? in it. Rename it, then try again.",
    );
  }
  return quoteText(whole.replace(/[[*?]/g, "[$&]"), "duckdb");
}

/** True for a path that DuckDB can be given. */
export function hasDuckDBPath(path: string): boolean {
  const whole = localPath(path);
  return !(PATTERN.test(whole) && whole.startsWith("/") && whole.includes("\\"));
}

/** The name of a file as a table of DuckDB. No column is made from the names of its folders. */
export function duckDBFile(path: string, kind: "parquet" | "json"): string {
  const name = duckDBPath(path);
  return kind === "parquet"
    ? `read_parquet(${name}, hive_partitioning = false)`
    : `read_json_auto(${name}, hive_partitioning = false)`;
}
