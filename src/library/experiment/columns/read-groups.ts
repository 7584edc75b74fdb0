import { describeValue } from "../../table/columns/describe-value.js";
import { groupName } from "../../table/columns/group-name.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { looksOf } from "../../table/columns/looks-of.js";
import { type Codes, openCodes } from "../../table/columns/open-codes.js";
import { plainValue } from "../../table/columns/plain-value.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";
import { requireNameable } from "../../table/columns/require-nameable.js";

/** A column of groups: each row's group as a number, counted from 0 in the order of first appearance. */
export interface Groups {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/**
 * @param word what a group is called in the sentence of an error: "block" or "cluster".
 * @throws when the column is no list, or a row belongs to no group.
 */
export function readGroups(column: ArrayLike<unknown>, name: string, word: string): Groups {
  requireColumn(column, name, word);
  const codes = new Int32Array(column.length);
  const labels: string[] = [];
  const codeOf = new Map<unknown, number>();
  let previous: unknown;
  let code = -1;
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    if (code === -1 || value !== previous) {
      if (isMissing(value)) throw noGroup(row, name, word);
      // Two equal dates are one group, though they are two objects; 1 and a big 1n are one too.
      const key = plainValue(value);
      const known = codeOf.get(key);
      code = known ?? labels.length;
      if (known === undefined) {
        requireNameable(code, `${word}s in "${name}"`);
        codeOf.set(key, code);
        labels.push(String(key));
      }
      previous = value;
    }
    codes[row] = code;
  }
  requireDistinctLooks(codeOf.keys(), name, `${word}s`);
  return { codes, labels };
}

/**
 * The same for a column whose rows come one by one, so that it need not be in memory.
 *
 * @param rows how many will come.
 */
export function openGroups(
  rows: number,
  name: string,
  word: string,
): { add(value: unknown): void; end(): Codes } {
  const coded = openCodes(rows);
  let row = 0;
  return {
    add(value) {
      if (isMissing(value)) throw noGroup(row, name, word);
      row++;
      requireNameable(coded.add(plainValue(value)), `${word}s in "${name}"`);
    },
    end() {
      const codes = coded.end();
      requireDistinctLooks(codes.keys, name, `${word}s`);
      return codes;
    },
  };
}

/** The same where something else tells the groups apart: here each row is only looked at. */
export function openLooks(
  name: string,
  word: string,
): {
  add(value: unknown): void;
  /** False when a group is not written as it looks, such as with a space at its end: two could look the same. */
  asTheyLook(): boolean;
} {
  let row = 0;
  let plain = true;
  return {
    add(value) {
      if (isMissing(value)) throw noGroup(row, name, word);
      row++;
      const key = plainValue(value);
      plain &&= typeof key !== "string" || looksOf(key) === key;
    },
    asTheyLook: () => plain,
  };
}

/** The groups of a column in memory, in as few bytes as they need. */
export function codeGroups(column: ArrayLike<unknown>, name: string, word: string): Codes {
  requireColumn(column, name, word);
  const groups = openGroups(column.length, name, word);
  for (let row = 0; row < column.length; row++) groups.add(column[row]);
  return groups.end();
}

function requireColumn(column: unknown, name: string, word: string): void {
  if (typeof column === "object" && column !== null) return;
  throw new TypeError(
    `${name} must be a list with one ${word} for each person, but it is ${describeValue(column)}.`,
  );
}

function noGroup(row: number, name: string, word: string): RangeError {
  return new RangeError(
    `Row ${row + 1} has no ${word} in "${name}". Give every row its ${word}, or leave such rows out first.`,
  );
}

/** One of the groups for the words of a message: its name, unless only a row or two carry it. */
export function nameOfCode({ keys, sizes }: Codes, code: number): string {
  return groupName(String(keys[code]), sizes[code] ?? 0);
}

/** A group for the words of a message: its name, unless only a row or two carry it. */
export function nameOfGroup(groups: Groups | undefined, code: number): string {
  if (groups === undefined) return "";
  const rows = groups.codes.reduce((sum, here) => sum + (here === code ? 1 : 0), 0);
  return groupName(groups.labels[code] ?? "", rows);
}
