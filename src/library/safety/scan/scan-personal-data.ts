import { type Data, toTable } from "../../table/columns/data.js";
import { type ColumnProfile, profileColumns } from "../detect/column-profile.js";
import { detectBankOrCard } from "../detect/detect-bank-or-card.js";
import { detectBirthDate } from "../detect/detect-birth-date.js";
import { detectByName } from "../detect/detect-by-name.js";
import { detectEmail } from "../detect/detect-email.js";
import { detectIdentityNumber } from "../detect/detect-identity-number.js";
import { detectIPAddress } from "../detect/detect-ip-address.js";
import { detectName } from "../detect/detect-name.js";
import { detectPhone } from "../detect/detect-phone.js";
import { detectPreciseLocation } from "../detect/detect-precise-location.js";
import { sensitiveDetectors } from "../detect/detect-sensitive.js";
import { detectStreetAddress } from "../detect/detect-street-address.js";
import type { Detection, Detector, TableContext } from "../detect/detector.js";
import { judgeByName } from "../detect/judge-by-name.js";
import { judgeUnnamed } from "../detect/judge-unnamed.js";
import type { NameJudgment } from "../detect/name-judgment.js";
import { ADVICE, PERSONAL_DATA_KINDS, type PersonalDataKind } from "../detect/personal-data-kind.js";
import { tableContext } from "../detect/table-context.js";
import { TEXT_PATTERNS } from "../detect/text-patterns.js";
import { maskValue } from "./mask-value.js";

/** One kind of personal data in one column. */
export interface PersonalDataFinding {
  /** The name of the column; a name that is itself personal data is masked. */
  readonly column: string;
  readonly kind: PersonalDataKind;
  /** The share of all rows that hold it, from 0 to 1. */
  readonly share: number;
  /** Up to three masked values: their shape, never what they say. */
  readonly examples: readonly string[];
  /** What gave it away. */
  readonly why: string;
  readonly advice: string;
}

const DETECTORS: readonly Detector[] = [
  ...sensitiveDetectors,
  detectIdentityNumber,
  detectBankOrCard,
  detectPreciseLocation,
  detectStreetAddress,
  detectBirthDate,
  detectPhone,
  detectEmail,
  detectName,
  detectIPAddress,
];

/** Kinds that show by their values that a row is a person. */
const OF_PEOPLE: readonly PersonalDataKind[] = ["identity number", "birth date", "name", "street address"];

/** Kinds whose first letter already tells the answer. */
const HIDE_ENDS: ReadonlySet<PersonalDataKind> = new Set([
  "immigration",
  "health",
  "religion",
  "union",
  "political opinion",
  "name",
]);

/**
 * Looks through a table column by column, at names and at content, for data that can find or hurt a person.
 *
 * It finds e-mails, phones, addresses, birth dates, identity numbers, bank and card numbers, IP addresses, precise
 * locations, names, and facts on health, immigration, religion, union and politics. It does not see every case: a
 * column without a finding is not proved harmless, and harmless columns together can still single people out (kAnonymity).
 * Method: names of columns in several languages, shapes and check digits (Luhn, ISO 13616, national rules), word lists;
 * precision and recall are measured in the tests on generated columns.
 *
 * @param data any table; nothing of it is kept, and examples are masked.
 * @throws when the value is not a table.
 * @example
 * const list = { contact: ["ana@example.org", "bo@example.org"], zip: ["48201", "48104"] };
 * const findings = scanPersonalData(list);
 * findings.length; // 1
 * findings[0]?.kind; // "email"
 * findings[0]?.examples[0]; // "a••@•••••••.••g"
 */
