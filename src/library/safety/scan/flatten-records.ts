/**
 * Records of a JSON file as columns: an object inside an object becomes "outer.inner", a list inside a record one text.
 * The keys of all records are kept.
 */
export function flattenRecords(records: readonly unknown[]): Readonly<Record<string, readonly unknown[]>> {
  const rows = records.map((record) => {
    const row = new Map<string, unknown>();
    collect(row, "", record, 0);
    return row;
  });
  const names = new Set(rows.flatMap((row) => [...row.keys()]));
  // A key such as "__proto__" is data here, so the object has no prototype of its own to be changed.
  const columns: Record<string, readonly unknown[]> = Object.create(null);
  for (const name of names) columns[name] = rows.map((row) => row.get(name) ?? null);
  return columns;
}

function collect(row: Map<string, unknown>, path: string, value: unknown, depth: number): void {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && depth < 8) {
    for (const [key, inner] of Object.entries(value)) {
      collect(row, path === "" ? key : `${path}.${key}`, inner, depth + 1);
    }
    return;
  }
  const text = typeof value === "object" && value !== null ? JSON.stringify(value) : value;
  row.set(path === "" ? "value" : path, text);
}
