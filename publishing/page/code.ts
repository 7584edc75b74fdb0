import { highlight } from "./highlighter.js";

/** The lines of a cell with its words coloured, as HTML. Lines that a learner edits are marked. */
export function codeLines(code: string): string {
  return highlight
    .highlight(code, { language: "typescript" })
    .value.split("\n")
    .map((line) => (line.includes("← change") ? `<span class="edit">${line}</span>` : line))
    .join("\n");
}

/** A cell of code. */
export function renderCode(code: string): string {
  return `<pre class="code"><code>${codeLines(code.trimEnd())}</code></pre>`;
}
