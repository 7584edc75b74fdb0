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

// A column with other numbers below 0 may hold a real -9.
function numberCode(counts: CountedColumn["counts"]): (value: KnownValue) => boolean {
  let hasOthers = false;
  for (const value of counts.keys())
    if (typeof value === "number" && value < 0 && !NUMBERS.has(value)) hasOthers = true;
  return (value) => typeof value === "number" && NUMBERS.has(value) && (!hasOthers || value < -100_000_000);
}
