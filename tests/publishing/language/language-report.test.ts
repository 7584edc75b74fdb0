import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { courseTexts } from "../../../publishing/language/course-texts.js";
import { languageReport } from "../../../publishing/language/language-report.js";
import { sourceTexts } from "../../../publishing/language/source-texts.js";
import { languageCodes, readLanguageFile } from "../../../src/course/language/language-files.js";

const source = `
  say(sentence("There are {count} goals.", { count }));
  const rule = z.string(template("must be above 0"));
  card(courseText("Fixed words"), courseText(exercise.title));
  throw new RangeError(\`The part must be 0 or more, but it is \${part}.\`);
  throw new Error("Nobody translated this one.");
  throw new TypeError(\`It depends: \${part > 1 ? "a" : "b"}\`);
`;

function read() {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-texts-"));
  mkdirSync(join(folder, "library"));
  mkdirSync(join(folder, "cli"));
  writeFileSync(join(folder, "library", "a.ts"), source);
  writeFileSync(join(folder, "cli", "b.ts"), 'throw new Error("The command line speaks English.");');
  const texts = sourceTexts([folder], [join(folder, "library")]);
  rmSync(folder, { recursive: true });
  return texts;
}

describe("the texts of the source", () => {
  it("are templates, messages of errors in one piece, and nothing that is computed", () => {
    const { sentences, thrown } = read();
    expect(sentences.map(({ text }) => text)).toEqual([
      "There are {count} goals.",
      "must be above 0",
      "Fixed words",
    ]);
    expect(thrown.map(({ text }) => text)).toEqual([
      "The part must be 0 or more, but it is ….",
      "Nobody translated this one.",
    ]);
  });
});

describe("the report on a language", () => {
  const report = languageReport(
    {
      language: "Español",
      groups: {
        a: {
          "There are {count} goals.": "Hay {count} metas.",
          "Said no more": "Ya nadie lo dice",
          Twice: "Dos veces",
        },
        b: {
          Twice: "Dos veces",
          "must be above 0": "debe ser mayor que 0",
          "must be positive": "debe ser mayor que 0",
        },
      },
      errors: {
        c: {
          "The part must be 0 or more, but it is {part}.": "La parte debe ser 0 o más, pero es {part}.",
          "Something else that was thrown before.": "Otra cosa que antes se lanzaba.",
        },
      },
    },
    [
      { text: "Twice", where: "m1.a" },
      { text: "A hint", where: "m1.a" },
      { text: "A hint", where: "m1.b" },
    ],
    read(),
  );

  it("lists what is said in English, once and with its place", () => {
    expect(report.missing.map(({ text }) => text)).toEqual(["A hint", "Fixed words"]);
    expect(report.missing[1]?.where).toMatch(/a\.ts$/);
    expect(report.missingErrors.map(({ text }) => text)).toEqual(["Nobody translated this one."]);
  });

  it("lists what nothing says, what stands there twice, and what is the same in translation", () => {
    expect(report.unused).toEqual([
      "Said no more",
      "must be positive",
      "Something else that was thrown before.",
    ]);
    expect(report.twice).toEqual(["Twice"]);
    expect(report.alike).toEqual([["must be above 0", "must be positive"]]);
  });
});

describe.each(languageCodes().filter((code) => code !== "en"))("the file for %s", (code) => {
  it("says nothing twice, and is compared with every task, question and card", () => {
    const all = sourceTexts(
      [new URL("../../../src", import.meta.url).pathname],
      [new URL("../../../src/library", import.meta.url).pathname],
    );
    expect(courseTexts().length).toBeGreaterThan(500);
    expect(all.sentences.length).toBeGreaterThan(450);
    expect(all.thrown.length).toBeGreaterThan(150);
    expect(languageReport(readLanguageFile(code), courseTexts(), all).twice).toEqual([]);
  });
});
