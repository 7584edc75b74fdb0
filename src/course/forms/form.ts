import type { Words } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import type { Work } from "../my-work/work.js";
import type { FormAsk, FormValue, FormView } from "./form-view.js";

/** What is kept of a form, and what is said about it now. */
export interface KeptForm {
  readonly value: FormValue;
  /** The version of what is kept: what another notebook has written since is not written over. */
  readonly stamp?: string;
  readonly said?: Card;
  readonly answered?: boolean;
  /** Fields that are shown only now. */
  readonly shown?: readonly string[];
  /** True when the answer stays as it is from now on. */
  readonly locked?: boolean;
  /** The words of a button that shows the answer. */
  readonly show?: Words;
}

/** What a form makes of an answer. */
export interface ReceivedForm {
  readonly work: Work;
  /** What is said about this answer, in place of what `read` says. */
  readonly said?: Card;
  readonly solution?: FormValue;
  readonly problems?: readonly { readonly field: string; readonly says: Words }[];
}

/** A form of the course: what it asks, what is kept of it, and what happens to an answer. */
export interface Form {
  /** In English: every text is a template of the language files. */
  readonly view: Omit<FormView, "id" | "words">;
  read(work: Work): KeptForm;
  /** Puts an answer into the work. It changes nothing else and may be run twice. */
  receive(work: Work, ask: FormAsk, now: Date): ReceivedForm;
}
