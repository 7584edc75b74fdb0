import { isMissingWord } from "../clean/unknown-cell.js";
import { type Data, requireColumns, toTable } from "../columns/data.js";
import { freezeDeep } from "../columns/freeze-deep.js";
import { type PlainValue, plainValue } from "../columns/plain-value.js";
import { joinKey } from "./join-key.js";
import { nearKey } from "./near-key.js";

/** A key that stands in several rows of one table. */
export interface DuplicatedKey {
  readonly key: PlainValue;
  readonly rows: number;
}

/** What a join of two tables on one column will do to their rows. */
export interface JoinReport {
  readonly key: string;
  readonly leftRows: number;
  readonly rightRows: number;
  /** How many different keys both tables have. */
  readonly matched: number;
  /** How many different keys only the left table has, only the right table has, and up to five of each. */
  readonly leftOnly: number;
  readonly rightOnly: number;
  readonly leftOnlyExamples: readonly PlainValue[];
  readonly rightOnlyExamples: readonly PlainValue[];
  /**
   * How many keys of the left table miss one of the right only by capitals, spaces, marks that nobody sees, zeros in front,
   * ".0" behind, or by the way in which a phone or a day is written.
   */
  readonly nearMatches: number;
  /** How many keys stand in more than one row of the left table, of the right table, and up to five of each. */
  readonly duplicatedLeft: number;
  readonly duplicatedRight: number;
  readonly duplicatedLeftExamples: readonly DuplicatedKey[];
  readonly duplicatedRightExamples: readonly DuplicatedKey[];
  /** Rows without a key; they match nothing. */
  readonly missingLeft: number;
  readonly missingRight: number;
  /** How many rows `joinTables` gives: of the matches, and with every row of the left table. */
  readonly innerRows: number;
  readonly leftJoinRows: number;
  /** The same in words, with a warning where numbers meet text, and where keys nearly match. */
  readonly summary: string;
}

const KINDS: Readonly<Record<string, string>> = {
  number: "a number",
  string: "text",
  boolean: "true/false",
  bigint: "a big integer",
};

/**
 * Says before you join two tables how many rows match, get lost or multiply.
 *
 * A join is an XLOOKUP that may find a key more than once: each match gives a row. Text never matches a number, so a
 * county code "26121" does not find 26121; a date matches its text "2026-11-03". Rows without a key (null, undefined, NaN
 * or an empty text) match nothing and are counted.
 *
 * @param left, right the two tables; both have the key column.
 * @param key the column that the tables share.
 * @throws when one of the tables lacks the column.
 * @example
 * const report = joinReport({ email: ["a", "b"] }, { email: ["a", "a", "c"] }, "email");
 * report.innerRows; // 2
 * report.leftOnlyExamples; // ["b"]
 */
export function joinReport(left: Data, right: Data, key: string): JoinReport {
  const a = keyCounts(left, key, "left");
  const b = keyCounts(right, key, "right");
  const shared = [...a.counts].filter(([key]) => b.counts.has(key)).map(([key, { rows }]) => ({ key, rows }));
  const leftOnly = [...a.counts].filter(([key]) => !b.counts.has(key)).map(([, counted]) => counted);
  const rightOnly = [...b.counts].filter(([key]) => !a.counts.has(key)).map(([, { value }]) => value);
  const nearRight = new Set(rightOnly.map(nearKey));
  const duplicatedLeft = duplicated(a.counts);
  const duplicatedRight = duplicated(b.counts);
  const innerRows = shared.reduce((sum, { key, rows }) => sum + rows * (b.counts.get(key)?.rows ?? 0), 0);
  const unmatchedRows = a.missing + leftOnly.reduce((sum, { rows }) => sum + rows, 0);
  const report = {
    key,
    leftRows: a.rows,
    rightRows: b.rows,
    matched: shared.length,
    leftOnly: leftOnly.length,
    rightOnly: rightOnly.length,
    leftOnlyExamples: leftOnly.slice(0, 5).map(({ value }) => value),
    rightOnlyExamples: rightOnly.slice(0, 5),
    nearMatches: leftOnly.filter(({ value }) => nearRight.has(nearKey(value))).length,
    duplicatedLeft: duplicatedLeft.length,
    duplicatedRight: duplicatedRight.length,
    duplicatedLeftExamples: duplicatedLeft.slice(0, 5),
    duplicatedRightExamples: duplicatedRight.slice(0, 5),
    missingLeft: a.missing,
    missingRight: b.missing,
    innerRows,
    leftJoinRows: innerRows + unmatchedRows,
  };
  return freezeDeep({
    ...report,
    summary:
      summarize(report) +
      missingWarning(report) +
      unknownWarning(shared.map(({ key }) => a.counts.get(key)?.value ?? null)) +
      (typeWarning(key, a.kinds, b.kinds) || nearWarning(report)),
  });
}

