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
  const said = asItsCellsSay(column, judgment);
  if (said === undefined) return undefined;
  const { kind, about, holds } = said;
  if (column.filled === 0) {
    return { kind, matches: () => false, why: `The column's name speaks of ${about}; it is empty here.` };
  }
  const fit = holds === undefined ? (FITS[kind] ?? isAnything) : HOLDS[holds];
  const share = column.shareOf(fit);
  if (share < LEAST || ((holds !== undefined || !MAY_BE_FLAGS.has(kind)) && column.shareOf(isYesNo) >= LEAST))
    return undefined;
  if (!aboutPeople && column.aggregate) return undefined;
  if (kind === "name" && !isPartOfAName(column) && column.shareOf(isLetter) === 1) return undefined;
  return {
    kind,
    matches: fit,
    why: `The column's name speaks of ${about}, and ${shareText(share)} filled cells fit.`,
  };
}

const LEAST = 0.5;

/** "A" under "Supervisor" is a district; under "Middle" it is an initial. */
const isLetter = (text: string): boolean => /^\p{L}$/u.test(text);
const isPartOfAName = ({ tokens }: ColumnProfile): boolean =>
  ["first", "last", "middle", "initial", "suffix", "prefix", "name"].some((word) => tokens.includes(word));

function asItsCellsSay(column: ColumnProfile, judgment: NameJudgment): NameJudgment | undefined {
  if (judgment.kind === "name" && column.filled > 0 && isTitleAlone(column)) return titleOf(column, judgment);
  if (isNumberOf(column, judgment)) return NUMBER_OF_A_PERSON;
  return judgment.kind === "criminal record" && column.shareOf(isOptOut) >= LEAST ? OPTED_OUT : judgment;
}

/** The words with which people end texts and calls: the reason of an opt-out, and no reason for a status. */
const isOptOut = (text: string): boolean =>
  /^(?:stop|stop ?all|unsubscribed?|quit|end|cancel|revoke|remove|alto|opt(?:ed)?[- ]?out|do not (?:text|call|contact|email)|bounced?|spam)[.!]*$/i.test(
    text.trim(),
  );
const OPTED_OUT: NameJudgment = { kind: "contact record", about: "why somebody is not contacted" };

export const isTitleAlone = ({ tokens }: ColumnProfile): boolean =>
  tokens[0] === "title" && tokens.slice(1).every((word) => word === "description" || word === "code");
const isSalutation = (text: string): boolean =>
  /^(?:mr|mrs|ms|miss|mx|dr|rev|reverend|hon|honorable|prof|professor|sr|sra|srta|sir|madam|fr|father|sister|rabbi|imam|judge|capt|sgt)\.?$/i.test(
    text.trim(),
  );
/** What people work as ends alike: "Registered Nurse", "Senior Clerk", "Bus Driver II", "Director of Nursing". */
const isJob = (text: string): boolean =>
  /\p{L}(?:er|or|ist|ian|ant|dent|man|woman|person|smith|tech)s?\b|\b(?:nurse|clerk|aide|chief|chair|cook|head|lead|intern|staff|rep|representative|secretary|apprentice|steward|captain|guard|nanny|pilot|ceo|cfo|coo|vp|rn|lpn|cna)\b/iu.test(
    text,
  );

/** "Title" is how somebody is addressed, what somebody works as, or what an event or a book is called. */
function titleOf(column: ColumnProfile, judgment: NameJudgment): NameJudgment | undefined {
  if (column.shareOf(isSalutation) >= LEAST) return judgment;
  return column.shareOf(isJob) >= LEAST ? JOB_TITLE : undefined;
}
const JOB_TITLE: NameJudgment = { kind: "employment", about: "what somebody works as" };

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
  "union",
  "contact record",
  "personal detail",
  "street address",
  "donation",
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
  "street address": (text) => text !== "" && !/^(?:yes|no|true|false)$/i.test(text),
  "identity number": (text) => hasDigit(text) && !isDay(text),
  // A count of elections is small; longer numbers are days or counts of votes.
  "vote history": (text) => !/^\d{5,7}$|^\d{9,}$/.test(text),
  // A score has two digits; the enrollment of a school has more.
  "political opinion": (text) => text !== "" && !/^\d{4,}$/.test(text),
  "free text": (text) => /\p{L}/u.test(text) || !/\d:\d\d|^\d{1,4}[-/.]\d{1,2}[-/.]/.test(text),
  phone: (text) => /^[\d+().\s/x#-]{2,}$/i.test(text) && !isDay(text),
  email: (text) => text.includes("@"),
  "birth date": (text) => hasDigit(text),
  donation: (text) => hasDigit(text) || isYesNo(text),
  "small area": hasDigit,
  "precise location": (text) => /\d\.\d{3}/.test(text),
};
const HOLDS = { words: hasLetter, number: hasDigit } as const;
