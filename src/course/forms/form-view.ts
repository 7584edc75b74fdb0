import type { FormField } from "./form-field.js";

/** A form as it is drawn. */
export interface FormView {
  readonly id: string;
  readonly title: string;
  /** Said above the fields. */
  readonly lead?: string;
  readonly fields: readonly FormField[];
  /** "as you go": each change is kept by itself. "on request": with a button, which carries these words. */
  readonly saves: "as you go" | "on request";
  /** The words of the button of a form that saves on request. */
  readonly submit?: string;
  /** The words of a second button, with which a guess is left out. */
  readonly skip?: string;
  /** Buttons under the fields that do something beside them, such as writing a file. */
  readonly acts?: readonly { readonly act: string; readonly label: string }[];
  /** True: the result of the next cell stays out of sight until the form is answered. Default false. */
  readonly holdsNextCell?: boolean;
  /** Every sentence that the page says by itself, in the language of the reader. */
  readonly words: Readonly<Record<string, string>>;
}
