import { createRequire } from "node:module";

/** What is used of highlight.js. Its own types would bring those of a browser into every file. */
interface Highlighter {
  registerLanguage(name: string, language: unknown): void;
  highlight(code: string, options: { language: string }): { readonly value: string };
}

const require = createRequire(import.meta.url);
const highlight: Highlighter = require("highlight.js/lib/core");
const typescript: unknown = require("highlight.js/lib/languages/typescript");

highlight.registerLanguage("typescript", typescript);

/** A cell of code with its words coloured. Lines that a learner edits are marked. */
export function renderCode(code: string): string {
  const lines = highlight
    .highlight(code.trimEnd(), { language: "typescript" })
    .value.split("\n")
    .map((line) => (line.includes("← change") ? `<span class="edit">${line}</span>` : line));
  return `<pre class="code"><code>${lines.join("\n")}</code></pre>`;
}
