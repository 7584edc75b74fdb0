import MarkdownIt from "markdown-it";
import { renderCode } from "./code.js";

/** Markdown as JupyterLab reads it; HTML in it is shown as text. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

// A wide table gets a bar of its own to scroll, so that the page does not.
markdown.renderer.rules.table_open = () => '<div class="scroll"><table>\n';
markdown.renderer.rules.table_close = () => "</table></div>\n";
// Lines of code in a text look and scroll as those of a cell do.
markdown.renderer.rules.fence = (tokens, at) => renderCode(tokens[at]?.content ?? "");
markdown.renderer.rules.th_open = (tokens, at) => cellTag('th scope="col"', tokens[at]?.attrGet("style"));
markdown.renderer.rules.td_open = (tokens, at) => cellTag("td", tokens[at]?.attrGet("style"));
markdown.renderer.rules.link_open = (tokens, at, options, _env, self) => {
  const token = tokens[at];
  token?.attrSet("href", pageAddress(String(token.attrGet("href") ?? "")));
  return self.renderToken(tokens, at, options);
};

function cellTag(tag: string, style: unknown): string {
  return style ? `<${tag} style="${style}">` : `<${tag}>`;
}

/** A link to a notebook, or to a text beside it, is a link to its page. */
function pageAddress(address: string): string {
  return address.replace(/(?:\.\/|\.\.\/)*([\w-]+)\.(?:ipynb|md)(?=$|#)/, "$1.html");
}

const labels: Readonly<Record<string, string>> = {
  "Predict.": "predict",
  "In a spreadsheet:": "twin",
  "What surprised you?": "change",
  "Change one thing.": "change",
};

/**
 * A text of the course as HTML. The paragraphs that every beat has get a class: predict, twin, change.
 * Terms are marked where the text explains them, so that the glossary can link there.
 */
export function renderMarkdown(text: string, terms: readonly string[] = []): string {
  const html = markdown
    .render(text)
    .replaceAll(/<p><strong>([^<]+)<\/strong>/g, (paragraph, label: string) => {
      const name = labels[label];
      return name === undefined ? paragraph : `<p class="${name}"><strong>${label}</strong>`;
    });
  return terms.reduce((page, term) => markTerm(page, term), html);
}

/** Text of one line as HTML. */
export function renderInline(text: string): string {
  return markdown.renderInline(text);
}

/** The place of a term in the page that explains it. */
export function termAnchor(term: string): string {
  return `term-${term.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
}

function markTerm(html: string, term: string): string {
  const bold = new RegExp(
    `<strong>(${markdown.utils.escapeRE(markdown.utils.escapeHtml(term))})</strong>`,
    "i",
  );
  return html.replace(bold, `<dfn id="${termAnchor(term)}">$1</dfn>`);
}

/** A paragraph of a text: its Markdown, and its words alone. */
export interface Paragraph {
  readonly kind: "paragraph" | "list item" | "table cell" | "heading";
  readonly markdown: string;
  readonly plain: string;
}

/** The paragraphs of a text, without code. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const open: string[] = [];
  const found: Paragraph[] = [];
  for (const token of markdown.parse(text, {})) {
    if (token.nesting === 1) open.push(token.type);
    if (token.nesting === -1) open.pop();
    if (token.type !== "inline") continue;
    const plain = (token.children ?? [])
      .map(({ type, content }) => (type === "softbreak" ? " " : content))
      .join("");
    found.push({ kind: kindOf(open), markdown: token.content, plain });
  }
  return found;
}

function kindOf(open: readonly string[]): Paragraph["kind"] {
  if (open.some((type) => type === "table_open")) return "table cell";
  if (open.some((type) => type === "heading_open")) return "heading";
  return open.some((type) => type === "list_item_open") ? "list item" : "paragraph";
}