interface KeyCounts {
  readonly rows: number;
  readonly kinds: ReadonlySet<string>;
  readonly missing: number;
  readonly counts: ReadonlyMap<string, CountedKey>;
}

interface CountedKey {
  readonly value: PlainValue;
  rows: number;
}

function keyCounts(data: Data, key: string, side: "left" | "right"): KeyCounts {
  const rows = toTable(data);
  requireColumns(rows, [key], side);
  const counts = new Map<string, CountedKey>();
  const kinds = new Set<string>();
  let missing = 0;
  for (const cell of Array.from<unknown>(rows.array(key))) {
    const matches = joinKey(cell);
    if (matches === null) {
      missing += 1;
      continue;
    }
    const counted = counts.get(matches);
    if (counted === undefined) counts.set(matches, { value: exampleOf(cell), rows: 1 });
    else counted.rows += 1;
    kinds.add(KINDS[typeof cell] ?? "a date");
  }
  return { rows: rows.numRows(), kinds, missing, counts };
}

function exampleOf(cell: unknown): PlainValue {
  return typeof cell === "bigint" ? `${cell}n` : plainValue(cell);
}

function duplicated(counts: ReadonlyMap<string, CountedKey>): DuplicatedKey[] {
  return [...counts.values()].filter(({ rows }) => rows > 1).map(({ value, rows }) => ({ key: value, rows }));
}

function summarize(report: Omit<JoinReport, "summary">): string {
  const repeats = report.duplicatedLeft + report.duplicatedRight;
  return (
    `${report.matched} ${report.matched === 1 ? "key matches" : "keys match"}; ${report.leftOnly} ${report.leftOnly === 1 ? "is" : "are"} only in the left table and ${report.rightOnly} only in the right. ` +
    `${repeats === 0 ? "No key repeats" : `${repeats} ${repeats === 1 ? "key repeats" : "keys repeat"}`}: ` +
    `a join of ${report.leftRows} and ${rowsText(report.rightRows)} gives ${report.innerRows}, ` +
    `and ${report.leftJoinRows} when every left row is kept.`
  );
}

function missingWarning({ missingLeft, missingRight }: Omit<JoinReport, "summary">): string {
  const places = [
    ...(missingLeft > 0 ? [`${rowsText(missingLeft)} on the left`] : []),
    ...(missingRight > 0 ? [`${rowsText(missingRight)} on the right`] : []),
  ];
  if (places.length === 0) return "";
  const one = missingLeft + missingRight === 1;
  return ` ${places.join(" and ")} ${one ? "has" : "have"} no key and ${one ? "matches" : "match"} nothing.`;
}

/** "N/A" on both sides is a key like any other, and joins everybody of whom nothing is known with everybody. */
function unknownWarning(shared: readonly PlainValue[]): string {
  const word = shared.find((key) => typeof key === "string" && isMissingWord(key.trim()));
  if (word === undefined) return "";
  return ` The key "${word}" stands for "not known", and matches itself: make it missing in both tables first.`;
}

function nearWarning({ nearMatches: near }: Omit<JoinReport, "summary">): string {
  if (near === 0) return "";
  return ` ${near} ${near === 1 ? "key" : "keys"} of the left table nearly ${near === 1 ? "matches" : "match"} one of the right: look at how they are written.`;
}

function rowsText(rows: number): string {
  return `${rows} ${rows === 1 ? "row" : "rows"}`;
}

/** A day as a Date and as text can be the same day. */
function mayMatch(kind: string, others: ReadonlySet<string>): boolean {
  return (kind === "a date" && others.has("text")) || (kind === "text" && others.has("a date"));
}

function typeWarning(key: string, left: KeyCounts["kinds"], right: KeyCounts["kinds"]): string {
  if (
    left.size === 0 ||
    right.size === 0 ||
    [...left].some((kind) => right.has(kind) || mayMatch(kind, right))
  )
    return "";
  return ` Nothing can match: "${key}" is ${[...left].join(" and ")} on the left and ${[...right].join(" and ")} on the right.`;
}
