import type { ColumnTable } from "arquero";

/** What to say of columns whose names differ only in capitals: two programs wrote one name, and each column is half empty. */
export function capitalTwins(table: ColumnTable): readonly string[] {
  const met = new Map<string, string>();
  return table.columnNames().flatMap((column) => {
    const other = met.get(column.toLowerCase());
    met.set(column.toLowerCase(), column);
    return other === undefined
      ? []
      : [
          `has the columns "${other}" and "${column}", which differ only in capitals. If they are one, give them one name.`,
        ];
  });
}
