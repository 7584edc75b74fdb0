interface TableLike {
  numRows(): number;
  numCols(): number;
}

/** The size of an Arquero or Arrow table; undefined for anything else. */
export function tableSize(value: unknown): { rows: number; columns: number } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const table = value as Partial<Record<keyof TableLike, unknown>>;
  if (typeof table.numRows === "function" && typeof table.numCols === "function") {
    const { numRows, numCols } = value as TableLike;
    return { rows: numRows.call(value), columns: numCols.call(value) };
  }
  // An Arrow table has the same names as plain numbers.
  if (typeof table.numRows === "number" && typeof table.numCols === "number") {
    return { rows: table.numRows, columns: table.numCols };
  }
  return undefined;
}
