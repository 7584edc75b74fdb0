import { mailboxOf, normalizeEmail } from "../clean/normalize-email.js";
import { normalizePhone } from "../clean/normalize-phone.js";
import { seenText } from "../clean/unseen-marks.js";
import { checkOptions } from "../columns/check-options.js";
import { columnValues, type Data, toTable } from "../columns/data.js";
import { isMissing } from "../columns/is-missing.js";
import { listNames } from "../columns/list-names.js";
import { cellWord } from "../columns/plain-value.js";
import { comparePairs } from "./compare-pairs.js";
import { type DuplicateCandidate, tightName } from "./duplicate-candidate.js";
import type { DuplicatePair } from "./duplicate-pair.js";
import { plainName } from "./duplicate-similarity.js";
import { type DuplicateGroup, exactGroups, withoutBridges } from "./exact-groups.js";
import { birthYear, familyColumns } from "./family-columns.js";
import { readPersonName } from "./person-name.js";

export interface FindDuplicatePeopleOptions {
  /** The column with e-mail addresses. Default: e-mails are not compared. */
  readonly email?: string;
  /** The column with phone numbers. Default: phones are not compared. */
  readonly phone?: string;
  /**
   * The column or columns with the name, for example ["first", "last"]. Jr, Sr, III and the like tell people apart wherever they
   * stand in it. Default: names are not compared.
   */
  readonly name?: string | readonly string[];
  /** A column with the place, for example a ZIP code: a similar name counts only in the same place. Default: none. */
  readonly place?: string;
  /** The country of phone numbers without "+". Default "US". */
  readonly country?: string;
}

export interface DuplicateReport {
  /** Rows in the list. */
  readonly rows: number;
  /** People left if every exact group became one row. */
  readonly people: number;
  /** Rows that would go: rows minus people. */
  readonly duplicates: number;
  readonly groups: readonly DuplicateGroup[];
  /** Pairs that a person has to look at; they count as two people until somebody decides. */
  readonly near: readonly DuplicatePair[];
}

/**
 * Finds rows that look like the same person and says why; it changes and merges nothing.
 *
 * Exact: the same e-mail after trimming and small letters, or the same phone, and no other name. Near: similar names
 * with the same phone or place, e-mails one typing mistake apart, one mailbox written in two ways. Near too, never exact, are
 * two of one family: with names, columns whose headings say suffix, middle name, birthday or birth year are looked at
 * without being named, so that Jr and Sr with one phone stay two. An e-mail or phone of more than five names proves nothing.
 * Method: blocking, then deterministic rules and Jaro–Winkler names (Christen 2012, "Data Matching").
 *
 * A missing email, phone, name or place (null, undefined, NaN or an empty text) never matches another.
 *
 * @param data one row for each record of a person.
 * @throws when a column does not exist, or no column to compare is named.
 * @example
 * const list = { email: ["ana@example.org", " ANA@example.org", "bo@example.org"] };
 * findDuplicatePeople(list, { email: "email" }).people; // 2
 */
export function findDuplicatePeople(data: Data, options: FindDuplicatePeopleOptions): DuplicateReport {
  checkOptions("findDuplicatePeople", options, {
    email: "text",
    phone: "text",
    name: "text or texts",
    place: "text",
    country: "text",
  });
  const people = candidates(data, options);
  const pairs = withoutBridges(people, comparePairs(people));
  const groups = exactGroups(people.length, pairs);
  const duplicates = groups.reduce((sum, group) => sum + group.rows.length - 1, 0);
  const groupOf = new Map(groups.flatMap((group, i) => group.rows.map((row) => [row, i] as const)));
  return Object.freeze({
    rows: people.length,
    people: people.length - duplicates,
    duplicates,
    groups: Object.freeze(groups),
    near: Object.freeze(
      pairs.filter(
        ({ match, first, second }) =>
          match === "near" &&
          (groupOf.get(first) === undefined || groupOf.get(first) !== groupOf.get(second)),
      ),
    ),
  });
}

function candidates(data: Data, options: FindDuplicatePeopleOptions): DuplicateCandidate[] {
  const { email, phone, place, country } = options;
  const names = typeof options.name === "string" ? [options.name] : (options.name ?? []);
  if (email === undefined && phone === undefined && names.length === 0) {
    throw new RangeError(
      `Name a column to compare people by, for example { email: "email" }. The columns are: ${listNames(toTable(data).columnNames())}.`,
    );
  }
  const column = (name: string | undefined): ArrayLike<unknown> =>
    name === undefined ? [] : columnValues(data, name);
  const family = names.length === 0 ? {} : familyColumns(toTable(data).columnNames(), names);
  const [suffixes, middles, births] = [column(family.suffix), column(family.middle), column(family.born)];
  const [emails, phones, places] = [column(email), column(phone), column(place)];
  const nameColumns = names.map(column);
  const text = (value: unknown): string => (isMissing(value) ? "" : seenText(cellWord(value)));
  const plain = (value: unknown): string => (isMissing(value) ? "" : plainName(cellWord(value)));
  const people = Array.from({ length: toTable(data).numRows() }, (_, row) => ({
    row,
    email: normalizeEmail(emails[row]),
    mailbox: mailboxOf(emails[row]),
    phone: phone === undefined ? null : normalizePhone(phones[row], country === undefined ? {} : { country }),
    ...readPersonName(nameColumns.map((values) => text(values[row])).join(" "), text(suffixes[row])),
    place: plain(places[row]),
    middle: plain(middles[row]),
    born: birthYear(births[row]),
    namesOfEmail: 0,
    namesOfPhone: 0,
  }));
  countNames(people, "email", "namesOfEmail");
  countNames(people, "phone", "namesOfPhone");
  return people;
}

type Counted = Pick<DuplicateCandidate, "name" | "email" | "phone"> & {
  namesOfEmail: number;
  namesOfPhone: number;
};

/** Counts how many different names go with each e-mail or phone. */
function countNames(
  people: readonly Counted[],
  contact: "email" | "phone",
  count: "namesOfEmail" | "namesOfPhone",
): void {
  // Most contacts have one name: a set for each would take far more room.
  const names = new Map<string, string | Set<string>>();
  for (const person of people) {
    const value = person[contact];
    if (value === null || person.name === "") continue;
    const known = names.get(value);
    if (known === undefined) names.set(value, person.name);
    else if (typeof known !== "string") known.add(tightName(person.name));
    else if (known !== person.name) names.set(value, new Set([tightName(known), tightName(person.name)]));
  }
  for (const person of people) {
    const known = names.get(person[contact] ?? "");
    if (known !== undefined) person[count] = typeof known === "string" ? 1 : known.size;
  }
}
