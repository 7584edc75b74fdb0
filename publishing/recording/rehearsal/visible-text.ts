import type { Notebook } from "../../course/notebook.js";
import { renderMarkdown } from "../../page/markdown.js";
import { renderOutputs } from "../../page/output.js";
import { inThePage } from "../../site/place-words.js";
import type { CellState } from "./rehearse.js";

const INLINE = /<\/?(?:a|abbr|b|bdi|code|em|i|s|small|span|strong|sub|sup|u)\b[^>]*>/g;

/** What stands in a piece of HTML for a reader: inline marks join words, all others part them with a new line. */
export function textOfHTML(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "\n")
    .replace(INLINE, "")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);/g, "'")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&");
}

/** One space between words, so that a line break in a paragraph parts nothing. */
export function plainSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A cell of text as its page shows it, in the words of the laptop and of the site. */
export function textOfProse(source: string): string {
  return `${textOfHTML(renderMarkdown(source))}\n${textOfHTML(renderMarkdown(inThePage(source)))}`;
}

/** A state never changes, and is looked at after every act that follows it. */
const known = new WeakMap<CellState, string>();

/** A cell of code with what it shows now. */
export function textOfCode(state: CellState): string {
  const text = known.get(state) ?? textOfState(state);
  known.set(state, text);
  return text;
}

function textOfState({ code, outputs = [], reply }: CellState): string {
  const html = renderOutputs(outputs, { id: "seen", numbers: true });
  const errors = outputs.map(({ evalue }) => evalue ?? "").join("\n");
  return [code, textOfHTML(html), errors, textOfHTML(reply?.said ?? ""), valuesIn(reply?.value)].join("\n");
}

/** What somebody wrote into a form. */
function valuesIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(valuesIn).join("\n");
}

/** Everything that a page says beside its cells of code. */
export function pageText({ cells }: Notebook): string {
  return cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => textOfProse(source))
    .join("\n");
}
