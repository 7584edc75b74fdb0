import type { PlainValue } from "./plain-value.js";

const RANK: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

/**
 * Compares two known values the same way on every machine: numbers by size, text by code point (so "Z" comes before
 * "a"), false before true; numbers before text before true/false.
 */
export function compareValues(a: PlainValue, b: PlainValue): number {
  if (typeof a !== typeof b) return (RANK[typeof a] ?? 3) - (RANK[typeof b] ?? 3);
  if (a === b || a === null || b === null) return 0;
  return a < b ? -1 : 1;
}

/** Compares two values, with the missing ones last in either direction. */
export function compareMissingLast(a: PlainValue, b: PlainValue, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return descending ? compareValues(b, a) : compareValues(a, b);
}
