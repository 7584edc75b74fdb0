import { own, sentence, type Words } from "./words.js";

/** Longer texts are cut: a message is a sentence. */
const LONGEST = 40;

/** A value that somebody handed in, in words: `the text "abc"`, `nothing (undefined)`, `a list of 3`. */
export function valueWords(value: unknown): Words {
  if (value === undefined) return sentence("nothing (undefined)");
  if (value === null) return sentence("nothing (null)");
  if (typeof value === "string") return textWords(value, LONGEST);
  if (Array.isArray(value)) return sentence("a list of {count}", { count: value.length });
  // As it is written in a cell.
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
    return own(String(value));
  }
  if (value instanceof Date) return sentence("a date");
  if (typeof value === "function") return sentence("a function");
  if (typeof value === "symbol") return sentence("a symbol");
  if (typeof fieldOf(value, "then") === "function") return sentence("a promise: write await in front of it");
  return typeof fieldOf(value, "columnNames") === "function" ? sentence("a table") : sentence("an object");
}

function fieldOf(value: object, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** `the text "abc"`, cut when it is longer. */
export function textWords(text: string, longest: number): Words {
  return sentence('the text "{text}"', {
    text: own(text.length > longest ? `${text.slice(0, longest)}…` : text),
  });
}
