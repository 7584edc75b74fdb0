import { didYouMean } from "./did-you-mean.js";
import { isMissing } from "./is-missing.js";
import { cellWord } from "./plain-value.js";

/** A value that fewer rows share is a person's cell, not the name of a group. */
const FEWEST_ROWS = 3;

/** As many names as a sentence can carry. */
const MOST_NAMES = 12;

/**
 * The name of a block, an arm, an act or a level for a message: as it is where several rows share it, else its first
 * letter and dots. Codes ("block 2", "D") and plain words in small letters ("control") name nobody and always stand as they are.
 *
 * @param rows how many rows carry it.
 */
export function groupName(value: unknown, rows: number): string {
  const name = cellWord(value);
  if (typeof value === "boolean" || isCode(name) || (rows >= FEWEST_ROWS && !isContact(name))) return name;
  const [first = ""] = name;
  return `${/[A-Za-z]/.test(first) ? first : "•"}${"•".repeat(Math.max(Math.min([...name].length, 40) - 1, 0))}`;
}

/** How many rows carry each value; missing cells are none. */
export function countGroups(values: ArrayLike<unknown>): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (isMissing(value)) continue;
    const name = cellWord(value);
    rows.set(name, (rows.get(name) ?? 0) + 1);
  }
  return rows;
}

/** The groups of a column for a message: "sign, come, lead"; those that only a row or two carry are counted. */
export function groupNames(rows: ReadonlyMap<string, number>): string {
  const named = namedGroups(rows).slice(0, MOST_NAMES);
  const others = rows.size - named.length;
  if (rows.size === 0) return "none";
  if (named.length === 0) return `${others === 1 ? "one that is" : `${others} that are`} not printed here`;
  return others === 0
    ? named.join(", ")
    : `${named.join(", ")} and ${others} ${others === 1 ? "other" : "others"}`;
}

/** The question for the group that somebody meant, when it may be named; begins with a space. */
export function meantGroup(wanted: string, rows: ReadonlyMap<string, number>): string {
  return didYouMean(wanted, namedGroups(rows));
}

/** The groups that may be named. */
export function namedGroups(rows: ReadonlyMap<string, number>): readonly string[] {
  return [...rows].flatMap(([name, count]) => (groupName(name, count) === name ? [name] : []));
}

/** A letter or two, a word with a short number, one or two words in small letters. */
function isCode(name: string): boolean {
  return (
    /^[A-Z0-9]{1,3}$/.test(name) ||
    /^[A-Za-z]+[ _-]?\d{1,3}$/.test(name) ||
    /^[a-z]+([ /-][a-z]+)?$/.test(name)
  );
}

/** An address, a phone, a day or a full name, whoever shares it. */
function isContact(name: string): boolean {
  return (
    name.includes("@") ||
    (name.match(/\d/g) ?? []).length >= 7 ||
    /^\d+\s+\p{L}/u.test(name) ||
    /^\p{Lu}\p{L}+,?( \p{Lu}\.?)? \p{Lu}\p{L}+$/u.test(name)
  );
}
