import { plainValue } from "./plain-value.js";

interface DanfoLike {
  readonly columns: unknown;
  readonly getColumnData: unknown;
  readonly $isSeries: unknown;
}

/** The columns of a Danfo.js data frame, or the one of its Series; undefined for anything else. */
export function danfoColumns(
  value: object,
): readonly (readonly [name: string, values: readonly unknown[]])[] | undefined {
  const { columns, getColumnData: data, $isSeries: isSeries }: Partial<DanfoLike> = value;
  if (typeof isSeries !== "boolean" || !Array.isArray(columns) || !Array.isArray(data)) return undefined;
  const lists: readonly unknown[] = isSeries ? [data] : data;
  return columns.map((name, index) => {
    const list = lists[index];
    return [String(name), Array.isArray(list) ? list.map(plainValue) : []];
  });
}
