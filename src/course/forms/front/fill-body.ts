import type { FormReply } from "../form-message.js";
import type { Draft } from "./draft/draft.js";
import type { FormBody } from "./form-body.js";
import { same } from "./same.js";

/**
 * Fills the fields from what is kept, apart from those that were changed here and are not kept yet. An answer that stays
 * as it is takes no other one: what was changed here came too late, and is said beside it.
 *
 * @param own true when it answers this window: what is kept as it was changed here is no change any more.
 */
export function fillBody(
  body: FormBody,
  draft: Draft,
  { value, locked = false }: FormReply,
  own: boolean,
): void {
  for (const [field, kept] of Object.entries(value)) {
    if (draft.get(field) !== undefined && !locked) {
      const before = body.get(field);
      body.setUnder(field, kept, own);
      const left = body.get(field);
      if (!same(before, left)) draft.leaves(field, left);
    } else if (!same(body.get(field), kept)) body.set(field, kept);
  }
  if (locked)
    for (const [field, typed] of Object.entries(draft.entries())) {
      // What was taken out says nothing.
      if (typed.length === 0) draft.kept({ [field]: typed });
      if (value[field] === undefined) body.set(field, undefined);
    }
  body.late(locked ? draft.entries() : {});
}
