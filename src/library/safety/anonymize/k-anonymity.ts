import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data, toTable } from "../../table/columns/data.js";
import { listNames } from "../../table/columns/list-names.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { groupRows } from "./group-rows.js";

export interface KAnonymityOptions {
  /** The columns that somebody else could know about a person, for example ["zip", "age", "gender"]. */
  readonly quasiIdentifiers: readonly string[];
  /** The column whose secret is protected, for l-diversity. Default: none. */
  readonly sensitive?: string;
  /** Groups smaller than this are counted as small. Default 5. */
  readonly minimum?: number;
  /** How many of the smallest groups are listed. Default 5. */
  readonly worst?: number;
}

/** A group of people who share all named values. */
export interface SmallGroup {
  readonly count: number;
  /** The first rows of the group, counted from 0, at most ten. */
  readonly rows: readonly number[];
  /** What they share. These values can name a person: look at them, never publish them. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface KAnonymity {
  readonly rows: number;
  /** Different combinations of the values. */
  readonly groups: number;
  /** The size of the smallest group: everybody hides among at least k people, themselves included. */
  readonly k: number;
  /** Rows that are the only one with their combination. */
  readonly unique: number;
  /** unique ÷ rows. */
  readonly uniqueShare: number;
  /** Rows in groups smaller than the minimum. */
  readonly small: number;
  /** small ÷ rows. */
  readonly smallShare: number;
  /** The smallest groups, the smallest first. */
  readonly worst: readonly SmallGroup[];
  /** The smallest number of different secrets in a group; 1 means that membership gives the secret away. Null without `sensitive`. */
  readonly lDiversity: number | null;
}

/**
 * Says how well people hide in a table without names: how many share each combination of the columns that others could know.
 * A missing value counts as a value, and the number 1 is not the text "1".
 *
 * Method: k-anonymity (Sweeney 2002, "k-anonymity: a model for protecting privacy"); distinct l-diversity
 * (Machanavajjhala and others 2007, ACM TKDD 1(1)).
 *
 * @param data one row for each person or case.
 * @throws when no column is named, a column does not exist, the secret is one of those that others could know, the table has no rows, or two values look the same or differ in
 *   capitals alone.
 * @example
 * const cases = { zip: ["48201", "48201", "48104"], month: ["March", "March", "March"] };
 * kAnonymity(cases, { quasiIdentifiers: ["zip", "month"] }).k; // 1
 * kAnonymity(cases, { quasiIdentifiers: ["month"] }).k; // 3
 */
export function kAnonymity(data: Data, options: KAnonymityOptions): KAnonymity {
  checkOptions("kAnonymity", options, {
    quasiIdentifiers: "needed names",
    sensitive: "text",
    minimum: "whole number",
    worst: "whole number",
  });
  requireListed(options.quasiIdentifiers, "quasiIdentifiers", '["age", "zip"]');
  const { quasiIdentifiers, sensitive, minimum = 5, worst = 5 } = options;
  const table = toTable(data);
  if (quasiIdentifiers.length === 0) {
    throw new RangeError(
      `Name at least one column that others could know, for example quasiIdentifiers: ["zip"]. The columns are: ${listNames(table.columnNames())}.`,
    );
  }
  requireSecret(options);
  const { of, sizes } = groupRows(table, quasiIdentifiers);
  const rows = of.length;
  if (rows === 0)
    throw new RangeError("The table has no rows, so nobody can hide in it. Give the rows of your list.");
  const rowsIn = (test: (size: number) => boolean): number =>
    sizes.reduce((sum, size) => (test(size) ? sum + size : sum), 0);
  const unique = rowsIn((size) => size === 1);
  const small = rowsIn((size) => size < minimum);
  return Object.freeze({
    rows,
    groups: sizes.length,
    k: sizes.reduce((least, size) => Math.min(least, size), rows),
    unique,
    uniqueShare: unique / rows,
    small,
    smallShare: small / rows,
    worst: Object.freeze(smallestGroups(table, quasiIdentifiers, of, sizes, worst)),
    lDiversity:
      sensitive === undefined
        ? null
        : leastSecrets(of, sizes.length, sensitive, columnValues(table, sensitive)),
  });
}

/** @throws when what others know already is asked for as their secret: each group would seem to give it away. */
export function requireSecret({ quasiIdentifiers, sensitive }: KAnonymityOptions): void {
  if (sensitive === undefined || !quasiIdentifiers.includes(sensitive)) return;
  throw new RangeError(
    `"${sensitive}" is named twice: as what others could know, and as the secret to protect. Leave it out of one of them.`,
  );
}

function smallestGroups(
  data: Data,
  columns: readonly string[],
  of: Uint32Array,
  sizes: Uint32Array,
  wanted: number,
): SmallGroup[] {
  const order = Array.from(sizes.keys()).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b);
  const members = new Map(order.slice(0, wanted).map((group) => [group, [] as number[]]));
  of.forEach((group, row) => {
    const list = members.get(group);
    if (list !== undefined && list.length < 10) list.push(row);
  });
  return [...members].map(([group, rows]) =>
    Object.freeze({
      count: sizes[group] ?? 0,
      rows: Object.freeze(rows),
      values: Object.freeze(
        Object.fromEntries(
          columns.map((column) => [column, columnValues(data, column)[rows[0] ?? 0] ?? null]),
        ),
      ),
    }),
  );
}

function leastSecrets(of: Uint32Array, groups: number, name: string, secrets: ArrayLike<unknown>): number {
  // "HIV" and "hiv" are one secret, and two would be promised.
  requireDistinctLooks(new Set(Array.from(secrets, knownValue)), name, "values");
  const seen = Array.from({ length: groups }, () => new Set<unknown>());
  of.forEach((group, row) => {
    seen[group]?.add(knownValue(secrets[row]));
  });
  return seen.reduce((least, set) => Math.min(least, set.size), of.length);
}
