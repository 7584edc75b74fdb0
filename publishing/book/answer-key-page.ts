import type { Exercise } from "../../src/course/exercise.js";
import { exercises } from "../../src/course/exercises/index.js";
import { courseModules } from "../../src/course/modules.js";
import { escapeHTML } from "../../src/table/escape-html.js";
import { renderAnswer } from "./answer.js";
import type { BookPage } from "./book-page.js";

/** Every answer of the course on one page, for trainers. */
export function answerKeyPage(): BookPage {
  const parts = courseModules.flatMap(({ id, title }) => {
    const own = exercises.filter((exercise: Exercise) => exercise.module === id);
    return own.length === 0 ? [] : [{ anchor: `answers-${id}`, heading: title, own }];
  });
  const sections = parts.map(
    ({ anchor, heading, own }) =>
      `<section aria-labelledby="${anchor}"><h2 id="${anchor}">${escapeHTML(heading)}</h2>${own.map(renderAnswer).join("")}</section>`,
  );
  return {
    file: "answer-key.html",
    title: "Answer key",
    main: `<h1 id="top">Answer key</h1>
<p>All ${exercises.length} tasks of the course, made from the data that the checks use.</p>
${sections.join("\n")}`,
    parts: parts.map(({ anchor, heading }) => ({ anchor, heading })),
    searched: [],
    charts: 0,
    isStep: true,
  };
}