export function scanPersonalData(data: Data): readonly PersonalDataFinding[] {
  const columns = profileColumns(toTable(data));
  const seen = tableContext(columns);
  const detect = (profile: ColumnProfile, context: TableContext): Detection[] =>
    detectKinds(
      profile,
      DETECTORS.flatMap((detector) => detector(profile, context) ?? []),
    );
  const first = columns.map(({ profile }) => detect(profile, seen));
  const aboutPeople =
    seen.aboutPeople || first.some((found) => found.some(({ kind }) => OF_PEOPLE.includes(kind)));
  const named = judgeByName(
    columns.map(({ profile }) => profile),
    { ...seen, aboutPeople },
  );
  // People outweigh what looked like results: then the values are judged again.
  const again = named.aboutPeople && (seen.aboutResults || seen.aboutGroups);
  const context = { ...seen, aboutResults: false, aboutGroups: false };
  const found = again ? columns.map(({ profile }) => detect(profile, context)) : first;
  const amongPeople = named.aboutPeople && columns.length > 1;
  const unnamed = amongPeople ? judgeUnnamed(columns.map(({ profile }) => profile)) : [];
  return Object.freeze(
    columns.flatMap(({ name, profile }, index) =>
      orUnnamed(withName(profile, found[index] ?? [], named.judgments[index], amongPeople), unnamed[index])
        .sort((a, b) => PERSONAL_DATA_KINDS.indexOf(a.kind) - PERSONAL_DATA_KINDS.indexOf(b.kind))
        .map((detection) =>
          Object.freeze({
            column: safeName(name, index),
            kind: detection.kind,
            share:
              profile.rows === 0 ? 0 : (profile.shareOf(detection.matches) * profile.filled) / profile.rows,
            examples: Object.freeze(examples(profile, detection)),
            why: detection.why,
            advice: ADVICE[detection.kind],
          }),
        ),
    ),
  );
}

/** A cell of digits is one thing; only running text can hold several kinds at once. */
function detectKinds(profile: ColumnProfile, found: readonly Detection[]): Detection[] {
  const whole = found.find(({ kind }) => kind === "identity number" || kind === "bank or card number");
  return found.filter(({ kind }) => {
    if (profile.prose || whole === undefined) return true;
    return kind === whole.kind || kind === "email" || HIDE_ENDS.has(kind);
  });
}

/** Adds what the name of the column says. A key or a house number that is written like a phone number is none. */
function withName(
  profile: ColumnProfile,
  found: readonly Detection[],
  judgment: NameJudgment | undefined,
  aboutPeople: boolean,
): Detection[] {
  const byName = judgment === undefined ? undefined : detectByName(profile, judgment, aboutPeople);
  if (byName === undefined) return aboutPeople && profile.prose ? withNotes(found) : [...found];
  // A check digit or a sensitive fact says more than a weak name.
  if (found.some(({ kind }) => STRONGER[byName.kind]?.includes(kind) ?? false)) return [...found];
  const kept = found.filter(({ kind }) => profile.prose || !LOOKALIKES[byName.kind]?.includes(kind));
  return kept.some(({ kind }) => kind === byName.kind) ? kept : [...kept, byName];
}

const orUnnamed = (found: readonly Detection[], unnamed: Detection | undefined): Detection[] =>
  found.length > 0 || unnamed === undefined ? [...found] : [unnamed];

/** Running text in a list of people is a note about them, whatever the column is called. */
function withNotes(found: readonly Detection[]): Detection[] {
  if (found.some(({ kind }) => kind === "street address" || kind === "name")) return [...found];
  const why = "The cells are running text in a list of people.";
  return [...found, { kind: "free text", matches: (text) => text !== "", why }];
}

const SENSITIVE: readonly PersonalDataKind[] = [
  "immigration",
  "health",
  "religion",
  "union",
  "political opinion",
];
const STRONGER: Partial<Record<PersonalDataKind, readonly PersonalDataKind[]>> = {
  "voter or member number": ["identity number", "bank or card number", ...SENSITIVE],
  "personal detail": SENSITIVE,
  "vote history": SENSITIVE,
};

const LOOKALIKES: Partial<Record<PersonalDataKind, readonly PersonalDataKind[]>> = {
  "voter or member number": ["phone", "birth date", "name"],
  "street address": ["phone", "birth date", "name"],
  "vote history": ["birth date", "name"],
  "small area": ["phone", "birth date", "name"],
  employment: ["name", "union"],
  "political opinion": ["name"],
  "contact record": ["phone", "email", "name"],
  "free text": ["name"],
};

function examples(profile: ColumnProfile, { kind, matches }: Detection): string[] {
  const shown: string[] = [];
  for (const text of profile.values.keys()) {
    if (shown.length === 3) break;
    if (matches(text)) shown.push(maskValue(text, !HIDE_ENDS.has(kind) && !profile.prose));
  }
  return shown;
}

/** A file without a header row has its first person in the names of the columns. */
function safeName(name: string, index: number): string {
  const personal = TEXT_PATTERNS.some(({ pattern, accept }) =>
    (name.match(pattern) ?? []).some((match) => accept(match)),
  );
  const isElectionDay = /^(?:0[1-9]|1[0-2])[0-3]\d{3}\W?[A-Z]{1,3}$/.test(name);
  return personal || (/\d{6}/.test(name) && !isElectionDay)
    ? `column ${index + 1} (${maskValue(name)})`
    : name;
}
