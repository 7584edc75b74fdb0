import type { PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";
import { detectByName } from "./by-name/detect-by-name.js";
import type { NameJudgment } from "./by-name/name-judgment.js";
import type { ColumnProfile } from "./column-profile.js";
import type { Detection } from "./detector.js";

/** A cell of digits is one thing; only running text can hold several kinds at once. */
export function ofOneThing(profile: ColumnProfile, found: readonly Detection[]): Detection[] {
  const whole = found.find(({ kind }) => kind === "identity number" || kind === "bank or card number");
  return found.filter(({ kind }) => {
    if (profile.prose || whole === undefined) return true;
    return kind === whole.kind || kind === "email" || SENSITIVE_KINDS.includes(kind) || kind === "name";
  });
}

/** Adds what the name of the column says. A key or a house number that is written like a phone number is none. */
export function withName(
  profile: ColumnProfile,
  found: readonly Detection[],
  judgment: NameJudgment | undefined,
  aboutPeople: boolean,
): Detection[] {
  const byName = judgment === undefined ? undefined : detectByName(profile, judgment, aboutPeople);
  if (byName === undefined)
    return aboutPeople && profile.prose && profile.filled >= FEWEST_NOTES && !isChosen(profile)
      ? withNotes(found)
      : [...found];
  if (judgment?.weak && found.length > 0) return [...found];
  // A check digit or a sensitive fact says more than a weak name.
  if (found.some(({ kind }) => STRONGER[byName.kind]?.includes(kind) ?? false)) return [...found];
  const kept = found.filter(
    ({ kind }) =>
      profile.prose || (kind === "phone" && !profile.numeric) || !LOOKALIKES[byName.kind]?.includes(kind),
  );
  return kept.some(({ kind }) => kind === byName.kind) ? kept : [...kept, byName];
}

/** One or two sentences are a title or a remark on the whole table. */
const FEWEST_NOTES = 3;

/** A few sentences that come again and again are the answers of a form to choose from. */
const isChosen = ({ values, filled }: ColumnProfile): boolean => filled >= 200 && values.size <= 12;

/** Running text in a list of people is a note about them, whatever the column is called. */
function withNotes(found: readonly Detection[]): Detection[] {
  if (found.some(({ kind }) => kind === "street address" || kind === "name")) return [...found];
  const why = "The cells are running text in a list of people.";
  return [...found, { kind: "free text", matches: (text) => text !== "", why }];
}

/** Facts that can cost a person the job, the home or the freedom. */
export const SENSITIVE_KINDS: readonly PersonalDataKind[] = [
  "immigration",
  "health",
  "religion",
  "union",
  "political opinion",
];

/** Kinds that say more about a column than this one. */
const STRONGER: Partial<Record<PersonalDataKind, readonly PersonalDataKind[]>> = {
  "voter or member number": ["identity number", "bank or card number", ...SENSITIVE_KINDS],
  "personal detail": SENSITIVE_KINDS,
  "vote history": SENSITIVE_KINDS,
};

/** Kinds that this one is easily taken for by its values. */
const LOOKALIKES: Partial<Record<PersonalDataKind, readonly PersonalDataKind[]>> = {
  "voter or member number": ["phone", "birth date", "name"],
  "street address": ["phone", "birth date", "name"],
  "vote history": ["birth date", "name"],
  "small area": ["phone", "birth date", "name"],
  employment: ["name", "union"],
  "political opinion": ["name"],
  "contact record": ["name"],
  "free text": ["name"],
};
