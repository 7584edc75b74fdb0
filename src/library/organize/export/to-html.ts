import { escapeHTML } from "../../table/write/escape-html.js";
import { numberText } from "../../words/number-text.js";
import type { PlanBlock, PlanCell, PlanDocument } from "./plan-block.js";

const STYLE = `
  @page { size: A4 landscape; margin: 14mm; }
  body { font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: #1f2328; background: #fff;
    max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.7rem; line-height: 1.2; }
  h2 { font-size: 1.2rem; margin: 1.6rem 0 .4rem; break-after: avoid; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; color: #4a4f57; font-size: .85rem; padding-bottom: .25rem; }
  th, td { border-bottom: 1px solid #c9ced6; padding: .3rem .5rem; text-align: left; vertical-align: top; }
  td { overflow-wrap: break-word; max-width: 16rem; }
  th { border-bottom: 2px solid #4a4f57; }
  .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .day { white-space: nowrap; }
  tr { break-inside: avoid; }
  .wide { overflow-x: auto; }
  @media print { body { margin: 0; max-width: none; font-size: 9.5pt; } .wide { overflow: visible; } }
`;

/** A plan as one printable page: no script, no link, nothing loaded from elsewhere. */
export function toHTML({ title, blocks }: PlanDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHTML(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHTML(title)}</h1>
${blocks.map(htmlBlock).join("\n")}
</main>
</body>
</html>
`;
}

function htmlBlock(block: PlanBlock): string {
  if (block.kind === "heading") return `<h2>${escapeHTML(block.text)}</h2>`;
  if (block.kind === "paragraph") return `<p>${escapeHTML(block.text)}</p>`;
  if (block.kind === "list") {
    return `<ul>\n${block.items.map((item) => `<li>${escapeHTML(item)}</li>`).join("\n")}\n</ul>`;
  }
  const isNumber = block.head.map((_, i) => block.rows.some((row) => typeof row[i] === "number"));
  const head = block.head
    .map((name, i) => `<th scope="col"${right(isNumber[i])}>${escapeHTML(name)}</th>`)
    .join("");
  const rows = block.rows.map((row) => `<tr>${row.map(htmlCell).join("")}</tr>`);
  // A wide table scrolls on a phone; the scrolling part must be reachable with the keyboard.
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHTML(block.caption)}">
<table>
<caption>${escapeHTML(block.caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>`;
}

function htmlCell(cell: PlanCell): string {
  if (typeof cell === "number") return `<td class="number">${escapeHTML(numberText(cell))}</td>`;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? ' class="day"' : "";
  return `<td${day}>${escapeHTML(cell)}</td>`;
}

function right(isNumber: boolean | undefined): string {
  return isNumber === true ? ' class="number"' : "";
}
