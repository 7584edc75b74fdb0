import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { packageFolder } from "../../library/files/package-folder.js";
import type { LanguageFile } from "../../library/words/language-file.js";

// The one door to the language files. They lie beside the source, also where the code runs from the build.
const beside = (): URL => new URL("src/course/language/languages/", packageFolder());

const groups = z.record(
  z.string(),
  z.record(z.string(), z.string().min(1)).check(({ value, issues }) => {
    for (const [english, translation] of Object.entries(value)) {
      const [wanted, given] = [namesOf(english), namesOf(translation)];
      if (wanted === given) continue;
      const message = `must hold what the English holds in braces: ${wanted || "nothing"}, not ${given || "nothing"}`;
      issues.push({ code: "custom", input: translation, path: [english], message });
    }
  }),
);

const languageFile = z.object({
  language: z.string().min(1),
  numbers: z.string().refine(isLocale, "is not the code of a language").optional(),
  note: z.string().optional(),
  glossary: z.record(z.string(), z.object({ word: z.string().min(1), means: z.string().min(1) })).optional(),
  groups,
  errors: groups.optional(),
});

/** A value that is left out of a sentence would be lost without a word: "{count} rows" must have its count. */
function namesOf(template: string): string {
  const names = Array.from(template.matchAll(/\{(\w+)\}/g), ([name]) => name);
  return [...new Set(names)].sort().join(", ");
}

/**
 * The codes of the languages that there is a file for, English first, for example ["en", "es"].
 *
 * @param folder where the files lie. Default: beside the source.
 */
export function languageCodes(folder: URL = beside()): readonly string[] {
  return ["en", ...languageNames(folder).sort()];
}

/**
 * Reads the file of a language.
 *
 * @param folder where the files lie. Default: beside the source.
 * @throws when there is no such file or it is damaged: the sentence names what is wrong with it.
 */
export function readLanguageFile(code: string, folder: URL = beside()): LanguageFile {
  if (!languageNames(folder).includes(code)) {
    throw new Error(`There is no language "${code}". The course speaks ${languageCodes(folder).join(", ")}.`);
  }
  const name = `src/course/language/languages/${code}.json`;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(new URL(`${code}.json`, folder), "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The language file ${name} cannot be read: ${reason}.`, { cause: error });
  }
  const { success, data, error } = languageFile.safeParse(json);
  if (success) {
    const { language, numbers, note, glossary, errors } = data;
    return {
      language,
      groups: data.groups,
      ...(numbers === undefined ? {} : { numbers }),
      ...(note === undefined ? {} : { note }),
      ...(glossary === undefined ? {} : { glossary }),
      ...(errors === undefined ? {} : { errors }),
    };
  }
  const [first] = error.issues;
  throw new Error(
    `The language file ${name} has a fault at ${first?.path.join(" › ") || "its top"}: ${first?.message ?? "unknown"}.`,
  );
}

/** A code that no printer of numbers knows would break each card. */
function isLocale(code: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(code).length > 0;
  } catch {
    return false;
  }
}

function languageNames(folder: URL): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[a-z]{2,3}(-[A-Za-z]+)?\.json$/.test(name))
      .map((name) => name.slice(0, -".json".length));
  } catch {
    // Installed without the language files: the course speaks English.
    return [];
  }
}
