import type { ColumnProfile } from "../column-profile.js";
import type { Detection } from "../detector.js";
import { areBirthYears, isYear } from "./unnamed-people.js";

const isZip = (text: string): boolean => /^\d{5}(?:-\d{4})?$/.test(text);
const isGender = (text: string): boolean =>
  /^(?:[mfuxn]|male|female|man|woman|non-?binary|unknown)$/i.test(text);
const isAge = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= 14 && Number(text) <= 110;

/**
 * A ZIP code, a gender and an age or a year of birth in each row, without a word above them: together they single out
 * most people (Sweeney 2000), so that each of the three is one of a person. Undefined where one of them is missing.
 */
export function threeFacts(
  columns: readonly ColumnProfile[],
): readonly (Detection | undefined)[] | undefined {
  const facts = columns.map((column) => factOf(column));
  const has = (what: string): boolean => facts.some((fact) => fact?.what === what);
  if (!(has("a ZIP code") && has("a gender") && has("an age"))) return undefined;
  return facts.map((fact) => fact?.found);
}

function factOf(column: ColumnProfile): { readonly what: string; readonly found: Detection } | undefined {
  const { values, filled, shareOf } = column;
  if (filled < 5 || values.size < 2) return undefined;
  const fact = (what: string, kind: Detection["kind"], matches: Detection["matches"]) => ({
    what,
    found: {
      kind,
      matches,
      why: `The cells are like ${what}, beside two more facts that single people out.`,
    },
  });
  if (shareOf(isZip) >= 0.9) return fact("a ZIP code", "small area", isZip);
  if (shareOf(isGender) >= 0.9) return fact("a gender", "personal detail", isGender);
  if (areBirthYears(column)) return fact("an age", "birth date", isYear);
  return values.size >= 8 && shareOf(isAge) >= 0.95 ? fact("an age", "personal detail", isAge) : undefined;
}
