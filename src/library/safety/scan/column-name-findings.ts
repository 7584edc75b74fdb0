import type { PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";
import { isFullName } from "../detect/detect-name.js";
import { TEXT_PATTERNS } from "../detect/text-patterns.js";

/** What a name of a column can be of a person's: places and addresses name columns of counts, too. */
const IN_NAMES: ReadonlySet<PersonalDataKind> = new Set([
  "email",
  "phone",
  "identity number",
  "bank or card number",
]);

/** Columns beside the names of people who stand in public: candidates, and members of a legislature. */
const PUBLIC = /\b(?:bill|precinct|candidate|motion|amendment|contest|roll ?call|county|ward)s?\b/i;

/**
 * What the names of columns say of people: a column for each of them, or records by their e-mail, as { "ana@example.org": 3 }.
 *
 * @param isFlag whether a column says only yes or no: the columns of a count of votes bear the names of candidates.
 * @returns for each column the kinds that stand in its name.
 */
export function columnNameFindings(
  names: readonly string[],
  isFlag: (column: number) => boolean,
): readonly (readonly PersonalDataKind[])[] {
  const people = names.map((name, at) => name.split(".").some(isFullName) && isFlag(at));
  const isPublic = names.some((name) => PUBLIC.test(name.replaceAll("_", " ")));
  const areNames = !isPublic && people.filter(Boolean).length >= Math.max(2, names.length / 2);
  return names.map((name, at) => {
    const found = TEXT_PATTERNS.filter(
      ({ kind, pattern, accept }) =>
        IN_NAMES.has(kind) && (name.match(pattern) ?? []).some((one) => accept(one)),
    ).map(({ kind }) => kind);
    return [...new Set([...found, ...(areNames && people[at] === true ? (["name"] as const) : [])])];
  });
}
