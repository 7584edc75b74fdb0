import { mailboxOf, normalizeEmail } from "../clean/normalize-email.js";
import { normalizePhone } from "../clean/normalize-phone.js";
import { seenText } from "../clean/unseen-marks.js";
import { checkOptions } from "../columns/check-options.js";
import { columnValues, type Data, toTable } from "../columns/data.js";
import { isMissing } from "../columns/is-missing.js";
import { comparePairs } from "./compare-pairs.js";
import type { DuplicateCandidate, DuplicatePair } from "./duplicate-pair.js";
import { plainName } from "./duplicate-similarity.js";
import { type DuplicateGroup, exactGroups } from "./exact-groups.js";

export interface FindDuplicatePeopleOptions {
  /** The column with e-mail addresses. Default: e-mails are not compared. */
  readonly email?: string;
  /** The column with phone numbers. Default: phones are not compared. */
  readonly phone?: string;
  /**
   * The column or columns with the name, for example ["first", "last", "suffix"]: without the suffix (Jr, Sr) a father and a
   * son who share a phone have the same name. Default: names are not compared.
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
 * Exact: the same e-mail after trimming and small letters, or the same phone with the same name. Near: similar names
 * with the same phone or place, e-mails one typing mistake apart, one mailbox written in two ways.
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
    email: true,
    phone: true,
    name: true,
    place: true,
    country: true,
  });
  const people = candidates(data, options);
  const pairs = comparePairs(people);
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
      `Name a column to compare people by, for example { email: "email" }. The columns are: ${toTable(data).columnNames().join(", ")}.`,
    );
  }
  const column = (name: string | undefined): ArrayLike<unknown> =>
    name === undefined ? [] : columnValues(data, name);
  const emails = column(email);
  const phones = column(phone);
  const places = column(place);
  const nameColumns = names.map(column);
  const text = (value: unknown): string => (isMissing(value) ? "" : seenText(String(value)));
  return Array.from({ length: toTable(data).numRows() }, (_, row) => ({
    row,
    email: normalizeEmail(emails[row]),
    mailbox: mailboxOf(emails[row]),
    phone: phone === undefined ? null : normalizePhone(phones[row], country === undefined ? {} : { country }),
    name: plainName(nameColumns.map((values) => text(values[row])).join(" ")),
    place: plainName(text(places[row])),
  }));
}
