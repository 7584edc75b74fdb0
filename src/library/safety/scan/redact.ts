import type { PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { requireText } from "../../table/columns/require-text.js";
import { TEXT_PATTERNS } from "../detect/text-patterns.js";

/**
 * Takes e-mails, phones, addresses, identity, card and account numbers, positions and IP addresses out of a note and
 * says in brackets what stood there. Names and told facts ("her brother is ill") stay: a person has to read it too.
 *
 * @param text the note; a missing one gives "".
 * @param kinds what to take out. Default: all that can be found in running text.
 * @example
 * redact("Call Ana at 313-555-0142 or ana@example.org"); // "Call Ana at [phone] or [email]"
 */
export function redact(text: string | null | undefined, kinds?: readonly PersonalDataKind[]): string {
  if (text !== null && text !== undefined) requireText(text, "The note");
  if (kinds !== undefined) requireListed(kinds, "The kinds", '["phone", "email"]');
  return TEXT_PATTERNS.filter(({ kind }) => kinds === undefined || kinds.includes(kind)).reduce(
    (rest, { kind, pattern, accept }) =>
      rest.replace(pattern, (match) => (accept(match) ? `[${kind}]` : match)),
    text ?? "",
  );
}
