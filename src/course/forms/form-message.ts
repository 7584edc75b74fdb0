// What the course and the page that draws a form say to each other: the page reads the types of this folder and nothing
// else of the course.

import type { FormValue } from "./field-value.js";
import type { TypedTimes } from "./typed-times.js";

/** Something that is said beside a field or a row, and what can be done about it with a button. */
export interface FormNote {
  /** The name of the field. "" for the whole form. */
  readonly field: string;
  /** The key of the row, in a table. */
  readonly row?: string;
  /** The name of the column, in a row. */
  readonly column?: string;
  /** "mend": it cannot stay so; "think": it may; "open": something is not filled yet; "earlier": words that were written over; "case": it came from a case; "event": something happens to it. */
  readonly kind: "mend" | "think" | "open" | "earlier" | "case" | "event";
  readonly says: string;
  /** Buttons, each with the name of what it does. */
  readonly acts: readonly { readonly act: string; readonly label: string }[];
}

/** What a page asks of the course. */
export interface FormAsk {
  /** "next cell ran": the cell below has shown its result. "act": a button of a note was pressed. */
  readonly ask: "read" | "save" | "submit" | "skip" | "next cell ran" | "act";
  /** The name of what the button does. */
  readonly act?: string;
  /** The number of the question: the answer carries it. */
  readonly id: string;
  /** The drawn form that asks; one page may show a form twice. */
  readonly from: string;
  /** The fields that changed, or all of them when a button was pressed. */
  readonly value?: FormValue;
  /** The version that the page has seen. "": it had seen none when the words were typed. */
  readonly stamp?: string;
  /** When the words were typed: words that lay in a closed window are older than what was written since. */
  readonly typedAt?: string;
  /** The same for each field of which it is known. */
  readonly times?: TypedTimes;
  /** The stretch of writing that they belong to, which a reload does not end. Default: that of this drawing. */
  readonly edit?: string;
}

/** What the course answers, to every page that shows the form. */
export interface FormReply {
  readonly re: string;
  readonly from: string;
  /** Everything that is kept of the form now. */
  readonly value: FormValue;
  readonly stamp?: string;
  /** What is said about it, as HTML of the course. */
  readonly said?: string;
  /** True when nothing more is asked: the next cell may be seen. */
  readonly answered?: boolean;
  /** True when nothing of this answer was kept: what was kept before stays. */
  readonly refused?: boolean;
  /** True when the answer stays as it is from now on. */
  readonly locked?: boolean;
  /** The words of a button that shows the answer, for pages that do not know when the next cell has run. */
  readonly show?: string;
  /** The fields that are shown only now. */
  readonly shown?: readonly string[];
  /** A solution that one button puts into the fields. */
  readonly solution?: FormValue;
  /** Why it was not kept, as one sentence. */
  readonly error?: string;
  /** Everything that is said beside fields and rows now. Default: nothing. */
  readonly notes?: readonly FormNote[];
  /** The cell that would do the same as the form. */
  readonly code?: string;
  /** Words to choose from for fields that offer some, by the name of the list. */
  readonly offers?: Readonly<Record<string, readonly string[]>>;
  /** For a field that could not be read: its name and one sentence. */
  readonly problems?: readonly { readonly field: string; readonly says: string }[];
}
