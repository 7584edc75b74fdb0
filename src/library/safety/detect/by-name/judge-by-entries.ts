import type { ColumnProfile } from "../column-profile.js";
import type { NameJudgment } from "./name-judgment.js";

/**
 * What the entries of a column say of the people in the rows, whatever the column is called: "Not Home", "Refused",
 * "subscribed", "By mail". Each needs two different entries, so that one word that fills a column says nothing.
 */
export function judgeByEntries(column: ColumnProfile): NameJudgment | undefined {
  if (column.numeric || column.prose || column.values.size < 2 || column.values.size > MOST) return undefined;
  return SPEAKING.find(
    ({ entries }) =>
      column.shareOf((text) => entries.test(text.trim())) >= LEAST &&
      [...column.values.keys()].filter((text) => entries.test(text.trim())).length >= 2,
  )?.judgment;
}

const LEAST = 0.6;
/** Entries of a list to choose from; a column of thousands of texts is none. */
const MOST = 60;

const SPEAKING: readonly { readonly entries: RegExp; readonly judgment: NameJudgment }[] = [
  {
    entries:
      /^(?:not home|refused|canvassed|wrong number|left (?:message|voicemail|lit)|no answer|busy|disconnected|inaccessible|come back|moved|deceased|hostile|do not call|call ?back|voicemail|answered|reached|texted|(?:un)?subscribed|unsubscribe|opted[ -]?(?:in|out)|cleaned|bounced|nh|rf|cn|lm|wn|mv)$/i,
    judgment: { kind: "contact record", about: "what came of a contact" },
  },
  {
    entries:
      /^(?:by mail|mail(?:ed| in|-in| ballot)?|vote by mail|absentee|early(?: vote| voting| in person)?|in[ -]person(?: early)?|(?:on )?election day|e-?day|at (?:the )?polls|polls|polling place|drop ?box|provisional|por correo|en persona|did not vote|already voted)$/i,
    judgment: { kind: "vote history", about: "how somebody votes" },
  },
];
