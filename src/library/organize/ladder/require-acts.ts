import { countGroups, groupNames, meantGroup } from "../../table/columns/group-name.js";

/** Acts that an option lists, and where they are looked for. */
export interface ListedActs {
  /** The option as the sentence calls it: "rungs". */
  readonly option: string;
  readonly listed: readonly string[];
  /** Acts that the options name elsewhere: nobody meant them when they wrote another. */
  readonly others?: readonly string[];
  /** True where a log without any of them is fine, because other acts were asked to be left out. Default false. */
  readonly noneIsFine?: boolean;
  /** The column of the acts, and its name. */
  readonly acts: ArrayLike<unknown>;
  readonly column: string;
}

/**
 * Lets a list of acts pass that may stand in a log. An act that nobody has done yet is fine; a mistyped one would count nobody
 * without a word.
 *
 * @throws when the list is empty or names an act twice, none of its acts is in the log, or one is not there and an act of the log
 *   looks like it.
 */
export function requireActs(asked: ListedActs): void {
  const { option, listed, others = [], noneIsFine = false, acts, column } = asked;
  if (listed.length === 0)
    throw new RangeError(`${option} is empty, so nobody could be counted. List the acts that count.`);
  const twice = listed.find((name, i) => listed.indexOf(name) !== i);
  if (twice !== undefined)
    throw new RangeError(`"${twice}" is listed twice in ${option}. List each act once.`);
  const rows = countGroups(acts);
  if (rows.size === 0) return;
  const unnamed = new Map([...rows].filter(([act]) => !listed.includes(act) && !others.includes(act)));
  const absent = listed.filter((name) => !rows.has(name));
  const mistyped = absent.find((name) => meantGroup(name, unnamed) !== "");
  if (mistyped !== undefined) {
    throw new RangeError(
      `No row has the act "${mistyped}" of ${option} in column "${column}".${meantGroup(mistyped, unnamed)}`,
    );
  }
  if (noneIsFine || absent.length < listed.length || unnamed.size === 0) return;
  throw new RangeError(
    `No row has an act of ${option} in column "${column}". The acts are: ${groupNames(rows)}.`,
  );
}
