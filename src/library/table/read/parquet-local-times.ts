/**
 * The columns of a Parquet file that hold times without a zone, as a clock on the wall showed them: their numbers look like
 * those of UTC and are none.
 */
export async function parquetLocalTimes(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const { parquetMetadata, parquetSchema } = await import("hyparquet");
  // A copy: a Buffer may be a part of a larger one.
  const { children } = parquetSchema(parquetMetadata(new Uint8Array(bytes).buffer));
  return new Set(
    children.flatMap(({ element: { name, logical_type: kind } }) =>
      kind?.type === "TIMESTAMP" && !kind.isAdjustedToUTC ? [name] : [],
    ),
  );
}
