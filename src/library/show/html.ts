import { escapeHTML } from "../table/write/escape-html.js";
import { blockStyle } from "./theme.js";

/** An HTML element with a style of its own. `content` is HTML: text goes through `escapeHTML` first. */
export function element(tag: string, style: string, content: string, attributes = ""): string {
  return `<${tag}${attributes === "" ? "" : ` ${attributes}`} style="${escapeHTML(style)}">${content}</${tag}>`;
}

/**
 * The outermost element of what a cell shows. `content` is HTML. Dollars stay dollars: without the class, JupyterLab sets
 * what stands between two of them as a formula.
 */
export function outputElement(tag: "div" | "p", style: string, content: string): string {
  return element(tag, `${blockStyle};${style}`, content, 'class="movement-data mathjax_ignore"');
}

/** Content behind a line that opens with a click. `content` is HTML; `open` shows it from the start. */
export function foldedHTML(summary: string, content: string, open = false): string {
  const handle = element("summary", "cursor:pointer;font-weight:600", escapeHTML(summary));
  return element("details", "margin:8px 0 0", `${handle}${content}`, open ? "open" : "");
}
