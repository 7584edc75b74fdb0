/** What a language file holds: English sentences and what is said instead, in groups that a translator can find. */
export interface LanguageFile {
  /** The language in its own words, for example "Español". */
  readonly language: string;
  /** Who answers for the translation, or how it was made. */
  readonly note?: string;
  /** English word of the trade → the word in this language and what it means. The book shows both. */
  readonly glossary?: Readonly<Record<string, TranslatedTerm>>;
  /** Group → English sentence → translation. What changes stands in braces, the same on both sides: "Hint {n}". */
  readonly groups: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A word of the trade in another language. */
export interface TranslatedTerm {
  readonly word: string;
  /** One sentence without its subject, for example "contactos ÷ intentos." */
  readonly means: string;
}

/** Gives a sentence in another language, or as it is when the language does not have it. */
export type Translate = (sentence: string) => string;

interface Template {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly translation: string;
  /** How many letters are fixed: the more, the better the match. */
  readonly fixed: number;
}

/** What a value may be, by its name: {count} and {number} are amounts, everything else is any text. */
const AMOUNTS: Readonly<Record<string, string>> = { count: "(-?[\\d.,]+)", number: "(-?[\\d.,]+)" };

/** A value inside a sentence may be a sentence too, for example a finding in a list. Deeper is a mistake. */
const DEEPEST = 4;

/**
 * The translations of a language file.
 *
 * English sentences are the keys, so the code that makes them stays plain English: translation happens once, where
 * things are shown. A sentence with values, such as "Hint 1 of 3", is found by its template "Hint {n} of {all}".
 *
 * @param onUnknown hears of each whole sentence that the language does not have. Default: nobody does.
 */
export function translator({ groups }: LanguageFile, onUnknown?: (sentence: string) => void): Translate {
  const exact = new Map<string, string>();
  const templates: Template[] = [];
  for (const [english, translation] of Object.values(groups).flatMap(Object.entries<string>)) {
    if (english.includes("{")) templates.push(templateOf(english, translation));
    else exact.set(english, translation);
  }
  templates.sort((a, b) => b.fixed - a.fixed);

  const say = (sentence: string, depth: number): string => {
    const found = exact.get(sentence);
    if (found !== undefined || depth > DEEPEST) return found ?? sentence;
    for (const { pattern, names, translation } of templates) {
      const match = pattern.exec(sentence);
      if (match === null) continue;
      const values = new Map(names.map((name, i) => [name, say(match[i + 1] ?? "", depth + 1)]));
      return translation.replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
    }
    if (depth === 0) onUnknown?.(sentence);
    return sentence;
  };
  return (sentence) => say(sentence, 0);
}

function templateOf(english: string, translation: string): Template {
  const parts = english.split(/\{(\w+)\}/);
  const literal = parts.filter((_, i) => i % 2 === 0);
  const source = parts
    .map((part, i) => (i % 2 === 0 ? escapeRegExp(part) : (AMOUNTS[part] ?? "(.+?)")))
    .join("");
  return {
    pattern: new RegExp(`^${source}$`, "s"),
    names: parts.filter((_, i) => i % 2 === 1),
    translation,
    fixed: literal.join("").length,
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
