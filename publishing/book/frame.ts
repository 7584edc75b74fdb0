import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import { asking } from "./asks.js";
import type { BookPage } from "./book-page.js";
import type { Edition } from "./edition.js";

/** A whole page: the search, the contents, the text, the way to the previous and the next page. */
export function framePage(page: BookPage, pages: readonly BookPage[], edition: Edition): string {
  const charts =
    page.charts === 0
      ? ""
      : '<script src="_static/plotly.min.js"></script><script src="_static/charts.js"></script>';
  const live = edition.live
    ? '<script src="_static/cannot-run.js"></script><script type="module" src="_static/live.js"></script>'
    : "";
  const title = page.title === edition.title ? page.title : `${page.title} · ${edition.title}`;
  return `<!DOCTYPE html>
<html lang="en"${edition.live ? ' class="live"' : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHTML(title)}</title>
<link rel="icon" href="data:,">
${sheets(edition)
  .map((sheet) => `<link rel="stylesheet" href="_static/${sheet}">`)
  .join("\n")}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header>
<a class="home" href="index.html">${escapeHTML(edition.title)}</a>
<a class="to-contents" href="#contents">Contents</a>
${page.file === "search.html" ? "" : searchBox()}
</header>
<div class="columns">
<main id="main" tabindex="-1">
${edition.live ? withoutScripts(page) + toLab(page) : ""}${page.main}
${edition.live ? workPanel(page) : ""}${previousAndNext(page, pages)}
</main>
${contents(page, pages, edition)}
</div>
<footer><p>Text: CC BY 4.0. Code: MIT. Each dataset keeps the license that its passport names.</p></footer>
${charts}<script src="_static/scroll-regions.js"></script>${live}
</body>
</html>
`;
}

/** The style sheets of an edition. */
export function sheets({ live }: Edition): readonly string[] {
  return ["tokens.css", "page.css", "book.css", ...(live ? ["live.css", "player.css"] : [])];
}

/** The same notebook in JupyterLab, for those who like that better. */
function toLab({ file, main }: BookPage): string {
  if (!main.includes("data-cell")) return "";
  const notebook = file.replace(/\.html$/, ".ipynb");
  return `<p class="to-lab"><a href="lab/lab/index.html?path=notebooks/${notebook}">Open this page in JupyterLab</a></p>\n`;
}

function withoutScripts(page: BookPage): string {
  if (!asksForWork(page)) return "";
  return '<noscript><p class="warning">The cells of this page run with JavaScript. Without it, you can read.</p></noscript>\n';
}

/** Where a script puts what the reader can do with their work. */
function workPanel(page: BookPage): string {
  return asksForWork(page) ? "<div data-work-panel></div>\n" : "";
}

const asksForWork = ({ file, main }: BookPage): boolean =>
  file === "index.html" || main.includes("data-cell");

function searchBox(): string {
  return `<form role="search" action="search.html"><label for="search-words" class="for-ears">Search the book</label>
<input id="search-words" name="words" type="search" placeholder="Search the book" autocomplete="off"><button>Search</button></form>`;
}

function contents(page: BookPage, pages: readonly BookPage[], { live }: Edition): string {
  // Where work is kept beside the page, a script marks what is done.
  const entry = (asks: readonly string[] | undefined): string => `<li${live ? asking(asks) : ""}>`;
  const items = pages.map(({ file, title, parts, asks }) => {
    if (file !== page.file) return `${entry(asks)}<a href="${file}">${escapeHTML(title)}</a></li>`;
    const own = parts.map(
      (part) => `${entry(part.asks)}<a href="#${part.anchor}">${escapeHTML(part.heading)}</a></li>`,
    );
    const list = own.length === 0 ? "" : `<ol>${own.join("")}</ol>`;
    return `${entry(asks)}<a href="${file}" aria-current="page">${escapeHTML(title)}</a>${list}</li>`;
  });
  return `<nav id="contents" aria-label="Contents" tabindex="-1"><p class="nav-title">Contents</p><ol>${items.join("\n")}</ol></nav>`;
}

function previousAndNext(page: BookPage, pages: readonly BookPage[]): string {
  const steps = pages.filter(({ isStep }) => isStep);
  const at = steps.indexOf(page);
  if (at < 0) return "";
  const previous = steps[at - 1];
  const next = steps[at + 1];
  const link = (to: BookPage | undefined, rel: "prev" | "next", words: string) =>
    to === undefined
      ? "<span></span>"
      : `<a rel="${rel}" href="${to.file}"><span class="way">${words}</span>${escapeHTML(to.title)}</a>`;
  return `<nav class="steps" aria-label="Previous and next page">${link(previous, "prev", "← Previous")}${link(next, "next", "Next →")}</nav>`;
}
