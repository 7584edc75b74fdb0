/** What a language file holds: English sentences and what is said instead, in groups that a translator can find. */
export interface LanguageFile {
  /** The language in its own words, for example "Español". */
  readonly language: string;
  /** Whose numbers are printed: "es" writes 1.234,5 and "es-US" 1,234.5. Default: those of the language. */
  readonly numbers?: string;
  /** Who answers for the translation, or how it was made. */
  readonly note?: string;
  /** English word of the trade → the word in this language and what it means. The book shows both. */
  readonly glossary?: Readonly<Record<string, TranslatedTerm>>;
  /**
   * Group → English template → translation: what cards, checks, the plan and the debrief say. What changes stands in
   * braces, the same on both sides: "Hint {number} of {count}".
   */
  readonly groups: SentenceGroups;
  /**
   * The same for the messages of errors, which are recognised when they are finished English. What stands in braces there
   * may be a sentence or a word of this table too, and is then translated. What stands between quotation marks, or is
   * called {name} or {field}, is somebody's own word and stays as it is: `There is no column called "{column}".`
   * Two names more say what a value is: {number} and {count} are amounts, {titles} is a list of titles of this table.
   */
  readonly errors?: SentenceGroups;
}

/** Group → English template → translation. */
export type SentenceGroups = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A word of the trade in another language. */
export interface TranslatedTerm {
  readonly word: string;
  /** One sentence without its subject, for example "contactos ÷ intentos." */
  readonly means: string;
}
