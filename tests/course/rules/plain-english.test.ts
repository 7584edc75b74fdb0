import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../../publishing/course/notebook.js";
import { courseTexts } from "../../../publishing/language/course-texts.js";
import { mistakeNames } from "../../../src/course/check/judge-answer.js";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { exercises, predictions, recalls, reflections } from "../../../src/course/modules/index.js";
import { DATASET_NAMES } from "../../../src/library/table/datasets/dataset-name.js";
import { britishWords } from "./british-spelling.js";
import { cellsOf } from "./page-run.js";

/** Words that a reader stumbled over, and what is said in their place. */
const instead: readonly (readonly [RegExp, string])[] = [
  [/stands? there twice/i, "appears twice"],
  [/half plus one is more than you need/i, "you may win with less than half"],
  [/without whiskers/i, "we have no interval for"],
  [/\ba call[^.]{0,40} is dear\b/i, "takes many people"],
  [/\ba prior, made of/i, "a first guess from past elections"],
  [/\bWho is behind gains\b/i, "If you are behind, surprises help you"],
  [/\bdoes an earned one take\b/i, "does one personal call take"],
  [/\ba quarter falls away\b/i, "a quarter of them stop"],
  [/\bmake each a hard yes\b/i, "what would count as proof"],
  [/\bHow many people are they\b/i, "How many different people is that"],
  [/\badd up to 0\b/i, "a spreadsheet counts it as 0"],
  [
    /\bWho (?:deletes|drops|divides|forgets|joins|counts|uses|reads|takes)\b[^.?]{0,60} (?:gets|has|is|finds)\b/,
    "If you …, you …",
  ],
  [/\bGive each side a sign\b/i, "Count D as plus, R as minus"],
  [/\b(?:stands?|stood) in (?:the|a|this|our|your) (?:list|record|file|table|note)\b/i, "is in"],
  [/\bA said vote\b/i, "Saying you voted is not voting"],
  [/\bsaid Biden\b/i, "say they voted for Biden"],
  [/\bThis is no matter of one city\b/i, "This is not only New York"],
  [/\bnobody has to be accused\b/i, "it accuses no one"],
  [/\bNothing of it is stored\b/i, "None of it is stored"],
  [/\ban own sign-in\b/i, "their own sign-in"],
  [/\bhours and a mandate\b/i, "time and authority"],
  [/\bWe only say that half\b/i, "We pretend"],
];

const stumbles = (text: string): readonly string[] =>
  instead.flatMap(([words, better]) => {
    const found = words.exec(text)?.[0];
    return found === undefined ? [] : [`"${found}": say "${better}"`];
  });

describe("the words of learners", () => {
  it.each(courseModules.map(({ notebook }) => notebook))(
    "of %s are plain, and spelled as in the United States",
    (file) => {
      const problems = cellsOf(file).flatMap(({ kind, source }, i) => [
        ...stumbles(source).map((says) => `cell ${i} has ${says}`),
        ...(kind === "prose" ? britishWords(source).map((word) => `cell ${i} spells ${word}`) : []),
      ]);
      expect(problems).toEqual([]);
    },
  );

  it("of tasks, guesses, questions, forms and cards are plain, and spelled as in the United States", () => {
    const own = courseTexts();
    const lists = new Set(own.map(({ text }) => text));
    const sentences = keysOf(JSON.parse(readFileSync("src/course/language/languages/es.json", "utf8")));
    const texts = [
      ...own.map(({ text, where }) => [where, text] as const),
      ...sentences.filter((text) => !lists.has(text)).map((text) => ["a sentence", text] as const),
    ];
    expect(texts.flatMap(([where, text]) => stumbles(text).map((says) => `${where} has ${says}`))).toEqual(
      [],
    );
    expect(
      texts.flatMap(([where, text]) =>
        britishWords(text.replaceAll(/\{\w+\}/g, "")).map((word) => `${where}: ${word}`),
      ),
    ).toEqual([]);
  });

  it("are spelled so in names too: of tasks and their mistakes, guesses, questions, cells and datasets", () => {
    const names = [
      ...exercises.flatMap((task) => [task.id, ...mistakeNames(task)]),
      ...[...predictions, ...recalls, ...reflections].map(({ id }) => id),
      ...courseModules.flatMap(({ notebook }) => [notebook, ...cellNames(notebook)]),
      ...DATASET_NAMES,
    ];
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => britishWords(name).length > 0)).toEqual([]);
    expect(britishWords("m6.skipped-neighbourhood")).toEqual(["neighbourhood"]);
  });

  it("would be seen where they are not plain", () => {
    expect(stumbles("One address stands there twice.")).toHaveLength(1);
    expect(
      britishWords("We organise two centres with a programme, four hours, and raise our promise."),
    ).toEqual(["organise", "centres", "programme"]);
    for (const word of [
      "labelled",
      "neighbourhood",
      "licence",
      "prioritising",
      "travelled",
      "favour",
      "analysed",
    ])
      expect(britishWords(`A ${word} word.`), word).toEqual([word]);
  });
});

/** The names of the cells of a notebook. */
function cellNames(notebook: string): readonly string[] {
  return readNotebook(join("notebooks", notebook)).cells.map(({ id }) => id);
}

/** Every English sentence of a language file: the names of its entries. */
function keysOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [
    ...(typeof held === "string" ? [key] : []),
    ...keysOf(held),
  ]);
}
