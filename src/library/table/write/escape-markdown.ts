const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Makes text safe to put into a Markdown file: it stays on one line and is shown letter by letter, without tags, links,
 * headings or columns of its own.
 *
 * Method: the signs of HTML become entities, those of Markdown get a backslash (CommonMark 0.31, 2.4).
 *
 * @example
 * escapeMarkdown("<b>Ada</b> | [x](y)"); // "&lt;b&gt;Ada&lt;/b&gt; \\| \\[x\\](y)"
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\\`*_[\]|#~!]/g, "\\$&");
}
