/**
 * The numbers that stand for "not known" in tables of the Census Bureau, and what each of them says
 * (census.gov/data/developers/data-sets/acs-1year/notes-on-acs-estimate-and-annotation-values.html).
 */
export const CENSUS_CODES: ReadonlyMap<number, string> = new Map([
  [-222222222, "too few people were asked to compute a margin of error"],
  [-333333333, "the margin of error of an open-ended median is not known"],
  [-555555555, "the estimate is controlled, so its margin of error counts as 0"],
  [-666666666, "too few people were asked to compute an estimate"],
  [-888888888, "the estimate does not apply or is not available"],
  [-999999999, "too few cases to show the estimate"],
]);

/** Larger numbers count nothing, and the root of their squares has no place. */
const LARGEST = 1e15;

/** True for an estimate that is one: a number up to 1e15, and no code of the Census Bureau for one that is not known. */
export function isEstimate(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= LARGEST && !CENSUS_CODES.has(value);
}

/** True for a margin of error: a number from 0 to 1e15. */
export function isMargin(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= LARGEST;
}
