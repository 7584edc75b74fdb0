import type { ColumnProfile } from "../column-profile.js";

const isZip = (text: string): boolean => /^\d{5}(?:-?\d{4})?$/.test(text);
const isState = (text: string): boolean => /^[A-Z]{2}$/.test(text);
const isLine = (text: string): boolean => /^(?:\d+\S* \S+ \S|p\.? ?o\.? ?box )/i.test(text);

/** Many towns are called like people: they stand before a state and a ZIP code, or between a street and a ZIP code. */
export function isTown(columns: readonly ColumnProfile[], at: number): boolean {
  const is = (i: number, test: (text: string) => boolean, least: number): boolean =>
    (columns[i]?.shareOf(test) ?? 0) >= least;
  return (
    (is(at + 1, isState, 0.9) && is(at + 2, isZip, 0.9)) ||
    (is(at - 1, isLine, 0.5) && is(at + 1, isZip, 0.9))
  );
}
