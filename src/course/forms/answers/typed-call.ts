import type { GuessPlaceName } from "../../predict/guess-place.js";

/** The call that does in a cell what somebody did in a form. */
export function typedCall(name: "check" | GuessPlaceName, id: string, value: unknown): string {
  return `${name}("${id}", ${literal(value)});`;
}

/** A value as TypeScript writes it: names of fields stand without quotes where they can. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).filter(([, held]) => held !== undefined);
    return `{ ${fields.map(([key, held]) => `${keyText(key)}: ${literal(held)}`).join(", ")} }`;
  }
  return JSON.stringify(value) ?? "undefined";
}

const keyText = (key: string): string => (/^[a-z_$][\w$]*$/i.test(key) ? key : JSON.stringify(key));
