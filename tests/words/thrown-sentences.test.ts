import { describe, expect, it } from "vitest";
import { languageCodes, readLanguageFile } from "../../src/course/language/language-files.js";
import { preAnalysisPlan } from "../../src/library/experiment/plan/pre-analysis-plan.js";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import { backwardsPlan } from "../../src/library/organize/electoral/backwards-plan.js";
import { parsePlan } from "../../src/library/organize/plan/parse-plan.js";
import { toTable } from "../../src/library/table/columns/data.js";
import { parseNumber } from "../../src/library/table/read/parse-number.js";
import { readCSV } from "../../src/library/table/read/read-csv.js";
import { rate } from "../../src/library/table/summary/rate.js";
import { weightedShare } from "../../src/library/table/summary/weighted-share.js";
import { translator } from "../../src/library/words/translate.js";
import { thrownSentences } from "./thrown-sentences.js";

/** The command line speaks English; a notebook shows what everything else throws. */
const sentences = thrownSentences(["cli"]);

describe("the sentences that functions throw", () => {
  it("are found in the source, in every way in which they can be said", () => {
    const templates = sentences.map(({ template }) => template);
    expect(templates.length).toBeGreaterThan(450);
    expect(templates).toContain("The part must be 0 or more, but it is {part} of {whole}.");
    expect(templates).toContain('There is no file "{path}" in {folder}. Did you mean "{closest}"?');
    expect(templates).toContain('There is no file "{path}" in {folder}. Check the name and the folder.');
    expect(templates).toContain("What data will you delete?");
    expect(templates).toContain("It cannot be read.");
    expect(templates).toContain("the columns changed from one page to the next");
    expect(templates).toContain(
      "{host} has a problem of its own (status {status}). Try again later. It says: {words}",
    );
  });
});

describe.each(languageCodes().filter((code) => code !== "en"))("errors of functions in %s", (code) => {
  it("have a translation, whatever their values are", () => {
    const unknown = new Set<string>();
    const say = translator(readLanguageFile(code), (sentence) => unknown.add(sentence));
    for (const { template } of sentences) say(template.replace(/\{\w*\}/g, "‹value›"));
    expect([...unknown]).toEqual([]);
  });
});

describe("an error in Spanish", () => {
  const say = translator(readLanguageFile("es"));
  const table = toTable({ people: [1, 2], Source: ["a", "b"] });
  const errors: readonly (readonly [name: string, call: () => unknown, said: string])[] = [
    [
      "a number that is none",
      () => parseNumber("twelve"),
      'Se esperaba un número como 12,345.6, pero se recibió el texto "twelve". Escribe solo dígitos, con "," entre los millares y "." antes de los decimales.',
    ],
    [
      "nothing where a number belongs",
      () => rate(undefined as unknown as number, 3),
      "Una tasa necesita dos números, pero la parte es nada (undefined). Escribe rate(288, 1200).",
    ],
    [
      "a column whose name is a word of the catalogue",
      () => weightedShare(table, "goals", "yes", { weights: "people" }),
      'No hay ninguna columna que se llame "goals". Las columnas son: people, Source.',
    ],
    [
      "a file that is not there",
      () => readCSV("no-such-folder/list.csv"),
      `No hay ningún archivo "list.csv" en ${process.cwd()}/no-such-folder. Revisa el nombre y la carpeta.`,
    ],
    [
      "a rate that was written as a percentage",
      () => backwardsPlan({ contacts: 100, contactRate: 22, attemptsPerHour: 15, hoursPerShift: 3 }),
      "contactRate debe ser una tasa mayor que 0 y de 1 como máximo, como 0.22 para 22%, pero es 22. Escribe 22% como 0.22.",
    ],
    [
      "a model without a mix of outcomes",
      () => fitLogistic({ voted: [1, 1, 1], age: [20, 30, 40] }, { outcome: "voted", predictors: ["age"] }),
      'El resultado "voted" es 1 en las 3 filas que se pueden usar. Un modelo necesita filas con 0 y filas con 1.',
    ],
    [
      "a plan with two faults",
      () =>
        parsePlan({
          organization: 5,
          variant: "electoral",
          problem: "x",
          start: "2026-06-01",
          end: "2026-11-03",
        }),
      "El plan todavía no se puede leer. organization debe ser un texto entre comillas, pero es 5. goals falta: escribe una lista entre [ y ].",
    ],
    [
      "a plan of a test with two faults",
      () =>
        preAnalysisPlan({
          title: "Two texts",
          question: "Does it work?",
          unit: "member",
          arms: [
            { name: "plain", treatment: "the usual text" },
            { name: "friend", treatment: "another text" },
          ],
          outcome: { column: "called", description: "called the office", baseline: 0.02 },
          sample: { n: 2 },
          smallestEffect: 0.01,
          estimator: { estimand: "ITT" },
          stoppingRule: "One look.",
          ethics: "no",
          seed: 2026,
          date: "2026-10-01",
        }),
      "El plan no está completo. En sample.n: sample.n debe ser de 4 personas o más. En ethics: la nota de ética necesita más texto: escribe una oración.",
    ],
  ];

  it.each(errors)("says %s", (_name, call, said) => {
    let message = "";
    try {
      call();
    } catch (error) {
      message = error instanceof Error ? error.message : "";
    }
    expect(say(message)).toBe(said);
  });
});
