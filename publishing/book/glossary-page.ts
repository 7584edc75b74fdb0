import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import type { Executed } from "../course/publication.js";
import { paragraphsOf, renderInline, termAnchor } from "../page/markdown.js";
import type { BookPage } from "./book-page.js";
import type { GlossaryEntry } from "./glossary.js";
import type { GlossaryLanguage } from "./glossary-languages.js";

/** The words of the course with the sentence that explains each, and the way back to where it stands. */
export function glossaryPage(
  entries: readonly GlossaryEntry[],
  executed: readonly Executed[],
  languages: readonly GlossaryLanguage[],
): BookPage {
  const titles = new Map(executed.map(({ name, notebook }) => [name, notebook.metadata.title]));
  const items = entries.map(({ term, definition, pages }) => {
    const links = pages.map((page) => {
      const label = escapeHTML(titles.get(page) ?? page);
      return `<a href="${page}.html#${termAnchor(term)}">${label}</a>`;
    });
    return `<dt id="${termAnchor(term)}">${escapeHTML(term)}</dt><dd>${renderInline(definition)} <span class="where">${links.join(" · ")}</span></dd>${languages.map((one) => translated(term, one)).join("")}`;
  });
  return {
    file: "glossary.html",
    title: "Glossary",
    main: `<h1 id="top">Glossary</h1>
<p>${entries.length} words of the course, each in the sentence that explains it. The link leads back to that sentence.</p>
<dl class="glossary">${items.join("\n")}</dl>`,
    parts: [],
    searched: entries.map(({ term, definition }) => ({
      address: `glossary.html#${termAnchor(term)}`,
      page: "Glossary",
      heading: term,
      // A reader may look for the word of another language.
      text: [
        ...paragraphsOf(definition).map(({ plain }) => plain),
        ...languages.flatMap(({ terms }) => terms[term.toLowerCase()]?.word ?? []),
      ].join(" "),
    })),
    charts: 0,
    isStep: true,
  };
}

function translated(term: string, { code, language, terms }: GlossaryLanguage): string {
  const known = terms[term.toLowerCase()];
  if (known === undefined) return "";
  const words = `<strong>${escapeHTML(known.word)}</strong>: ${escapeHTML(known.means)}`;
  return `<dd lang="${code}">${escapeHTML(language)} · ${words}</dd>`;
}
