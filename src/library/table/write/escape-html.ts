import { requireText } from "../columns/require-text.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Makes text safe to put into a page: a name such as `<img onerror=…>` is then shown as text and does nothing.
 *
 * Method: the five characters with a meaning in HTML become entities (OWASP Cross Site Scripting Prevention
 * Cheat Sheet, rule for HTML content and quoted attributes).
 *
 * @param text any text; the result is right both between tags and inside a quoted attribute.
 * @example
 * escapeHTML("<b>Ada & Bo</b>"); // "&lt;b&gt;Ada &amp; Bo&lt;/b&gt;"
 */
export function escapeHTML(text: string): string {
  requireText(text, "What is written into a page");
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
