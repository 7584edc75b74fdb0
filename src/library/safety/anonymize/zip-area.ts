import { describeCell } from "../../table/columns/describe-cell.js";
import { isMissing } from "../../table/columns/is-missing.js";

/**
 * The areas of three digits in which fewer than 20,000 people live (2000 census). The US health privacy rule has them
 * written as 000 (45 CFR 164.514(b)(2)(i)(B); HHS guidance of 2012).
 */
const FEW_PEOPLE = new Set([
  "036",
  "059",
  "063",
  "102",
  "203",
  "556",
  "692",
  "790",
  "821",
  "823",
  "830",
  "831",
  "878",
  "879",
  "884",
  "890",
  "893",
]);

/**
 * Makes a US ZIP code coarse: its first three digits. Areas with few people become "000".
 *
 * @param zip as text, so that a leading zero is not lost; ZIP+4 is fine; a missing one gives null.
 * @throws when the value is not a ZIP code of five digits.
 * @example
 * zipArea("48201-1234"); // "482"
 * zipArea("03601"); // "000"
 */
export function zipArea(zip: string | null | undefined): string | null {
  if (zip === null || zip === undefined || isMissing(zip)) return null;
  const area = typeof zip === "string" ? /^\s*(\d{3})\d{2}(?:-?\d{4})?\s*$/.exec(zip)?.[1] : undefined;
  if (area === undefined) {
    throw new TypeError(
      `A ZIP code is a text of five digits such as "48201", but was given ${describeCell(zip)}. Numbers lose their leading zero.`,
    );
  }
  return FEW_PEOPLE.has(area) ? "000" : area;
}
