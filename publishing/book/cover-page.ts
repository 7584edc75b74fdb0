import { courseModules, totalMinutes } from "../../src/course/modules/course-modules.js";
import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import type { Executed } from "../course/publication.js";
import type { BookPage } from "./book-page.js";
import type { Edition } from "./edition.js";

/** The first page: what the book is, how to read it, and the way through the course. */
export function coverPage(executed: readonly Executed[], edition: Edition): BookPage {
  const listed = courseModules.flatMap((module) => executed.filter((page) => page.module?.id === module.id));
  const rows = listed.map(({ name, notebook, module }) => {
    const link = `<a href="${name}.html">${escapeHTML(notebook.metadata.title)}</a>`;
    const minutes = module === undefined ? "" : totalMinutes(module.minutes);
    return `<tr><td>${module?.week ?? ""}</td><td>${link}</td><td class="number">${minutes}</td></tr>`;
  });
  const answers = edition.answers
    ? "<p><strong>This is the trainer edition.</strong> Under each task stands its answer, with the usual mistakes and what to say. Please do not hand it to participants before the debrief.</p>"
    : "<p>The answers are not in this book. In the notebooks, each task checks your answer and gives hints.</p>";
  const main = `<h1 id="top">${escapeHTML(edition.title)}</h1>
<p class="lead">A course in data for organizers and campaign staff. You need no coding experience: if you have typed a formula into a spreadsheet, you can read this.</p>
<p>This book shows every notebook of the course as it looks after it has run. Read it where you cannot run the notebooks, or beside them. It works without a network.</p>
${answers}
<h2 id="how-to-read">How to read it</h2>
<ul>
<li>Where it says <strong>Predict</strong>, stop and guess before you look further down.</li>
<li>Point at a chart to see its numbers. Under each chart stand its finding in words, and all its numbers as a table.</li>
<li>Lines of code that end in <code>// ← change</code> are yours to edit in the notebook.</li>
<li>Words of the trade are explained in the <a href="glossary.html">glossary</a>.</li>
</ul>
<h2 id="the-course">The course</h2>
<div class="scroll"><table><caption>Nine hours in three weeks, plus one call of 90 minutes</caption>
<thead><tr><th scope="col">Week</th><th scope="col">Notebook</th><th scope="col" class="number">Minutes</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>`;
  return { file: "index.html", title: edition.title, main, parts: [], searched: [], charts: 0, isStep: true };
}
