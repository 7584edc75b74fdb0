import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { languageCodes, readLanguageFile } from "../../src/course/language/language-files.js";
import type { TranslatedTerm } from "../../src/library/words/language-file.js";

/** The words of the trade in another language. */
export interface GlossaryLanguage {
  /** For example "es". */
  readonly code: string;
  /** The language in its own words, for example "Español". */
  readonly language: string;
  /** By the English word, in small letters. */
  readonly terms: Readonly<Record<string, TranslatedTerm>>;
}

/** Every language that has the words of the trade: a file in `src/course/language/languages` is enough. */
export function glossaryLanguages(root: string): readonly GlossaryLanguage[] {
  const folder = pathToFileURL(join(root, "src", "course", "language", "languages", "/"));
  return languageCodes(folder)
    .filter((code) => code !== "en")
    .flatMap((code) => {
      const { language, glossary: terms } = readLanguageFile(code, folder);
      return terms === undefined ? [] : [{ code, language, terms }];
    });
}
