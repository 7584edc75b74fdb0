import { courseModules, totalMinutes } from "../../src/course/modules/course-modules.js";
import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import type { Executed } from "../course/publication.js";
import { asking, asksOf } from "./asks.js";
import type { BookPage } from "./book-page.js";
import { coverChart } from "./cover-chart.js";
import type { Edition } from "./edition.js";

const WEEKS = [1, 2, 3] as const;

/** The first page of the site: what the course is, where to begin, and the way through it. */
export function startPage(pages: readonly Executed[], edition: Edition): BookPage {
  const week = (number: number): string => {
    const items = courseModules
      .filter((module) => module.week === number)
      .flatMap((module) => pages.filter((page) => page.module?.id === module.id))
      .map(({ name, notebook, module }) => {
        const minutes = module === undefined ? "" : `${totalMinutes(module.minutes)} min`;
        return `<li${asking(asksOf(module?.id))}><a href="${name}.html">${escapeHTML(notebook.metadata.title)}</a> <span class="minutes">${minutes}</span></li>`;
      });
    return `<li><h3>Week ${number}</h3><ol>${items.join("\n")}</ol></li>`;
  };
  const main = `<h1 id="top">${escapeHTML(edition.title)}</h1>
<p class="lead">Learn to decide with data: which doors to knock on, whom to call, whether it worked. You need no coding experience, only a spreadsheet habit. Everything runs in this browser, and nothing that you write leaves it.</p>
<p class="begin"><a class="action" href="0-start-here.html">Start the course</a> <button type="button" data-bring-work>I have a copy of my work</button></p>
${coverChart()}
<p>Do you like notebooks better than pages? <a href="lab/index.html">Open the course in JupyterLab</a>, in this browser too. It keeps the same work.</p>
<h2 id="the-course">The way through the course</h2>
<p>Nine hours in three weeks, then one call of 90 minutes with your organizing plan in hand.</p>
<ol class="weeks">${WEEKS.map(week).join("\n")}</ol>
<p>Do you bring this course to others? See <a href="for-trainers.html">For trainers</a>.</p>`;
  return { file: "index.html", title: edition.title, main, parts: [], searched: [], charts: 0, isStep: true };
}
