import { CENSUS_CODES } from "../margins/census-codes.js";
import { counted, examplesOf, type ProfiledColumn, type ProfileFinding } from "./finding.js";

const WORDS = new Set(["n/a", "na", "#n/a", "null", "nan", "missing", "-", "--", ".", "?", ""]);
const NUMBERS = new Set([-9, -99, -999, -9999, -99999, ...CENSUS_CODES.keys()]);

/** Words and negative numbers that stand for "not known": they spoil sums, ranges and counts. */
export function missingCodes({ name, kind, known }: ProfiledColumn): readonly ProfileFinding[] {
  const codes =
    kind === "whole number" || kind === "number"
      ? numberCodes(known.flatMap((value) => (typeof value === "number" ? [value] : [])))
      : known.filter((value) => typeof value === "string" && WORDS.has(value.trim().toLowerCase()));
  if (codes.length === 0) return [];
  return [
    {
      finding: "codes for missing",
      column: name,
      rows: codes.length,
      says: `${counted(codes.length)} cells hold what looks like a code for "not known".`,
      next: "Read the codebook; then make them missing before you add or average.",
      examples: examplesOf(codes).map((code) => (code === "" ? "(empty text)" : code)),
    },
  ];
}

// A column with other numbers below 0 may hold a real -9.
function numberCodes(values: readonly number[]): readonly number[] {
  const codes = values.filter((value) => NUMBERS.has(value));
  const others = values.some((value) => value < 0 && !NUMBERS.has(value));
  return others ? codes.filter((value) => value < -100_000_000) : codes;
}
