import type { LanguageFile, SentenceGroups } from "../../src/library/words/language-file.js";
import { translator } from "../../src/library/words/translate.js";
import type { CourseText } from "./course-texts.js";
import type { SourceTexts } from "./source-texts.js";

/** What a translator of a language still has to do. Nothing of it breaks the course: it falls back to English. */
export interface LanguageReport {
  /** Sentences of the course that are said in English. */
  readonly missing: readonly CourseText[];
  /** Messages of errors that the table does not recognise. */
  readonly missingErrors: readonly CourseText[];
  /** English sentences of the file that nothing says any more. */
  readonly unused: readonly string[];
  /** English sentences that stand in the file twice. */
  readonly twice: readonly string[];
  /** Different English sentences with one translation: perhaps one of them would do. */
  readonly alike: readonly (readonly string[])[];
}

/** Compares a language file with what the course says. */
export function languageReport(
  { groups, errors = {} }: LanguageFile,
  course: readonly CourseText[],
  source: SourceTexts,
): LanguageReport {
  const spoken = once([...course, ...source.sentences]);
  const entries = [...entriesOf(groups), ...entriesOf(errors)];
  const known = new Map(entries);
  const unknown = new Set<string>();
  const recognise = translator(errors, undefined, (message) => unknown.add(message));
  for (const { text } of source.thrown) recognise(text);
  const said = new Set(spoken.map(({ text }) => text));
  const words = wordsOf(source.pieces);
  // A value of a message may be a sentence of its own, so a message counts as known when most of its words do.
  const keys = wordsOf(entriesOf(errors).flatMap(([english]) => english.split(/\{\w+\}/)));
  return {
    missing: spoken.filter(({ text }) => !known.has(text)),
    missingErrors: once(
      source.thrown.filter(({ text }) => unknown.has(text) && /\p{L}/u.test(text) && !standsIn(text, keys)),
    ),
    unused: [
      ...entriesOf(groups).filter(([english]) => !said.has(english)),
      ...entriesOf(errors).filter(([english]) => !said.has(english) && !standsIn(english, words)),
    ].map(([english]) => english),
    twice: entries.map(([english]) => english).filter((english, i, all) => all.indexOf(english) !== i),
    alike: alikeIn(entriesOf(groups)),
  };
}

function entriesOf(groups: SentenceGroups): readonly (readonly [english: string, other: string])[] {
  return Object.values(groups).flatMap(Object.entries<string>);
}

function once(texts: readonly CourseText[]): readonly CourseText[] {
  return [...new Map(texts.map((one) => [one.text, one])).values()];
}

/** How many words in a row are looked for: a message may be put together from parts. */
const IN_A_ROW = 3;
/** A message of which fewer of these rows stand in the source is said no more. */
const LEAST_SHARE = 0.35;

function rowsOf(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  if (words.length < IN_A_ROW) return words.length === 0 ? [] : [words.join(" ")];
  return words.slice(IN_A_ROW - 1).map((_, i) => words.slice(i, i + IN_A_ROW).join(" "));
}

function wordsOf(pieces: readonly string[]): ReadonlySet<string> {
  // Short pieces count by themselves: "a list", "nothing (void)".
  return new Set(pieces.flatMap((piece) => [...rowsOf(piece), ...piece.split(/[.:;] /).flatMap(rowsOf)]));
}

function standsIn(english: string, words: ReadonlySet<string>): boolean {
  const rows = english
    .split(/\{\w+\}|…/)
    .flatMap(rowsOf)
    .filter((row) => row.includes(" "));
  return rows.length === 0 || rows.filter((row) => words.has(row)).length >= LEAST_SHARE * rows.length;
}

function alikeIn(entries: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const byTranslation = new Map<string, string[]>();
  for (const [english, other] of entries) {
    const others = byTranslation.get(other) ?? [];
    if (!others.includes(english)) byTranslation.set(other, [...others, english]);
  }
  return [...byTranslation.values()].filter(({ length }) => length > 1);
}
