/**
 * Reads a file that should be whole.
 *
 * @throws one sentence when it is not: what DuckDB says about a damaged file may repeat what is in it.
 */
export async function asWhole<Result>(
  file: string,
  kind: "parquet" | "json",
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch {
    throw new Error(
      `${file} is not a ${kind === "parquet" ? "Parquet" : "JSON"} file that can be read: it is damaged, or its records do not make a table.`,
    );
  }
}
