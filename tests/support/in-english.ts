import { inEnglish } from "../../src/library/words/say.js";
import type { Words } from "../../src/library/words/words.js";

/** The same value with each of its words said. */
export type Said<Value> = Value extends Words
  ? string
  : Value extends readonly (infer Item)[]
    ? Said<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Said<Value[Key]> }
      : Value;

/** Says every words of a value in English, however deep they lie. */
export function said<Value>(value: Value): Said<Value> {
  return saidDeep(value) as Said<Value>;
}

/** A function whose answer is said in English. */
export function saying<Given extends readonly unknown[], Answer>(
  ask: (...given: Given) => Answer,
): (...given: Given) => Said<Answer> {
  return (...given) => said(ask(...given));
}

function saidDeep(value: unknown): unknown {
  if (isWords(value)) return inEnglish(value);
  if (Array.isArray(value)) return value.map(saidDeep);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, saidDeep(held)]));
}

const KINDS: readonly unknown[] = ["sentence", "own", "amount", "list", "capitalized", "thrown"];

function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null && "kind" in value && KINDS.includes(value.kind);
}
