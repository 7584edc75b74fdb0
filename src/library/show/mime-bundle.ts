import { isFigure } from "../chart/figure/figure.js";
import type { MimeBundle } from "../kernel/mime.js";
import { checkOptions } from "../table/columns/check-options.js";
import { isRow } from "../table/columns/is-row.js";
import { escapeHTML } from "../table/write/escape-html.js";
import { readerLanguage } from "../words/current-language.js";
import { numberText } from "../words/number-text.js";
import { say } from "../words/say.js";
import { own, sentence } from "../words/words.js";
import { figureBundle } from "./figure-bundle.js";
import { outputElement } from "./html.js";
import { ownDisplay } from "./own-display.js";
import { isPassport, passportBundle } from "./passport-bundle.js";
import { isProvenanceCard, provenanceBundle } from "./provenance-bundle.js";
import { tableHTML } from "./table-html.js";
import { tableText } from "./table-text.js";
import type { TableView } from "./table-view.js";
import { cutText, valueText } from "./value-text.js";
import { fieldsView, isList, type ShowOptions, viewOf } from "./view-of.js";

/**
 * What a notebook shows for a value: tables and rows as a table, charts as charts, everything else as text.
 * Text from data is always shown as text, whatever it contains. It never throws.
 *
 * @param value anything; an object with a function under `Symbol.for("Jupyter.display")` shows itself, and when that
 *   function is asynchronous the bundle is a promise.
 * @param options `caption`, default none; `rows` of a table, default 10.
 * @example
 * const bundle = mimeBundle({ ward: ["1", "2"], doors: [120, 95] });
 */
export function mimeBundle(value: unknown, options: ShowOptions = {}): MimeBundle | Promise<MimeBundle> {
  checkOptions("mimeBundle", options, { caption: "text", rows: "whole number" });
  // In a cell, which is not compiled strictly, options may be null.
  const how: ShowOptions = options ?? {};
  const fallback = (): MimeBundle => textBundle(cutText(value), how);
  const failed = (reason: unknown): MimeBundle => textBundle(failedText(value, reason), how);
  try {
    const own = ownDisplay(value);
    if (own instanceof Promise) return own.then((bundle) => bundle ?? fallback(), failed);
    if (own !== undefined) return own;
  } catch (reason) {
    return failed(reason);
  }
  try {
    return bundleOf(value, how);
  } catch {
    // A value that breaks while it is looked at must not break the cell.
    return fallback();
  }
}

function failedText(value: unknown, reason: unknown): string {
  const words = sentence("It could not show itself: {reason}", { reason: own(valueText(reason, 200)) });
  return `${cutText(value)}\n${say(words)}`;
}

function bundleOf(value: unknown, options: ShowOptions): MimeBundle {
  if (typeof value === "function") return textBundle(functionText(value), options);
  if (typeof value !== "object" || value === null) return textBundle(cutText(value), options);
  if (value instanceof Promise) {
    const words = sentence(
      "This is a promise: a result that is still on its way. Write await in front of it.",
    );
    return textBundle(say(words), options);
  }
  if (Array.isArray(value) && value[0] instanceof Promise && value.every((item) => item instanceof Promise)) {
    const words = sentence(
      "This is a list of promises: results that are still on their way. Write await Promise.all(…) around it.",
    );
    return textBundle(say(words), options);
  }
  if (isFigure(value)) return figureBundle(value);
  if (isPassport(value)) return passportBundle(value);
  if (isProvenanceCard(value)) return provenanceBundle(value);
  const table =
    viewOf(value, options) ?? (isRow(value) && hasFields(value) ? fieldsView(value, options) : undefined);
  return table === undefined ? textBundle(collectionText(value), options) : tableBundle(table);
}

function functionText(value: object): string {
  const name = String(Reflect.get(value, "name") || "it");
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  return say(
    isClass
      ? sentence("This is a class. To make one of its kind, write {call}.", { call: own(`new ${name}(…)`) })
      : sentence("This is a function. To run it, write {call} with parentheses.", {
          call: own(`${name}(…)`),
        }),
  );
}

function tableBundle(view: TableView): MimeBundle {
  return { "text/html": tableHTML(view), "text/plain": tableText(view) };
}

function textBundle(text: string, { caption }: ShowOptions): MimeBundle {
  const words = caption === undefined ? text : `${caption}: ${text}`;
  const style = "margin:0;white-space:pre-wrap;overflow-wrap:anywhere";
  return { "text/html": outputElement("p", style, escapeHTML(words)), "text/plain": words };
}

/** How many values of a list are shown. */
const MOST_VALUES = 20;

/** Lists and sets read like a sentence: `[120, 95, 80]`, or with their length when they are long. */
function collectionText(value: object): string {
  const list = firstValues(value);
  if (list === undefined) return cutText(value);
  const shown = list.values.map((item) =>
    typeof item === "string" ? `"${valueText(item, 200)}"` : valueText(item, 200),
  );
  if (list.length <= shown.length) return `[${shown.join(", ")}]`;
  return `[${shown.join(", ")}, …] (${numberText(list.length, { language: readerLanguage() })} values)`;
}

/** The first values of a list or set and how many it has: a copy of all would take longer than the cell. */
function firstValues(value: object): { values: readonly unknown[]; length: number } | undefined {
  if (value instanceof Set) {
    const values: unknown[] = [];
    for (const item of value) if (values.push(item) === MOST_VALUES) break;
    return { values, length: value.size };
  }
  if (!isList(value)) return undefined;
  const { length } = value;
  const values: readonly unknown[] = Array.isArray(value)
    ? value.slice(0, MOST_VALUES)
    : Array.from({ length: Math.min(MOST_VALUES, length) }, (_, at) => value[at]);
  return { values, length };
}

function hasFields(value: object): boolean {
  return Object.keys(value).length > 0;
}
