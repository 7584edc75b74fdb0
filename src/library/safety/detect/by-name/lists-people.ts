import type { ColumnProfile } from "../column-profile.js";

// Lists of people that names of columns give away, although none of them is made for a name or a number of a person.

/** True when a word stands in the name of a column. */
export const says = (columns: readonly ColumnProfile[], word: string): boolean =>
  columns.some(({ tokens }) => tokens.includes(word));
/** The law asks for both of people who give money; a list of work places has one of them. Or it tells several things of a donor. */
export const listsDonors = (columns: readonly ColumnProfile[]): boolean =>
  ["employer", "occupation"].every((word) =>
    columns.some(({ tokens, numeric }) => tokens.includes(word) && !numeric),
  ) ||
  columns.filter(
    ({ tokens }) =>
      tokens.includes("donor") &&
      !["count", "number", "total", "average"].some((word) => tokens.includes(word)),
  ).length > 1;

/** A list of doors has addresses, and says who lives there or who knocked. */
export const listsDoors = (columns: readonly ColumnProfile[], hasAddress: boolean): boolean =>
  hasAddress &&
  ["resident", "residents", "occupant", "knocked", "tenant"].some((word) => says(columns, word));

/** A tool that leaves out names still tells the ZIP code of a person, and the tags that a group gave to that person. */
export const listsSupporters = (columns: readonly ColumnProfile[]): boolean =>
  says(columns, "zip") &&
  columns.some(
    ({ tokens }) => tokens.every((word) => TAGS.has(word)) && tokens.some((word) => /^tags?$/.test(word)),
  ) &&
  !PLACES_AND_GROUPS.some((word) => says(columns, word)) &&
  !columns.some(({ aggregate }) => aggregate);
const TAGS: ReadonlySet<string> = new Set(["tag", "tags", "list", "user", "person", "contact", "supporter"]);
const PLACES_AND_GROUPS: readonly string[] = [
  ..."organization organisation business store venue event site facility station school church office company agency".split(
    " ",
  ),
  ..."polling building parcel permit listing".split(" "),
];

/** The building and the apartment say where somebody lives, without a street too. */
export const listsHomes = (columns: readonly ColumnProfile[]): boolean =>
  ["building", "property", "complex", "tenant", "resident", "lease", "leaseholder", "lessee"].some((word) =>
    says(columns, word),
  ) &&
  (says(columns, "unit") || says(columns, "apartment"));

/** A list of people at work: what starts there is a job, and a store is where somebody works. */
export const tellsOfWork = (columns: readonly ColumnProfile[]): boolean =>
  [
    ...["employee", "worker", "wage", "salary", "hire", "seniority", "classification", "steward", "job"],
    ...["overtime", "earnings"],
  ].some((word) => says(columns, word));
