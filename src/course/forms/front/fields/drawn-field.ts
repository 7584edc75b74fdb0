import type { FieldValue } from "../../field-value.js";
import type { FormNote } from "../../form-message.js";
import type { Say } from "../say.js";

/** Lists of words to choose from, by their name. */
export type Offers = Readonly<Record<string, readonly string[]>>;

/** A field on the page. */
export interface DrawnField {
  readonly element: HTMLElement;
  /** Where the keyboard goes, and what a problem is said about. */
  readonly control: HTMLElement;
  /** What it holds; undefined while nobody has filled it. */
  get(): FieldValue | undefined;
  set(value: FieldValue | undefined): void;
  /** Takes what is kept now without giving up what was changed here. Default: nothing happens. */
  setUnder?(value: FieldValue, own: boolean): void;
  /** Says notes at their rows and gives back those that belong to the whole field. Default: all belong to it. */
  note?(notes: readonly FormNote[]): readonly FormNote[];
  /** Takes the words that can be chosen. Default: there are none. */
  offer?(offers: Offers): void;
}

/** What a field needs of its form. */
export interface FieldTools {
  /** An id that no other element of the page has. */
  readonly id: string;
  readonly say: Say;
  /** To be called when the value changed. "typing": more is on its way. */
  changed(how: "typing" | "done"): void;
  /** To be called when the button of a note is pressed. Default: notes have no buttons. */
  readonly act?: (name: string) => void;
}

/** The id of the line of help, when there is one. */
export function helpId({ id }: FieldTools, { help }: { readonly help?: string }): string | undefined {
  return help === undefined ? undefined : `${id}-help`;
}
