import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import type { Output } from "../course/notebook.js";
import { renderChart } from "./chart.js";
import { renderMarkdown } from "./markdown.js";
import { figureOf } from "./plotly-figure.js";

// A page that runs uses this file as well: nothing here may ask for the course, which lies in its worker.

/** How the outputs of a cell are put into a page. */
export interface OutputOptions {
  /** Begins the names of its charts. */
  readonly id: string;
  readonly numbers: boolean;
}

/** What a cell showed that is no form, as HTML: a chart, a table, a card, text. */
export function renderShown(output: Output, { id, numbers }: OutputOptions): string {
  const { data = {}, metadata, text } = output;
  const plain = String(data["text/plain"] ?? text ?? "");
  const figure = figureOf(output);
  if (figure !== undefined) return renderChart(figure, { id, alt: plain, numbers });
  // The chart prints its text alternative itself.
  if (isTextAlternative(metadata)) return "";
  // The library escapes everything that it shows as HTML.
  if (typeof data["text/html"] === "string") return withoutLetterSize(data["text/html"]);
  if (typeof data["text/markdown"] === "string") return renderMarkdown(lowerHeadings(data["text/markdown"]));
  return plain.trim() === "" ? "" : `<pre class="text">${escapeHTML(plain)}</pre>`;
}

/** Letters have the size of the page, not the one that suits a notebook. */
function withoutLetterSize(html: string): string {
  return html.replaceAll(/(style="[^"]*?)font-size:\d+px;?/g, "$1");
}

function isTextAlternative(metadata: Output["metadata"]): boolean {
  const ours = metadata?.["movement-data"] as { role?: unknown } | undefined;
  return ours?.role === "text alternative";
}

/** A document inside a page does not begin a new page: its first heading goes under the heading of the part. */
function lowerHeadings(markdown: string): string {
  return markdown.replaceAll(/^(#{1,4}) /gm, (_, marks: string) => `${marks}## `);
}
