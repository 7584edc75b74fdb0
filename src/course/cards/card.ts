import type { MimeBundle } from "../../library/kernel/mime.js";
import { element, foldedHTML, outputElement } from "../../library/show/html.js";
import { codeFont, lineColor, quietColor, shadeColor } from "../../library/show/theme.js";
import { escapeHTML } from "../../library/table/write/escape-html.js";
import { readerLanguage } from "../../library/words/current-language.js";
import type { Language } from "../../library/words/language.js";
import { say as sayWords } from "../../library/words/say.js";
import { sentence, type Words } from "../../library/words/words.js";

/** What a card is about. Each tone has a symbol and a word beside its colour. */
export type CardTone =
  | "right"
  | "saved"
  | "almost"
  | "not yet"
  | "open"
  | "note"
  | "holds"
  | "at risk"
  | "gate open";

/** Words, and code where there is some, behind a line that opens with a click. */
export interface Fold {
  readonly summary: Words;
  readonly text: Words;
  readonly code?: string;
  /** True: left out of the plain text, where nothing can be folded. Default false. */
  readonly quiet?: boolean;
  /** True: it is open from the start. Default false. */
  readonly open?: boolean;
}

/** A calm box with a few words, the same for every check, hint, solution, reflection and plan. */
export interface Card {
  readonly tone: CardTone;
  /** What it is about, for example the title of the exercise. */
  readonly title: Words;
  readonly paragraphs: readonly Words[];
  readonly list?: readonly Words[];
  /** The one thing to do next. */
  readonly next?: Words;
  /** What opens with a click, for example hints: it stays folded until somebody asks. */
  readonly folds?: readonly Fold[];
  /** Something about the saved work that must be said. */
  readonly notice?: Words;
}

// Every colour has 3:1 or more on white and on near-black: it marks the edge and the symbol, never words.
const tones: Readonly<Record<CardTone, { symbol: string; word?: Words; color: string }>> = {
  right: { symbol: "✓", word: sentence("Right"), color: "#0f8f68" },
  saved: { symbol: "✓", word: sentence("Saved"), color: "#0f8f68" },
  almost: { symbol: "≈", word: sentence("Almost"), color: "#a8730a" },
  "not yet": { symbol: "↻", word: sentence("Not yet"), color: "#c2570c" },
  open: { symbol: "○", word: sentence("Not started yet"), color: "#7a7f87" },
  note: { symbol: "›", color: "#2f7fc4" },
  holds: { symbol: "✓", word: sentence("Holds"), color: "#0f8f68" },
  "at risk": { symbol: "!", word: sentence("At risk"), color: "#c2570c" },
  "gate open": { symbol: "○", word: sentence("Open"), color: "#7a7f87" },
};

/** A card whose words are said. */
interface SaidCard {
  readonly symbol: string;
  readonly color: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list: readonly string[];
  readonly next?: { readonly mark: string; readonly words: string };
  readonly folds: readonly SaidFold[];
  readonly notice?: string;
}

interface SaidFold extends Omit<Fold, "summary" | "text"> {
  readonly summary: string;
  readonly text: string;
}

/** A card as HTML and as plain text, in the language that is set. Every sentence of the course passes here. */
export function cardBundle(card: Card, language: Language = readerLanguage()): MimeBundle {
  const said = sayCard(card, language);
  return { "text/html": cardHTML(said), "text/plain": cardText(said) };
}

function sayCard(
  { tone, title, paragraphs, list = [], next, folds = [], notice }: Card,
  language: Language,
): SaidCard {
  const say = (words: Words): string => sayWords(words, language);
  const { symbol, word, color } = tones[tone];
  return {
    symbol,
    color,
    title: word === undefined ? say(title) : `${say(word)} · ${say(title)}`,
    paragraphs: paragraphs.map(say),
    list: list.map(say),
    ...(next === undefined ? {} : { next: { mark: say(sentence("Next:")), words: say(next) } }),
    folds: folds.map((fold) => ({ ...fold, summary: say(fold.summary), text: say(fold.text) })),
    ...(notice === undefined ? {} : { notice: say(notice) }),
  };
}

function cardHTML({ symbol, color, title, paragraphs, list, next, folds, notice }: SaidCard): string {
  const mark = element(
    "span",
    `color:${color};font-size:1.15em;margin-right:6px`,
    symbol,
    'aria-hidden="true"',
  );
  const parts = [
    element("p", "margin:0;font-weight:600", `${mark}${escapeHTML(title)}`),
    ...paragraphs.map((text) => element("p", "margin:6px 0 0;white-space:pre-line", escapeHTML(text))),
  ];
  if (list.length > 0) {
    const items = list.map((text) => element("li", "margin:2px 0", escapeHTML(text)));
    parts.push(element("ul", "margin:6px 0 0;padding-left:22px", items.join("")));
  }
  if (next !== undefined) {
    parts.push(
      element("p", "margin:6px 0 0", `<strong>${escapeHTML(next.mark)}</strong> ${escapeHTML(next.words)}`),
    );
  }
  parts.push(...folds.map(foldHTML));
  if (notice !== undefined)
    parts.push(element("p", `margin:6px 0 0;color:${quietColor}`, escapeHTML(notice)));
  const box = `border:1px solid ${lineColor};border-left:4px solid ${color};border-radius:4px;padding:10px 14px;margin:4px 0;max-width:46em;box-sizing:border-box`;
  return outputElement("div", box, parts.join(""));
}

function foldHTML({ summary, text, code, open }: SaidFold): string {
  const pre = element(
    "pre",
    `font-family:${codeFont};font-size:13px;color:inherit;background:${shadeColor};padding:8px 10px;margin:6px 0 0;border-radius:4px;overflow-x:auto;white-space:pre-wrap`,
    escapeHTML(code ?? ""),
    'tabindex="0"',
  );
  const words = element("p", "margin:6px 0 0", escapeHTML(text));
  return foldedHTML(summary, `${code === undefined ? "" : pre}${words}`, open);
}

function cardText({ symbol, title, paragraphs, list, next, folds, notice }: SaidCard): string {
  return [
    `${symbol} ${title}`,
    ...paragraphs,
    ...list.map((text) => `- ${text}`),
    ...(next === undefined ? [] : [`${next.mark} ${next.words}`]),
    ...folds
      .filter(({ quiet }) => quiet !== true)
      .flatMap(({ summary, code, text }) => [summary, ...(code === undefined ? [] : [code]), text]),
    ...(notice === undefined ? [] : [notice]),
  ].join("\n");
}
