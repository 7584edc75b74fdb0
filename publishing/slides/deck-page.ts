import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import { renderInline } from "../page/markdown.js";
import type { Column, Slide } from "./slide.js";

/** Where decks lie. */
export interface DecksPlace {
  /** The script that draws charts, from a deck. */
  readonly plotly: string;
  /** True: each deck lies there as PDF too. */
  readonly hasPDF: boolean;
}

/** Decks in a folder of their own. */
export const ALONE: DecksPlace = { plotly: "_static/plotly.min.js", hasPDF: true };

/** A deck as a page for reveal.js. */
export function deckPage(title: string, columns: readonly Column[], { plotly } = ALONE): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHTML(title)} · slides</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="_static/reveal-reset.css">
<link rel="stylesheet" href="_static/reveal.css">
<link rel="stylesheet" href="_static/tokens.css">
<link rel="stylesheet" href="_static/page.css">
<link rel="stylesheet" href="_static/slides.css">
<link rel="stylesheet" href="_static/flowing.css">
</head>
<body>
<main>
<div class="reveal"><div class="slides">
${columns.map(columnHTML).join("\n")}
</div></div>
</main>
<script src="${plotly}"></script>
<script src="_static/reveal.js"></script>
<script src="_static/notes.js"></script>
<script src="_static/charts.js"></script>
<script src="_static/scroll-regions.js"></script>
<script src="_static/flowing.js"></script>
<script src="_static/slides.js"></script>
</body>
</html>
`;
}

function columnHTML(column: Column): string {
  return `<section>${column.map((slide, at) => slideHTML(slide, at === 0)).join("\n")}</section>`;
}

function slideHTML({ kind, heading, minutes, body, revealed, notes }: Slide, isFirst: boolean): string {
  const tag = kind === "title" && isFirst ? "h1" : "h2";
  const planned = minutes === undefined ? "" : ` <span class="minutes">${minutes} min</span>`;
  const answer = revealed === undefined ? "" : `<div class="answer fragment output">${revealed}</div>`;
  const said = notes === undefined ? "" : `<aside class="notes">${notes}</aside>`;
  return `<section class="${kind}"><div class="slide"><${tag}>${renderInline(heading)}${planned}</${tag}>
<div class="body"><div class="words">${body}</div>${answer}</div></div>${said}</section>`;
}

/** The page that lists the decks. */
export function decksPage(
  decks: readonly { readonly name: string; readonly title: string }[],
  { hasPDF } = ALONE,
): string {
  const items = decks.map(({ name, title }) => {
    const words = escapeHTML(title);
    const printed = ` · <a href="${name}.pdf">PDF<span class="for-ears"> of ${words}</span></a>`;
    return `<li><a href="${name}.html">${words}</a>${hasPDF ? printed : ""}</li>`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Movement Data · slides</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="_static/tokens.css">
<link rel="stylesheet" href="_static/page.css">
<link rel="stylesheet" href="_static/decks.css">
</head>
<body>
<main>
<h1>Movement Data · slides</h1>
<p>For trainers: one slide a part of each notebook, and below it the steps. They work without a network.</p>
<ul>
<li><strong>→</strong> and <strong>←</strong> go from part to part, <strong>↓</strong> into the steps, <strong>Space</strong> to whatever comes next.</li>
<li>The answer to a prediction opens with the next key press.</li>
<li>In a small window, or when you enlarge the page, a slide scrolls: <strong>↓</strong> and <strong>↑</strong> move it first, and turn it at its end.</li>
<li><strong>S</strong> opens your notes: what to say, the answers, the usual mistakes. <strong>Esc</strong> shows all slides.</li>
</ul>
<h2>The decks</h2>
<ol>${items.join("\n")}</ol>
</main>
</body>
</html>
`;
}
