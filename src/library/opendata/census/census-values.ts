import type { PortalType } from "../records/portal-field.js";

// census.gov/data/developers/data-sets/acs-1year/notes-on-acs-estimate-and-annotation-values.html
const ANNOTATIONS: ReadonlyMap<string, string> = new Map([
  ["-222222222", "too few people were asked to compute a margin of error"],
  ["-333333333", "the margin of error of an open-ended median is not known"],
  ["-555555555", "the estimate is controlled, so its margin of error counts as 0"],
  ["-666666666", "too few people were asked to compute an estimate"],
  ["-888888888", "the estimate does not apply or is not available"],
  ["-999999999", "too few cases to show the estimate"],
]);
const CONTROLLED = "-555555555";
const FIGURE = /_\d{3,4}(P?[EMN])$/;

/** The type of a variable by the ending of its name: E, N and M are figures, EA and MA words about them. */
export function censusType(variable: string, predicateType?: string): PortalType {
  if (predicateType === "int" || predicateType === "float") return "number";
  return FIGURE.test(variable) ? "number" : "text";
}

/** A figure, in which the Bureau's codes for "not known" are missing values; and why, when it is one. */
export function censusFigure(raw: unknown, variable: string): { value: unknown; why?: string } {
  const code = String(raw).trim().replace(/\.0+$/, "");
  const why = ANNOTATIONS.get(code);
  if (why === undefined) return { value: raw };
  return { value: code === CONTROLLED && /M$/.test(variable) ? 0 : null, why };
}
