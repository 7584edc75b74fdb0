import type { ColumnProfile } from "../column-profile.js";
import type { NameJudgment } from "./name-judgment.js";

/** How far apart the number and the name of a street stand when they have columns of their own. */
const REACH = 4;

/** The files whose rows are acts of a person and whose first column is the number of the act. */
const ACTS = new Set(["receipt", "order", "transaction", "contribution", "gift", "donation", "payment"]);

/**
 * What a name means by where it stands: "suffix" between a number and a street, "county id" beside the number of the
 * county, the receipt at the beginning of a list of donors.
 */
export function judgeBeside(columns: readonly ColumnProfile[], at: number): NameJudgment | undefined {
  const column = columns[at];
  if (column === undefined) return undefined;
  if (isBetweenStreetParts(columns, at) || isStreetBehindNumber(columns, at))
    return { kind: "street address", about: "a part of an address" };
  if (isLocalNumber(columns, column) || isFirstOfActs(columns, column, at))
    return { kind: "voter or member number", about: "a number by which a list knows one person" };
  return undefined;
}

const has = (column: ColumnProfile | undefined, ...words: readonly string[]): boolean =>
  column !== undefined && words.every((word) => column.tokens.includes(word));

function isBetweenStreetParts(columns: readonly ColumnProfile[], at: number): boolean {
  if (!["suffix", "prefix", "direction", "half", "fraction"].some((word) => has(columns[at], word)))
    return false;
  const isNumber = (column: ColumnProfile): boolean =>
    has(column, "number") && (has(column, "street") || has(column, "house") || has(column, "address"));
  return (
    columns.slice(Math.max(0, at - REACH), at).some(isNumber) &&
    columns.slice(at + 1, at + 1 + REACH).some((column) => has(column, "street"))
  );
}

/** "Res St" behind "Res Num" is the street, unless it holds the two letters of a state. */
function isStreetBehindNumber(columns: readonly ColumnProfile[], at: number): boolean {
  const column = columns[at];
  if (column === undefined || column.tokens.join(" ") !== "residence state") return false;
  return (
    column.filled > 0 &&
    column.shareOf((text) => /^\p{L}{2}$/u.test(text)) < 0.5 &&
    columns
      .slice(Math.max(0, at - REACH), at)
      .some((other) => has(other, "residence", "number") || has(other, "residence", "house"))
  );
}

/** A county's own number of a voter: the county itself has a number or a code of its own, and this one never comes back. */
function isLocalNumber(columns: readonly ColumnProfile[], column: ColumnProfile): boolean {
  const isCounty = (other: ColumnProfile): boolean =>
    other !== column && has(other, "county") && (has(other, "number") || has(other, "code"));
  const { tokens } = column;
  if (
    !(
      tokens.join(" ") === "county id" &&
      columns.some((other) => isCounty(other) && other.tokens.length === 2)
    )
  )
    return false;
  return differs(column);
}

function isFirstOfActs(columns: readonly ColumnProfile[], column: ColumnProfile, at: number): boolean {
  // A donor with columns of their own; in a list of payments a receipt is only a receipt.
  if (columns.filter((other) => has(other, "donor")).length < 3) return false;
  const [thing = "", id, ...more] = column.tokens;
  return (
    at === 0 && more.length === 0 && ACTS.has(thing) && (id === "id" || id === "number") && differs(column)
  );
}

/** Nearly every row has another value, or nothing is known of the values. */
const differs = ({ filled, values }: ColumnProfile): boolean => filled === 0 || values.size >= filled * 0.95;
