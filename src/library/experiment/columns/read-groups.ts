import { describeValue } from "../../table/columns/describe-value.js";
import { groupName } from "../../table/columns/group-name.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { plainValue } from "../../table/columns/plain-value.js";

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
  if (typeof column !== "object" || column === null) {
    throw new TypeError(
      `${name} must be a list with one ${word} for each person, but it is ${describeValue(column)}.`,
    );
  }
  const codes = new Int32Array(column.length);
  const labels: string[] = [];
  const codeOf = new Map<unknown, number>();
  let previous: unknown;
  let code = -1;
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    if (code === -1 || value !== previous) {
      if (isMissing(value)) {
        throw new RangeError(
          `Row ${row + 1} has no ${word} in "${name}". Give every row its ${word}, or leave such rows out first.`,
        );
      }
      // Two equal dates are one group, though they are two objects; 1 and a big 1n are one too.
      const key = plainValue(value);
      const known = codeOf.get(key);
      code = known ?? labels.length;
      if (known === undefined) {
        codeOf.set(key, code);
        labels.push(String(key));
      }
      previous = value;
    }
    codes[row] = code;
  }
  return { codes, labels };
}

/** A group for the words of a message: its name, unless only a row or two carry it. */
export function nameOfGroup(groups: Groups | undefined, code: number): string {
  if (groups === undefined) return "";
  const rows = groups.codes.reduce((sum, here) => sum + (here === code ? 1 : 0), 0);
  return groupName(groups.labels[code] ?? "", rows);
}
