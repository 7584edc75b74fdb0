import type { PersonalDataKind } from "../../../layouts/describe/personal-data-kind.js";
import type { ColumnProfile } from "../column-profile.js";
import { type Detection, shareText } from "../detector.js";
import type { NameJudgment } from "./name-judgment.js";

/**
 * A finding by the name of a column, as long as the values do not speak against it. An empty column is found too: the
 * next copy of the same list may have it filled.
 */
export function detectByName(
  column: ColumnProfile,
  judgment: NameJudgment,
  aboutPeople: boolean,
): Detection | undefined {
  const { kind, about } = asItsCellsSay(column, judgment);
  if (column.filled === 0) {
    return { kind, matches: () => false, why: `The column's name speaks of ${about}; it is empty here.` };
  }
  const fit = FITS[kind] ?? isAnything;
  const share = column.shareOf(fit);
  if (share < LEAST || (!MAY_BE_FLAGS.has(kind) && column.shareOf(isYesNo) >= LEAST)) return undefined;
  if (!aboutPeople && column.aggregate) return undefined;
  return {
    kind,
    matches: fit,
    why: `The column's name speaks of ${about}, and ${shareText(share)} filled cells fit.`,
  };
}

const LEAST = 0.5;

function asItsCellsSay(column: ColumnProfile, judgment: NameJudgment): NameJudgment {
  if (isNumberOf(column, judgment)) return NUMBER_OF_A_PERSON;
  return judgment.kind === "criminal record" && column.shareOf(isOptOut) >= LEAST ? OPTED_OUT : judgment;
}

/** The words with which people end texts and calls: the reason of an opt-out, and no reason for a status. */
const isOptOut = (text: string): boolean =>
  /^(?:stop|stop ?all|unsubscribed?|quit|end|cancel|revoke|remove|alto|opt(?:ed)?[- ]?out|do not (?:text|call|contact|email)|bounced?|spam)[.!]*$/i.test(
    text.trim(),
  );
const OPTED_OUT: NameJudgment = { kind: "contact record", about: "why somebody is not contacted" };

/** "Canvassed by" holds a name in one tool and a number in another. */
function isNumberOf({ tokens, numeric }: ColumnProfile, { kind }: NameJudgment): boolean {
  return kind === "name" && numeric && tokens.includes("by");
}
const NUMBER_OF_A_PERSON: NameJudgment = {
  kind: "voter or member number",
  about: "who did it",
};

/** A yes or no is an answer here; elsewhere it says whether something is known. */
const MAY_BE_FLAGS: ReadonlySet<PersonalDataKind> = new Set([
  "protected person",
  "criminal record",
  "political opinion",
  "race or ethnicity",
  "vote history",
  "contact record",
  "personal detail",
  "street address",
  "name",
]);

const isAnything = (text: string): boolean => text !== "";
const isYesNo = (text: string): boolean => /^(?:y|n|yes|no|t|f|true|false|x|0|1)$/i.test(text);
const hasLetter = (text: string): boolean => /\p{L}/u.test(text) && !/^(?:yes|no|true|false)$/i.test(text);
const hasDigit = (text: string): boolean => /\d/.test(text);
const isDay = (text: string): boolean => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(text);

/** What a value must look like for the name of its column to be believed. */
const FITS: Partial<Record<PersonalDataKind, (text: string) => boolean>> = {
  name: (text) => hasLetter(text) && !hasDigit(text),
  "voter or member number": (text) => !isDay(text) && !/\s\p{L}+\s/u.test(text),
  "identity number": (text) => hasDigit(text) && !isDay(text),
  // A count of elections is small; longer numbers are days or counts of votes.
  "vote history": (text) => !/^\d{5,7}$|^\d{9,}$/.test(text),
  phone: (text) => /^[\d+().\s/x#-]{2,}$/i.test(text) && !isDay(text),
  email: (text) => text.includes("@"),
  "birth date": (text) => hasDigit(text),
  donation: hasDigit,
  "small area": hasDigit,
  "precise location": (text) => /\d\.\d{3}/.test(text),
};
