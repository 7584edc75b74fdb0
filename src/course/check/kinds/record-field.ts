import { readDay } from "../../../library/table/clean/read-day.js";
import { own, sentence, type Words } from "../../../library/words/words.js";
import { readTypedNumber } from "../read-typed-number.js";

/** One field that every record must have. */
export interface RecordField {
  /** The key, for example "baseline". A record without it shows the mistake `no-<name>`. */
  readonly name: string;
  /** What it is called in a form and in what is said, for example "Baseline". */
  readonly label: string;
  /** The question under its name in a form, for example "From what?" Default: what is said when it is missing. */
  readonly ask?: string;
  /** What counts as filled: any text, a finite number (also as text such as "1,200"), or a day such as "2027-04-30" or "4/30/2027". */
  readonly type: "text" | "number" | "date";
  /** What is said when it is missing or empty, for example "There is no baseline: from what?" */
  readonly says: string;
}

/** True when the value fills the field; a dash, a question mark or "TBD" does not. */
export function fieldIsFilled(value: unknown, { type }: Pick<RecordField, "type">): boolean {
  if (type === "number") {
    const number = typeof value === "string" ? readTypedNumber(value)?.value : value;
    return typeof number === "bigint" || (typeof number === "number" && Number.isFinite(number));
  }
  if (type === "date") return readDay(value).kind === "day";
  return (
    typeof value === "string" && /\p{L}|\d/u.test(value) && !/^(tbd|tba|todo|n\/?a|none)$/i.test(value.trim())
  );
}

/** What is said of figures that should be a day or a number and are none; undefined where none were typed. */
export function unreadableField(value: unknown, type: RecordField["type"]): Words | undefined {
  if (typeof value !== "string" || !/\d/.test(value) || fieldIsFilled(value, { type })) return undefined;
  const text = own(value.trim().slice(0, 40));
  switch (type) {
    case "date":
      return sentence('"{text}" is no day. Write it like 2027-04-30 or 4/30/2027.', { text });
    case "number":
      return sentence('"{text}" is no number. Write one, for example 24%, 1,200 or 1 in 5.', { text });
    default:
      return undefined;
  }
}
