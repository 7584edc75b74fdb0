import { escapeHTML } from "../table/escape-html.js";

/** An HTML element with a style of its own. `content` is HTML: text goes through `escapeHTML` first. */
export function element(tag: string, style: string, content: string, attributes = ""): string {
  return `<${tag}${attributes === "" ? "" : ` ${attributes}`} style="${escapeHTML(style)}">${content}</${tag}>`;
}
