import type { ColumnProfile } from "../column-profile.js";
import type { NameJudgment } from "./name-judgment.js";

/**
 * What the entries of a column say of the people in the rows, whatever the column is called: "Not Home", "Refused",
 * "subscribed", "By mail". Each needs two different entries, so that one word that fills a column says nothing.
 */
export const judgeByEntries = (column: ColumnProfile): NameJudgment | undefined => judge(column, SPEAKING);

/** The same of a column in a list of people: party, support, gender, family, race and language. */
export const judgeByTraits = (column: ColumnProfile): NameJudgment | undefined => judge(column, TRAITS);

/** The same of a column in a list that is known to be one of people: what somebody is for, and whether dues are paid. */
export const judgeByStanding = (column: ColumnProfile): NameJudgment | undefined => judge(column, STANDING);

function judge(column: ColumnProfile, list: readonly Speaking[]): NameJudgment | undefined {
  if (column.numeric || column.prose || column.values.size < 2 || column.values.size > MOST) return undefined;
  return list.find(
    ({ entries, one }) =>
      column.shareOf((text) => entries.test(text.trim())) >= LEAST &&
      (one === undefined || [...column.values.keys()].some((text) => one.test(text))) &&
      [...column.values.keys()].filter((text) => entries.test(text.trim())).length >= 2,
  )?.judgment;
}

const LEAST = 0.6;
/** Entries of a list to choose from; a column of thousands of texts is none. */
const MOST = 60;

interface Speaking {
  readonly entries: RegExp;
  /** One of the entries must be like this: black and white alone are colors. */
  readonly one?: RegExp;
  readonly judgment: NameJudgment;
}

const SPEAKING: readonly Speaking[] = [
  {
    entries:
      /^(?:not home|refused|canvassed|wrong number|left (?:message|voicemail|lit)|no answer|busy|disconnected|inaccessible|come back|moved|deceased|hostile|do not call|call ?back|voicemail|answered|talked|spoke(?: with)?|no contact|not interested|reached|texted|(?:un)?subscribed|unsubscribe|opted[ -]?(?:in|out)|cleaned|bounced|nh|rf|cn|lm|wn|mv)$/i,
    judgment: { kind: "contact record", about: "what came of a contact" },
  },
  {
    entries:
      /^(?:by mail|mail(?:ed| in|-in| ballot)?|vote by mail|absentee|early(?: vote| voting| in person)?|in[ -]person(?: early)?|(?:on )?election day|e-?day|at (?:the )?polls|polls|polling place|drop ?box|provisional|por correo|en persona|did not vote|already voted)$/i,
    judgment: { kind: "vote history", about: "how somebody votes" },
  },
];

/** What they say of somebody in a list of people; elsewhere white is a color, and single a kind of room. */
const TRAITS: readonly Speaking[] = [
  {
    entries:
      /^(?:dem|rep|democrat(?:ic)?(?: party)?|republican(?: party)?|unaffiliated|non-?partisan|no party preference|npp|npa|libertarian|decline[- ]to[- ]state)$/i,
    judgment: { kind: "political opinion", about: "the party of somebody" },
  },
  {
    entries:
      /^(?:(?:\d ?[-–.:)] ?)?(?:strong(?:ly)?|lean(?:ing|s)?)(?: (?:support(?:er)?|oppose[ds]?|yes|no|for|against|dem|rep))?|(?:\d ?[-–.:)] ?)?undecided)$/i,
    judgment: { kind: "political opinion", about: "whom or what somebody supports" },
  },
  {
    entries:
      /^(?:male|female|man|woman|non-?binary|transgender|genderqueer|hombre|mujer|mujeres|femenino|masculino)$/i,
    judgment: { kind: "personal detail", about: "the gender of somebody" },
  },
  {
    entries: /^(?:single|married|divorced|widowed|separated|soltero|soltera|casado|casada)$/i,
    judgment: { kind: "personal detail", about: "the family of somebody" },
  },
  {
    entries:
      /^(?:(?:non-?hispanic )?(?:white|black|asian|latin[oax]|hispanic)(?: alone)?|caucasian|african[- ]american|native american|american indian|pacific islander|two or more races)$/i,
    one: /hispanic|latin|asian|african|caucasian|indian|native/i,
    judgment: { kind: "race or ethnicity", about: "the race of somebody" },
  },
  {
    entries:
      /^(?:english|spanish|chinese|mandarin|cantonese|vietnamese|korean|tagalog|arabic|russian|somali|hmong|haitian creole|español|inglés)$/i,
    judgment: { kind: "personal detail", about: "the language of somebody" },
  },
];

/** What people answer and where they stand: bills have positions, and shops have members, too. */
const STANDING: readonly Speaking[] = [
  {
    entries: /^(?:for|against|neutral|(?:in )?favor)$/i,
    one: /^against/i,
    judgment: { kind: "political opinion", about: "what somebody is for or against" },
  },
  {
    entries:
      /^(?:(?:active|inactive|current|former|new|lapsed|expired|paid(?: up)?|unpaid|never|grace|hardship|past[ _-]?due|delinquent|(?:member )?in (?:good|bad) standing|(?:lapsed |expired |good |active )?member(?: in good standing)?|non-?member)(?: member)?)$/i,
    one: /lapsed|standing|past[ _-]?due|hardship/i,
    judgment: { kind: "personal detail", about: "whether somebody is a member and pays" },
  },
];
