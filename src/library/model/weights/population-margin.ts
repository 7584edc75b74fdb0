import { describeValue } from "../../table/columns/describe-value.js";
import { countGroups, groupName, groupNames, meantGroup } from "../../table/columns/group-name.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { LARGEST_WEIGHT } from "../../table/columns/row-weight.js";
import { numberText } from "../../words/number-text.js";

/** How the public divides over the groups of a column: shares that add up to 1, or counts of people. */
export type PopulationTarget = Readonly<Record<string, number>>;

/** A column laid against what is known of the public. */
export interface PopulationMargin {
  readonly column: string;
  readonly levels: readonly string[];
  /** The share of the public in each level; they add up to 1. */
  readonly shares: readonly number[];
  /** How many people the public is, when counts were given. */
  readonly people: number | undefined;
  /** The level of each row; -1 where it is not known. */
  readonly codes: Int32Array;
}

/** Shares that were rounded may miss 1 by this much. */
const ROUNDING = 0.002;

/**
 * Lays a column against its target.
 *
 * @param counts marks the rows that count; others may hold anything.
 * @param missing "leave out" gives rows without a value the code -1.
 * @throws when the target is no set of shares or counts, a row is in a group without a target, or a group has no row.
 */
export function populationMargin(
  column: string,
  values: ArrayLike<unknown>,
  target: PopulationTarget,
  counts: (row: number) => boolean,
  missing: "throw" | "leave out",
): PopulationMargin {
  const levels = Object.keys(target);
  const total = readTarget(column, target);
  const places = new Map(levels.map((level, code) => [level, code]));
  const codes = new Int32Array(values.length).fill(-1);
  const seen = new Uint8Array(levels.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (!counts(row)) continue;
    if (isMissing(value)) {
      if (missing === "leave out") continue;
      throw new RangeError(
        `Row ${row + 1} has no value in "${column}", so nobody knows whom it stands for. ` +
          'Fill it in, or write missing: "leave out".',
      );
    }
    const code = places.get(cellWord(value));
    if (code === undefined) throw withoutTarget(column, cellWord(value), values, levels);
    codes[row] = code;
    seen[code] = 1;
  }
  const empty = levels.find((level, code) => seen[code] === 0 && (target[level] ?? 0) > 0);
  if (empty !== undefined) {
    throw new RangeError(
      `Nobody in the sample is "${groupName(empty, 3)}" in "${column}", so no weight can stand for that group. ` +
        "Join it with a group that is like it, in the column and in the target.",
    );
  }
  const people = isShares(total) ? undefined : total;
  return { column, levels, shares: levels.map((level) => (target[level] ?? 0) / total), people, codes };
}

function readTarget(column: string, target: PopulationTarget): number {
  if (typeof target !== "object" || target === null || Array.isArray(target)) {
    throw new TypeError(
      `The target of "${column}" is what is known of the public, such as { college: 0.35, other: 0.65 }, but it is ${describeValue(target)}.`,
    );
  }
  const entries = Object.entries(target);
  const wrong = entries.find(([, value]) => !(value >= 0 && value <= LARGEST_WEIGHT));
  if (wrong !== undefined) {
    throw new RangeError(
      `The target of "${column}" must be shares or counts from 0 to 1e15, but "${groupName(wrong[0], 3)}" is ${describeValue(wrong[1])}.`,
    );
  }
  const total = entries.reduce((sum, [, value]) => sum + value, 0);
  if (!(total > 0)) {
    throw new RangeError(`The target of "${column}" adds up to 0. Give shares that add up to 1, or counts.`);
  }
  if (Math.abs(total - 100) < 0.5) {
    throw new RangeError(
      `The target of "${column}" adds up to 100, so it looks like percent. Write 35 percent as 0.35.`,
    );
  }
  if (total < 2 && !isShares(total)) {
    throw new RangeError(
      `The shares of "${column}" add up to ${numberText(total, { decimals: { most: 6 } })}, not to 1. Mend them, or give counts of people.`,
    );
  }
  return total;
}

const isShares = (total: number): boolean => Math.abs(total - 1) <= ROUNDING;

function withoutTarget(
  column: string,
  level: string,
  values: ArrayLike<unknown>,
  levels: readonly string[],
): RangeError {
  const rows = countGroups(values);
  const known = new Map(levels.map((one) => [one, 3]));
  const name = groupName(level, rows.get(level) ?? 0);
  return new RangeError(
    `The target of "${column}" says nothing about "${name}", which the sample has.` +
      `${name === level ? meantGroup(level, known) : ""} ` +
      `It knows: ${groupNames(known)}.`,
  );
}
