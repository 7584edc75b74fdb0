import { own, sentence } from "../../../words/words.js";
import { contactInText } from "../contact-in-text.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";

/** No e-mail, phone or street stands anywhere in the plan: it is shown to others. */
export const noPersonalData: PlanRule = {
  code: "E12",
  check: (plan) => contactsIn(plan, ""),
};

function contactsIn(value: unknown, field: string): RuleFinding[] {
  if (typeof value === "string") {
    const kind = contactInText(value);
    if (kind === undefined) return [];
    return [
      {
        field,
        message: sentence("There is what looks like {kind} in {part}.", { kind, part: own(field) }),
        fix: sentence("Write a role instead, and keep the contact details in your own system."),
      },
    ];
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => contactsIn(item, `${field}[${i}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    contactsIn(item, field === "" ? key : `${field}.${key}`),
  );
}
