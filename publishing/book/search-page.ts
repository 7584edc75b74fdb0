import { scriptJSON } from "../page/chart.js";
import type { BookPage } from "./book-page.js";

/** The page that searches the book: its words lie in a script beside it, so that it works without a server. */
export function searchPage(): BookPage {
  return {
    file: "search.html",
    title: "Search",
    main: `<h1 id="top">Search</h1>
<form class="search-here" role="search" action="search.html"><label for="words">Words to look for</label>
<input id="words" name="words" type="search" autocomplete="off"><button>Search</button></form>
<p id="found" role="status"></p>
<ol id="results" class="results"></ol>
<noscript><p>The search needs JavaScript. The contents and the glossary work without it.</p></noscript>
<script src="_static/minisearch.js"></script><script src="_static/search-index.js"></script><script src="_static/search.js"></script>`,
    parts: [],
    searched: [],
    charts: 0,
    isStep: false,
  };
}

/** What the search reads, as a script. */
export function searchIndexScript(pages: readonly BookPage[]): string {
  return `var bookParts = ${scriptJSON(pages.flatMap(({ searched }) => searched))};\n`;
}
