/** The numbers that stand for "not known" in tables of the Census Bureau ("Notes on ACS Estimate and Annotation Values"). */
export const CENSUS_CODES: ReadonlySet<number> = new Set([
  -222222222, -333333333, -555555555, -666666666, -888888888, -999999999,
]);

/** True for an estimate that is one: a number, and no code of the Census Bureau for one that is not known. */
export function isEstimate(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && !CENSUS_CODES.has(value);
}
