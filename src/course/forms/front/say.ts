import type { formWords } from "../form-words.js";

/** A sentence of the page in the language of the reader, with its values filled in. */
export type Say = (
  name: keyof typeof formWords,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** @param words every sentence of the page, by its name, as the course gives them. */
export function sayWith(words: Readonly<Record<string, string>>): Say {
  return (name, values = {}) =>
    (words[name] ?? name).replace(/\{(\w+)\}/g, (whole, value: string) => String(values[value] ?? whole));
}
