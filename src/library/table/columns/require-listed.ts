import { describeValue } from "./describe-value.js";

/**
 * Lets an option pass that is a list between [ and ].
 *
 * @param name the name of the option, as the sentence says it.
 * @throws when it is none, as one name without brackets: a text has letters, and they would be taken for names.
 */
export function requireListed(value: unknown, name: string, example: string): void {
  if (Array.isArray(value)) return;
  throw new TypeError(`${name} must be a list such as ${example}, but it is ${describeValue(value)}.`);
}
