import { CENSUS_CODES } from "../../table/margins/census-codes.js";
import type { PortalType } from "../records/portal-field.js";

const ANNOTATIONS = new Map(Array.from(CENSUS_CODES, ([code, why]) => [String(code), why]));
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
