import { cellWord } from "../../table/columns/plain-value.js";
/**
 * Text as Plotly will show it letter by letter: Plotly reads tags such as `<b>` in labels, and data must not be read so.
 *
 * @example
 * plainText("<b>Ward 1</b>"); // "&lt;b&gt;Ward 1&lt;/b&gt;"
 */
export function plainText(value: unknown): string {
  return cellWord(value ?? "missing")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
