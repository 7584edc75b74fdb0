import { readerLanguage } from "./current-language.js";
import { ENGLISH, type Language } from "./language.js";
import { numberText } from "./number-text.js";
import type { Sentence, Words } from "./words.js";

/**
 * Says words to a reader. A sentence that the language does not have yet is said in English, its numbers too.
 *
 * @param language Default: the language of whoever reads now.
 */
export function say(words: Words, language: Language = readerLanguage()): string {
  switch (words.kind) {
    case "sentence":
      return saySentence(words, language);
    case "own":
      return words.text;
    case "amount":
      return numberText(words.value, { ...words.form, language });
    case "list":
      return joined(
        words.items.map((item) => say(item, language)),
        words.between,
        language,
      );
    case "capitalized":
      return capital(say(words.words, language));
    case "thrown":
      return language.sayThrown(words.message);
  }
}

/** The words in English, for files and for code that reads them. */
export function inEnglish(words: Words): string {
  return say(words, ENGLISH);
}

function saySentence({ template, values }: Sentence, language: Language): string {
  const translation = language.translation(template);
  const spoken = translation === undefined ? ENGLISH : language;
  // Each brace is filled once: a brace in what somebody typed is only a brace.
  return (translation ?? template).replace(/\{(\w+)\}/g, (brace, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return brace;
    if (typeof value === "number") return numberText(value, { language: spoken });
    return value.kind === "amount" ? say(value, spoken) : say(value, language);
  });
}

function joined(items: readonly string[], between: string | undefined, { code }: Language): string {
  return between === undefined ? new Intl.ListFormat(code).format(items) : items.join(between);
}

function capital(text: string): string {
  const [first = ""] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}`;
}
