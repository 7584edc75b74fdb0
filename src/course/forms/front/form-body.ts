import type { FieldValue, FormValue } from "../field-value.js";
import type { FormReply } from "../form-message.js";

/** The fields of a form and what is said about them, however they are drawn. */
export interface FormBody {
  get(field: string): FieldValue | undefined;
  set(field: string, value: FieldValue | undefined): void;
  /**
   * Takes what is kept under what was changed in the field and is not kept yet.
   *
   * @param own true when it answers this window.
   */
  setUnder(field: string, value: FieldValue, own: boolean): void;
  /** Everything that is filled. */
  values(): FormValue;
  /** Says what was changed too late to be kept; nothing: says nothing. */
  late(value: FormValue): void;
  /** Counts the answers anew. */
  count(): void;
  /** Says beside each field what is the matter with it. */
  problems(problems: NonNullable<FormReply["problems"]>): void;
  /** Shows what the course says about the answers. */
  say(reply: Omit<FormReply, "re" | "from" | "value">): void;
}
