import { syllable } from "syllable";
import type { Notebook } from "../course/notebook.js";
import { paragraphsOf } from "../page/markdown.js";
import { sentencesOf } from "../page/sentences.js";
import { wordsOf } from "../page/words.js";

/** How hard a text is to read. */
export interface ReadingLevel {
  readonly words: number;
  readonly sentences: number;
  /** The school grade in the United States that reads it with ease. */
  readonly grade: number;
  /** The sentences that ask most, the hardest first. */
  readonly hardest: readonly { readonly sentence: string; readonly grade: number }[];
}

/**
 * The reading level of the prose of a notebook: its paragraphs and lists, without headings, tables and code.
 *
 * Method: the Flesch-Kincaid grade level, 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (Kincaid and others 1975, "Derivation of new readability formulas", Navy CNTECHTRA report 8-75).
 */
export function readingLevel({ cells }: Notebook): ReadingLevel {
  const sentences = cells
    .filter((cell) => cell.cell_type === "markdown")
    .flatMap(({ source }) => paragraphsOf(source))
    .filter(({ kind }) => kind === "paragraph" || kind === "list item")
    .flatMap(({ plain }) => sentencesOf(plain))
    .filter((sentence) => wordsOf(sentence).length > 0);
  const words = sentences.flatMap(wordsOf);
  const hardest = sentences
    .map((sentence) => ({ sentence, grade: gradeOf(wordsOf(sentence), 1) }))
    .sort((a, b) => b.grade - a.grade);
  return {
    words: words.length,
    sentences: sentences.length,
    grade: gradeOf(words, sentences.length),
    hardest: hardest.slice(0, 5),
  };
}

function gradeOf(words: readonly string[], sentences: number): number {
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
