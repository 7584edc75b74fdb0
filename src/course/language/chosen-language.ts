import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workFolder } from "../../library/files/work-folder.js";
import { writeWhole } from "../../library/files/write-whole.js";
import { kernelContract } from "../../library/kernel/kernel-contract.js";
import { speakIn } from "../../library/words/current-language.js";
import { ENGLISH, type Language, languageOf } from "../../library/words/language.js";
import { languageCodes, readLanguageFile } from "./language-files.js";
import { inBrowser } from "./words-of-place.js";

const languages = new Map<string, Language>();

/**
 * The language of the reader now: that of MOVEMENT_DATA_LANGUAGE, or the one chosen with
 * `npm run my-work -- language es`, or English. A language that there is no file for is English too.
 */
export function chosenLanguage(
  folder: string = workFolder(),
  env: NodeJS.ProcessEnv = process.env,
): Language {
  const language = languageNamed(languageSetting(folder, env));
  return kernelContract().kernel?.frontEnd === "browser" ? spokenInBrowser(language) : language;
}

const inPages = new Map<Language, Language>();

function spokenInBrowser(language: Language): Language {
  const known = inPages.get(language) ?? inBrowser(language);
  inPages.set(language, known);
  return known;
}

// Whatever of the course is loaded, the library speaks the learner's language too.
speakIn(() => chosenLanguage());

/** The code of the language that is set, for example "es". Default "en". */
export function languageSetting(folder: string = workFolder(), env: NodeJS.ProcessEnv = process.env): string {
  const wanted = env.MOVEMENT_DATA_LANGUAGE || savedLanguage(folder) || "en";
  // English needs no file: most sentences are said without a look at the folder of languages.
  return wanted === "en" || !languageCodes().includes(wanted) ? "en" : wanted;
}

/**
 * Keeps the choice of a language in the work folder.
 *
 * @throws when there is no file for that language: the sentence lists those that there are.
 */
export function saveLanguage(code: string, folder: string = workFolder()): void {
  if (code !== "en") readLanguageFile(code);
  const text = `${JSON.stringify({ language: code }, null, 2)}\n`;
  writeWhole(settingsFile(folder), text, { overwrite: true, makeFolder: true });
}

function languageNamed(code: string): Language {
  if (code === ENGLISH.code) return ENGLISH;
  const known = languages.get(code);
  if (known !== undefined) return known;
  const language = readable(code);
  languages.set(code, language);
  return language;
}

/** A damaged language file must not keep anybody from working: English then. A test reads every file. */
function readable(code: string): Language {
  try {
    return languageOf(code, readLanguageFile(code));
  } catch {
    return ENGLISH;
  }
}

function savedLanguage(folder: string): string | undefined {
  try {
    const settings = JSON.parse(readFileSync(settingsFile(folder), "utf8")) as { language?: unknown } | null;
    return typeof settings?.language === "string" ? settings.language : undefined;
  } catch {
    return undefined;
  }
}

function settingsFile(folder: string): string {
  return join(folder, "settings.json");
}
