import type { Exercise } from "../../src/course/check/exercise.js";
import type { Reflection } from "../../src/course/check/reflection.js";
import { findExercise, findReflection } from "../../src/course/modules/index.js";
import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import { renderCode } from "../page/code.js";

/** The exercises that a cell of code checks. */
export function exercisesIn(code: string): readonly Exercise[] {
  return namesIn(code, "check").flatMap((id) => findExercise(id) ?? []);
}

/** The thought exercises that a cell of code asks for. */
export function reflectionsIn(code: string): readonly Reflection[] {
  return namesIn(code, "reflect").flatMap((id) => findReflection(id) ?? []);
}

function namesIn(code: string, call: string): readonly string[] {
  return Array.from(code.matchAll(new RegExp(`\\b${call}\\(\\s*"([^"]+)"`, "g")), ([, id]) => id ?? "");
}

/** What a trainer needs beside the tasks of a cell: the solution, why it is right, and the usual mistakes. */
export function renderAnswers(code: string): string {
  return [...exercisesIn(code).map(renderAnswer), ...reflectionsIn(code).map(renderRubric)].join("");
}

/** One solution of an exercise, opened. */
export function renderAnswer({ title, solution, right, mistakes }: Exercise): string {
  const said = mistakes.map(({ says, next }) => `<li>${escapeHTML(next ? `${says} ${next}` : says)}</li>`);
  const heard =
    said.length === 0 ? "" : `<p>Usual mistakes, and what the check says:</p><ul>${said.join("")}</ul>`;
  return folded(
    `Answer · ${title}`,
    `${renderCode(solution.code)}<p>${escapeHTML(solution.explanation)}</p><p><strong>Right:</strong> ${escapeHTML(right)}</p>${heard}`,
  );
}

/** What a full answer to a thought exercise has, opened. */
export function renderRubric({ rubric }: Reflection): string {
  const asks = rubric.map((sentence) => `<li>${escapeHTML(sentence)}</li>`).join("");
  return folded("What a full answer has", `<ul>${asks}</ul>`);
}

function folded(summary: string, content: string): string {
  return `<details class="answer" open><summary>${escapeHTML(summary)}</summary>${content}</details>`;
}
