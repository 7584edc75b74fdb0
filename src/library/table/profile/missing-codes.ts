import { howMany } from "../../words/how-many.js";
import { isMissingWord } from "../clean/unknown-cell.js";
import { cellWord } from "../columns/plain-value.js";
import { CENSUS_CODES } from "../margins/census-codes.js";
import type { CountedColumn, KnownValue } from "./counted-column.js";
import type { ProfileFinding } from "./finding.js";
import { Tally } from "./tally.js";

const NUMBERS = new Set([-9, -99, -999, -9999, -99999, ...CENSUS_CODES.keys()]);

/** Words and negative numbers that stand for "not known": they spoil sums, ranges and counts. */
export function missingCodes({ name, kind, counts }: CountedColumn): readonly ProfileFinding[] {
  const isCode = kind === "whole number" || kind === "number" ? numberCode(counts) : isWord;
  const codes = new Tally();
  for (const [value, rows] of counts) if (isCode(value)) codes.add(cellWord(value), rows);
  if (codes.rows === 0) return [];
  return [
    {
      finding: "codes for missing",
      column: name,
      rows: codes.rows,
      says: `${howMany(codes.rows, "cell holds", "cells hold")} what looks like a code for "not known".`,
      next: "Read the codebook; then make them missing before you add or average.",
      examples: codes.examples,
    },
  ];
}

function isWord(value: KnownValue): boolean {
  return typeof value === "string" && isMissingWord(value.trim());
}

/** Fewer values may be steps from -1 to 1, or answers from -3 to 3. */
const MEASURES = 10;

// A column with other numbers below 0 may hold a real -9.
function numberCode(counts: CountedColumn["counts"]): (value: KnownValue) => boolean {
  const below = [...counts.keys()].filter((value) => typeof value === "number" && value < 0);
  const [only] = below;
  // Ages, counts and scores with one number below 0, -1 say, that stands in many rows.
  const isMark =
    below.length === 1 &&
    Number(only) > -9 &&
    Number.isInteger(only) &&
    counts.size > MEASURES &&
    often(only);
  const hasOthers = !isMark && below.some((value) => !NUMBERS.has(Number(value)));
  return (value) =>
    (isMark && value === only) ||
    (typeof value === "number" && NUMBERS.has(value) && (!hasOthers || value < -100_000_000));

  function often(value: KnownValue | undefined): boolean {
    return value !== undefined && (counts.get(value) ?? 0) > 1;
  }
}
