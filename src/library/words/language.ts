import type { LanguageFile } from "./language-file.js";
import { type Translate, translator } from "./translate.js";

/** A language in which the course speaks to its reader. */
export interface Language {
  /** For example "en" or "es": what a page says of itself. */
  readonly code: string;
  /** Whose numbers are printed, for example "es" or "es-US". */
  readonly numbers: string;
  /** What is said instead of an English template; undefined where it is not translated yet. */
  readonly translation: (template: string) => string | undefined;
  /** The message of an error, which is finished English: recognised by the table of errors. */
  readonly sayThrown: Translate;
}

/** The language that everything is written in. */
export const ENGLISH: Language = Object.freeze({
  code: "en",
  numbers: "en",
  translation: () => undefined,
  sayThrown: (message: string) => message,
});

/** The language of a language file. What the file does not have is said in English. */
export function languageOf(code: string, file: LanguageFile): Language {
  const known = new Map(
    [...Object.values(file.errors ?? {}), ...Object.values(file.groups)].flatMap(Object.entries<string>),
  );
  const translation = (template: string): string | undefined => known.get(template);
  return Object.freeze({
    code,
    numbers: file.numbers ?? code,
    translation,
    sayThrown: translator(file.errors ?? {}, translation),
  });
}
