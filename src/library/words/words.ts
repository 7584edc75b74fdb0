import type { NumberForm } from "./number-text.js";

/**
 * Words for a reader, not yet said: a template of the course with its values, or something that somebody typed.
 * Only templates are translated, so what somebody typed is shown as it is in every language.
 */
export type Words = Sentence | OwnWords | Amount | WordList | Capitalized | ThrownWords;

/** A sentence of the course: its English template, and what stands in its braces. */
export interface Sentence {
  readonly kind: "sentence";
  readonly template: string;
  readonly values: Readonly<Record<string, Words | number>>;
}

/** What somebody typed, or code, a path, a name: the same in every language. */
export interface OwnWords {
  readonly kind: "own";
  readonly text: string;
}

/** A number in another form than the usual one. */
export interface Amount {
  readonly kind: "amount";
  readonly value: number;
  readonly form: NumberForm;
}

/** Words one after the other. */
export interface WordList {
  readonly kind: "list";
  readonly items: readonly Words[];
  /** What stands between them; undefined: commas, and the word for "and" before the last. */
  readonly between: string | undefined;
}

/** The same words with a capital in front. */
export interface Capitalized {
  readonly kind: "capitalized";
  readonly words: Words;
}

/** The message of an error: English that is finished already, translated by the table of errors. */
export interface ThrownWords {
  readonly kind: "thrown";
  readonly message: string;
}

/** The names in the braces of a template; "{ a, b }" with spaces is code, not a name. */
type NamesIn<Template extends string> = Template extends `${string}{${infer Inside}}${infer Rest}`
  ? NameOf<Inside> | NamesIn<Rest>
  : never;

type NameOf<Inside extends string> = Inside extends `${string}{${infer Deeper}`
  ? NameOf<Deeper>
  : Inside extends `${string} ${string}`
    ? never
    : Inside;

type ValuesOf<Template extends string> = [NamesIn<Template>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<Template>, Words | number>>];

/**
 * A sentence of the course. The template is the key of its translation; a value is a number, another sentence, or what
 * somebody typed (`own`). A missing or a mistyped value does not compile.
 *
 * @example
 * sentence("There are {count} goals called {name}.", { count: 2, name: own("Goals") }).template; // "There are {count} goals called {name}."
 */
export function sentence<const Template extends string>(
  template: string extends Template ? never : Template,
  ...[values]: ValuesOf<Template>
): Sentence {
  return Object.freeze({ kind: "sentence", template, values: values ?? {} });
}

/** A text of the course's own lists, for example the title of a task: it stands in the language file as it is. */
export function courseText(template: string): Sentence {
  return Object.freeze({ kind: "sentence", template, values: {} });
}

/** What somebody typed, or code: it is never translated. */
export function own(text: string): OwnWords {
  return Object.freeze({ kind: "own", text });
}

/** A number in a form of its own, for example a share as percent. */
export function amount(value: number, form: NumberForm): Amount {
  return Object.freeze({ kind: "amount", value, form });
}

/** Words one after the other, with a comma between them or what you choose. */
export function wordList(items: readonly Words[], between = ", "): WordList {
  return Object.freeze({ kind: "list", items, between });
}

/** Words one after the other, the last behind "and": "G2, G3, and G4". */
export function andList(items: readonly Words[]): WordList {
  return Object.freeze({ kind: "list", items, between: undefined });
}

/** Words that someone else's sentence begins with: a capital in front, in whatever language they are said. */
export function capitalized(words: Words): Capitalized {
  return Object.freeze({ kind: "capitalized", words });
}

/** The message of an error that was caught, to be shown inside a sentence. */
export function thrown(message: string): ThrownWords {
  return Object.freeze({ kind: "thrown", message });
}

/** One of two sentences, by how many: "1 row" or "3 rows". English and the languages of the course part one from the rest. */
export function counted(count: number, one: Words, other: Words): Words {
  return count === 1 ? one : other;
}
