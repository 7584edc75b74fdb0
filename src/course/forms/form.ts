import type { Clock } from "../../library/kernel/clock.js";
import type { Words } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import type { Work } from "../my-work/work.js";
import type { WorkStore } from "../my-work/work-store.js";
import type { FormValue } from "./field-value.js";
import type { FormAsk, FormNote } from "./form-message.js";
import type { FormView } from "./form-view.js";

/** A note whose words are not said yet. */
export interface FormRemark extends Omit<FormNote, "says" | "acts"> {
  readonly says: Words;
  readonly acts: readonly { readonly act: string; readonly label: Words }[];
}

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
  readonly notes?: readonly FormRemark[];
  /** The cell that would do the same. */
  readonly code?: string;
  readonly offers?: Readonly<Record<string, readonly string[]>>;
}

/** What a form makes of an answer. */
export interface ReceivedForm {
  readonly work: Work;
  /** What is said about this answer, in place of what `read` says. */
  readonly said?: Card;
  readonly solution?: FormValue;
  /** True when nothing of this answer is kept, as when it is empty. */
  readonly refused?: boolean;
  readonly problems?: readonly { readonly field: string; readonly says: Words }[];
}

/** A form of the course: what it asks, what is kept of it, and what happens to an answer. */
export interface Form {
  /** In English: every text is a template of the language files. */
  readonly view: Omit<FormView, "id" | "words">;
  /** The part of the work that it shares with other forms: a change in one is shown in all. Default: it shares none. */
  readonly shares?: "plan";
  read(work: Work, now: Date): KeptForm;
  /** Puts an answer into the work. It changes nothing else and may be run twice. */
  receive(work: Work, ask: FormAsk, now: Date): ReceivedForm;
  /** Does what a button asks for beside the work, such as writing files, and gives the card that says so. It never throws. */
  perform?(
    ask: FormAsk,
    setting: { readonly store: WorkStore; readonly clock: Clock },
  ): Promise<Card | undefined>;
}
