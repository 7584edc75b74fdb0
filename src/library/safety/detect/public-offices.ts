import type { ColumnProfile } from "./column-profile.js";
import type { Detection } from "./detector.js";

/** What lists of officials tell of each: one such column stands in many other lists, three do not. */
const OF_OFFICIALS: readonly ReadonlySet<string>[] = [
  ["chamber", "capitol"],
  ["district"],
  ["party", "caucus"],
  ["legislator", "senator", "representative", "assemblymember", "councilmember", "official"],
  ["committee", "committees", "leadership"],
  ["elected", "term", "incumbent"],
].map((words) => new Set(words));
const FEWEST = 4;

const PRIVATE: ReadonlySet<string> = new Set("home cell mobile personal private".split(" "));

/** With one of these a row is a private person, whoever else is in public office. */
const OF_PEOPLE: ReadonlySet<Detection["kind"]> = new Set([
  "voter or member number",
  "birth date",
  "identity number",
  "street address",
]);

/**
 * Takes out the phones and the e-mails of people in public office: they are there to be called. A number at home, and
 * any in a list that tells where somebody lives, stays.
 */
export function withoutOffices(
  columns: readonly ColumnProfile[],
  found: readonly (readonly Detection[])[],
  publicPeople: boolean,
): readonly (readonly Detection[])[] {
  const told = OF_OFFICIALS.filter((words) =>
    columns.some(({ tokens }) => tokens.some((word) => words.has(word))),
  );
  if (!publicPeople || told.length < FEWEST) return found;
  if (found.some((each) => each.some(({ kind }) => OF_PEOPLE.has(kind)))) return found;
  return found.map((each, at) =>
    (columns[at]?.tokens ?? []).some((word) => PRIVATE.has(word))
      ? each
      : each.filter(({ kind }) => kind !== "phone" && kind !== "email"),
  );
}
