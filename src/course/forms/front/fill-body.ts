import type { FormReply } from "../form-message.js";
import type { Draft } from "./draft.js";
import type { Body } from "./draw-body.js";
import { same } from "./same.js";

/** Fills the fields from what is kept, apart from those that were changed here and are not kept yet. */
export function fillBody(body: Body, draft: Draft, { value, locked }: FormReply): void {
  // An answer that stays as it is takes no other one.
  if (locked === true) draft.clear();
  draft.kept(value);
  for (const [field, kept] of Object.entries(value)) {
    if (draft.get(field) !== undefined) body.setUnder(field, kept);
    else if (!same(body.get(field), kept)) body.set(field, kept);
  }
}
