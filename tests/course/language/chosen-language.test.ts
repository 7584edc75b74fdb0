import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/course/cards/check.js";
import {
  chosenLanguage,
  languageSetting,
  saveLanguage,
} from "../../../src/course/language/chosen-language.js";
import { languageCodes, readLanguageFile } from "../../../src/course/language/language-files.js";
import { myWorkCommand } from "../../../src/course/my-work/my-work-command.js";
import { say } from "../../../src/library/words/say.js";
import { sentence } from "../../../src/library/words/words.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";

const notebook = pretendNotebook();

describe("the language of the course", () => {
  it("is English until somebody chooses", () => {
    expect(languageSetting(notebook.work(), {})).toBe("en");
    expect(say(sentence("Right"), chosenLanguage(notebook.work(), {}))).toBe("Right");
  });

  it("is the chosen one in every cell from then on", async () => {
    const lines: string[] = [];
    const print = (line: string) => lines.push(line);
    expect(await myWorkCommand(["language", "es"], { folder: notebook.work(), print })).toBe(0);
    expect(lines).toEqual(['El curso habla "es" desde la próxima celda.']);
    check("m1.third-pass", 0.283);
    expect(notebook.last()).toMatch(/^✓ Correcto/);
    expect(await myWorkCommand(["language"], { folder: notebook.work(), print })).toBe(0);
    expect(lines[1]).toBe('El curso habla "es". Hay: en, es.');
    saveLanguage("en", notebook.work());
    check("m1.third-pass", 0.283);
    expect(notebook.last()).toMatch(/^✓ Right/);
  });

  it("can be set for a whole team by the variable MOVEMENT_DATA_LANGUAGE", () => {
    expect(languageSetting(notebook.work(), { MOVEMENT_DATA_LANGUAGE: "es" })).toBe("es");
    expect(languageSetting(notebook.work(), { MOVEMENT_DATA_LANGUAGE: "xx" })).toBe("en");
  });

  it("refuses a language that there is no file for, and keeps the old choice", async () => {
    saveLanguage("es", notebook.work());
    const lines: string[] = [];
    const print = (line: string) => lines.push(line);
    for (const code of ["fr", "../es", "__proto__"]) {
      expect(await myWorkCommand(["language", code], { folder: notebook.work(), print })).toBe(1);
    }
    expect(lines[0]).toBe('Esto no funcionó: No hay ningún idioma "fr". El curso habla en, es.');
    expect(languageSetting(notebook.work(), {})).toBe("es");
  });

  it("is English when the settings are damaged", () => {
    mkdirSync(notebook.work(), { recursive: true });
    for (const text of ["{", "null", "[]", '{"language":7}', '{"language":"../x"}']) {
      writeFileSync(join(notebook.work(), "settings.json"), text);
      expect(languageSetting(notebook.work(), {})).toBe("en");
    }
  });
});

describe("every language file", () => {
  const codes = languageCodes().filter((code) => code !== "en");

  it.each(codes)("%s can be read, and keeps the values of each sentence", (code) => {
    const { groups, errors = {} } = readLanguageFile(code);
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    const wrong = [...Object.values(groups), ...Object.values(errors)]
      .flatMap((group) => Object.entries(group))
      .filter(([english, other]) => names(english).join() !== names(other).join());
    expect(wrong).toEqual([]);
  });

  it.each(codes)("%s says each sentence once", (code) => {
    const text = readFileSync(
      new URL(`../../../src/course/language/languages/${code}.json`, import.meta.url),
      "utf8",
    );
    // A word of the glossary holds the same two names each time; a sentence stands deeper than a word.
    const [glossary = "", groups = ""] = text.split('"groups"');
    const words = [...glossary.matchAll(/^ {4}("(?:[^"\\]|\\.)*"): \{/gm)].map(([, key]) => key);
    const sentences = [...groups.matchAll(/^ {6}("(?:[^"\\]|\\.)*"):/gm)].map(([, key]) => key);
    expect(words.length).toBeGreaterThan(50);
    expect(sentences.length).toBeGreaterThan(5);
    for (const keys of [words, sentences])
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
