import { access } from "./items/access.js";
import { accounts } from "./items/accounts.js";
import { consent } from "./items/consent.js";
import { deleting } from "./items/deleting.js";
import { harassment } from "./items/harassment.js";
import { incidents } from "./items/incidents.js";
import { inventory } from "./items/inventory.js";
import { people } from "./items/people.js";
import { vendors } from "./items/vendors.js";
import type { SafetyCategoryId } from "./safety-categories.js";
import type { SafetyItem, SafetyQuestion } from "./safety-question.js";

// The topics follow CISA and partners 2024 (guide for civil society), NIST CSF 2.0, the NIST Privacy Framework 1.0 and
// the risk models of SAFETAG and Front Line Defenders; the words are this course's own.
const questions: Readonly<Record<SafetyCategoryId, readonly SafetyQuestion[]>> = {
  A: inventory,
  B: accounts,
  C: access,
  D: consent,
  E: deleting,
  F: vendors,
  G: incidents,
  H: harassment,
  I: people,
};

/** The 33 questions, in order. */
export const SAFETY_ITEMS: readonly SafetyItem[] = Object.freeze([
  ...itemsOf("A"),
  ...itemsOf("B"),
  ...itemsOf("C"),
  ...itemsOf("D"),
  ...itemsOf("E"),
  ...itemsOf("F"),
  ...itemsOf("G"),
  ...itemsOf("H"),
  ...itemsOf("I"),
]);

function itemsOf(category: SafetyCategoryId): readonly SafetyItem[] {
  return questions[category].map(({ id, question, policy = false, ...rest }) =>
    Object.freeze({ id, category, question, ...rest, policy }),
  );
}
