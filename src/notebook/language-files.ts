import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { LanguageFile } from "./translate.js";

// The one door to the language files. They lie beside the source, two levels above both src/notebook and dist/notebook.
const LANGUAGES = new URL("../../src/notebook/languages/", import.meta.url);

const languageFile = z.object({
  language: z.string().min(1),
  note: z.string().optional(),
  groups: z.record(z.string(), z.record(z.string(), z.string().min(1))),
});

/** The codes of the languages that there is a file for, English first, for example ["en", "es"]. */
export function languageCodes(): readonly string[] {
  return ["en", ...languageNames().sort()];
}

/**
 * Reads the file of a language.
 *
 * @throws when there is no such file or it is damaged: the sentence names what is wrong with it.
 */
export function readLanguageFile(code: string): LanguageFile {
  if (!languageNames().includes(code)) {
    throw new Error(`There is no language "${code}". The course speaks ${languageCodes().join(", ")}.`);
  }
  const name = `src/notebook/languages/${code}.json`;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(new URL(`${code}.json`, LANGUAGES), "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The language file ${name} cannot be read: ${reason}.`, { cause: error });
  }
  const { success, data, error } = languageFile.safeParse(json);
  if (success) {
    const { language, note, groups } = data;
    return { language, groups, ...(note === undefined ? {} : { note }) };
  }
  const [first] = error.issues;
  throw new Error(
    `The language file ${name} has a fault at ${first?.path.join(" › ") ?? "its top"}: ${first?.message ?? "unknown"}.`,
  );
}

function languageNames(): string[] {
  try {
    return readdirSync(LANGUAGES)
      .filter((name) => /^[a-z]{2,3}(-[A-Za-z]+)?\.json$/.test(name))
      .map((name) => name.slice(0, -".json".length));
  } catch {
    // Installed without the language files: the course speaks English.
    return [];
  }
}
