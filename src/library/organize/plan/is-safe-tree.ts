/** True when a value is a tree of plain data: nothing contains itself and nothing is nested deeper than a plan can be. */
export function isSafeTree(value: unknown, above: readonly unknown[] = []): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (above.includes(value) || above.length > 20) return false;
  return Object.values(value).every((item) => isSafeTree(item, [...above, value]));
}
