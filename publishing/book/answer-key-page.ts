import type { Exercise } from "../../src/course/check/exercise.js";
import type { Reflection } from "../../src/course/check/reflection.js";
import { courseModules } from "../../src/course/modules/course-modules.js";
import { exercises, reflections } from "../../src/course/modules/index.js";
import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import { renderAnswer, renderRubric } from "./answer.js";
import type { BookPage } from "./book-page.js";

/** Every answer of the course on one page, for trainers. */
export function answerKeyPage(): BookPage {
  const parts = courseModules.flatMap(({ id, title }) => {
    const answers = exercises.filter((exercise: Exercise) => exercise.module === id).map(renderAnswer);
    const rubrics = reflections.filter(({ module }: Reflection) => module === id).map(renderThought);
    const own = [...answers, ...rubrics];
    return own.length === 0 ? [] : [{ anchor: `answers-${id}`, heading: title, own }];
  });
  const sections = parts.map(
    ({ anchor, heading, own }) =>
      `<section aria-labelledby="${anchor}"><h2 id="${anchor}">${escapeHTML(heading)}</h2>${own.join("")}</section>`,
  );
  return {
    file: "answer-key.html",
    title: "Answer key",
    main: `<h1 id="top">Answer key</h1>
<p>All ${exercises.length} tasks and ${reflections.length} thought exercises of the course, made from the data that the checks use.</p>
${sections.join("\n")}`,
    parts: parts.map(({ anchor, heading }) => ({ anchor, heading })),
    searched: [],
    charts: 0,
    isStep: true,
  };
}

/** Away from its notebook a rubric says what it is about. */
function renderThought(reflection: Reflection): string {
  return `<p><strong>Thought exercise.</strong> ${escapeHTML(reflection.prompt)}</p>${renderRubric(reflection)}`;
}
