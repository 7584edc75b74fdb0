import { describeCell } from "../columns/describe-cell.js";
import { isMissing } from "../columns/is-missing.js";

/** One change of county codes. */
interface FipsChange {
  /** From this year on the new codes are used. */
  readonly year: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** "renamed": the same place under another code. "merged": part of another county now. "redrawn": no part is the same. */
  readonly change: "renamed" | "merged" | "redrawn";
  readonly says: string;
}

/**
 * The changes of county codes since 2013 (US Census Bureau, "Substantial Changes to Counties and County Equivalent
 * Entities"). A "redrawn" change has no crosswalk of whole counties: compare such places by their state.
 */
export const FIPS_CHANGES: readonly FipsChange[] = [
  {
    year: 2013,
    before: ["51515"],
    after: ["51019"],
    change: "merged",
    says: "The city of Bedford, Virginia, became part of Bedford County.",
  },
  {
    year: 2015,
    before: ["46113"],
    after: ["46102"],
    change: "renamed",
    says: "Shannon County, South Dakota, became Oglala Lakota County.",
  },
  {
    year: 2015,
    before: ["02270"],
    after: ["02158"],
    change: "renamed",
    says: "Wade Hampton Census Area, Alaska, became Kusilvak Census Area.",
  },
  {
    year: 2019,
    before: ["02261"],
    after: ["02063", "02066"],
    change: "redrawn",
    says: "Valdez-Cordova Census Area, Alaska, was split into Chugach and Copper River.",
  },
  {
    year: 2022,
    before: ["09001", "09003", "09005", "09007", "09009", "09011", "09013", "09015"],
    after: ["09110", "09120", "09130", "09140", "09150", "09160", "09170", "09180", "09190"],
    change: "redrawn",
    says: "Connecticut's eight counties gave way to nine planning regions; no region is a county.",
  },
];

const SAME_PLACE: ReadonlyMap<string, string> = new Map(
  FIPS_CHANGES.filter(({ change }) => change !== "redrawn").flatMap(({ before, after }) =>
    before.map((code) => [code, after[0] ?? code]),
  ),
);

/**
 * The code that a county has today, where it only got another code or became part of one county. Other codes come back
 * as they are.
 *
 * @throws when the code is no text: a number has lost the zeros in front of it.
 * @example
 * currentFips("46113"); // "46102"
 * currentFips("09001"); // "09001"
 */
export function currentFips(code: string): string {
  if (typeof code !== "string" && !isMissing(code)) {
    throw new TypeError(
      `A county code is a text such as "46113", but it is ${describeCell(code)}. normalizeFips gives the text.`,
    );
  }
  return SAME_PLACE.get(code) ?? code;
}
