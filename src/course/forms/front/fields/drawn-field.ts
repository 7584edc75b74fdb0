import type { FieldValue } from "../../form-view.js";
import type { Say } from "../say.js";

/** A field on the page. */
export interface DrawnField {
  readonly element: HTMLElement;
  /** Where the keyboard goes, and what a problem is said about. */
  readonly control: HTMLElement;
  /** What it holds; undefined while nobody has filled it. */
  get(): FieldValue | undefined;
  set(value: FieldValue | undefined): void;
}

/** What a field needs of its form. */
export interface FieldTools {
  /** An id that no other element of the page has. */
  readonly id: string;
  readonly say: Say;
  /** To be called when the value changed. "typing": more is on its way. */
  changed(how: "typing" | "done"): void;
}

/** The id of the line of help, when there is one. */
export function helpId({ id }: FieldTools, { help }: { readonly help?: string }): string | undefined {
  return help === undefined ? undefined : `${id}-help`;
}
