import { cellNumber } from "./cell-number.js";

/** The most people for whom one row can stand. A larger number is no weight, and beside it the others would count for nothing. */
export const LARGEST_WEIGHT = 1e15;

/** The weight in a cell: a number from 0 to 1e15; undefined for anything else. */
export function rowWeight(value: unknown): number | undefined {
  const weight = cellNumber(value);
  return weight !== undefined && weight >= 0 && weight <= LARGEST_WEIGHT ? weight : undefined;
}
