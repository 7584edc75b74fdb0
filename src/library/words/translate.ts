import type { SentenceGroups } from "./language-file.js";
import { matchTemplate, type TemplatePieces, type ValueKind } from "./match-template.js";

/** Gives a sentence in another language, or as it is when the language does not have it. */
export type Translate = (sentence: string) => string;

interface Template extends TemplatePieces {
  readonly values: readonly TemplateValue[];
  readonly translation: string;
  /** How many letters are fixed: the more, the better the match. */
  readonly fixed: number;
}

interface TemplateValue {
  readonly name: string;
  /** True for a word that somebody else wrote: the name of a column must not become another word. */
  readonly own: boolean;
}

/** What a value may be, by its name: {count}, {number} and {number2} are amounts, everything else is any text. */
const AMOUNT_NAME = /^(count|number)\d*$/;

/** What somebody else called something stays as it is. A {name} lies within one sentence, a {field} has no spaces. */
const OWN_NAMES: ReadonlyMap<string, ValueKind> = new Map([
  ["name", "within a sentence"],
  ["field", "without spaces"],
]);

/** A value inside a sentence may be a sentence too, for example a finding in a list. Deeper is a mistake. */
const DEEPEST = 4;

/** Between one sentence and the next. */
const BETWEEN_SENTENCES = /(?<=[.?!]) (?=\S)/;

/**
 * The table of errors of a language file: it recognises the message of an error, which is finished English.
 *
 * A message with values, such as "The part (12) is larger than the whole (8).", is found by its template. Everything else
 * that the course says carries its template, see `sentence`.
 *
 * @param titles the titles of the course, for what a {title} or {titles} holds.
 * @param onUnknown hears of each whole sentence that the language does not have. Default: nobody does.
 */
export function translator(
  groups: SentenceGroups,
  titles: (title: string) => string | undefined = () => undefined,
  onUnknown?: (sentence: string) => void,
): Translate {
  const exact = new Map<string, string>();
  const templates: Template[] = [];
  for (const [english, translation] of Object.values(groups).flatMap(Object.entries<string>)) {
    if (english.includes("{")) templates.push(templateOf(english, translation));
    else exact.set(english, translation);
  }
  templates.sort((a, b) => b.fixed - a.fixed);
  const beginningLike = byFirstLetter(templates);

  const byTemplate = (sentence: string, depth: number): string | undefined => {
    for (const template of beginningLike(sentence)) {
      const { values, translation } = template;
      const match = matchTemplate(template, sentence);
      if (match === undefined) continue;
      const said = new Map(
        values.map(({ name, own }, i) => {
          const given = match[i] ?? "";
          const inside = (text: string): string => find(text, depth + 1) ?? text;
          if (own) return [name, given];
          if (!/^titles?$/.test(name)) return [name, inside(given)];
          return [
            name,
            given
              .split(", ")
              .map((title) => titles(title) ?? inside(title))
              .join(", "),
          ];
        }),
      );
      return translation.replace(/\{(\w+)\}/g, (whole, name: string) => said.get(name) ?? whole);
    }
    return undefined;
  };

  /** Sentences one after the other, when each of them is known. */
  const byPieces = (text: string, depth: number): string | undefined => {
    const pieces = text.split(BETWEEN_SENTENCES);
    if (pieces.length === 1) return undefined;
    const said: string[] = [];
    for (const piece of pieces) {
      const found = exact.get(piece) ?? byTemplate(piece, depth);
      if (found === undefined) return undefined;
      said.push(found);
    }
    return said.join(" ");
  };

  const find = (sentence: string, depth: number): string | undefined => {
    if (depth > DEEPEST) return undefined;
    const inOne = () => byTemplate(sentence, depth);
    const inPieces = () => byPieces(sentence, depth);
    // A value of several sentences is a list of findings; a template must not swallow the second with the first.
    return exact.get(sentence) ?? (depth === 0 ? (inOne() ?? inPieces()) : (inPieces() ?? inOne()));
  };

  return (sentence) => {
    const found = find(sentence, 0);
    if (found === undefined) onUnknown?.(sentence);
    return found ?? sentence;
  };
}

/** The templates that a sentence can be made from, by its first letter. */
function byFirstLetter(templates: readonly Template[]): (sentence: string) => readonly Template[] {
  const first = ({ texts }: Template): string => (texts[0] ?? "").slice(0, 1);
  const open = templates.filter((template) => first(template) === "");
  const found = new Map<string, readonly Template[]>();
  for (const letter of new Set(templates.map(first))) {
    found.set(
      letter,
      templates.filter((template) => first(template) === letter || first(template) === ""),
    );
  }
  return (sentence) => found.get(sentence.slice(0, 1)) ?? open;
}

function templateOf(english: string, translation: string): Template {
  const parts = english.split(/\{(\w+)\}/);
  const texts = parts.filter((_, i) => i % 2 === 0);
  const names = parts.filter((_, i) => i % 2 === 1);
  return {
    texts,
    kinds: names.map(kindOf),
    values: names.map((name, i) => ({
      name,
      own: OWN_NAMES.has(name) || isQuoted(name, texts[i], texts[i + 1]),
    })),
    translation,
    fixed: texts.join("").length,
  };
}

function kindOf(name: string): ValueKind {
  return AMOUNT_NAME.test(name) ? "amount" : (OWN_NAMES.get(name) ?? "any");
}

/** Titles are the course's own words, also between quotation marks. */
function isQuoted(name: string, before = "", after = ""): boolean {
  const mark = before.at(-1) ?? "";
  return /["`]/.test(mark) && after.startsWith(mark) && name !== "title";
}
