import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import { exercisesIn, reflectionsIn } from "../book/answer.js";
import type { Section } from "../course/sections.js";
import { renderMarkdown } from "../page/markdown.js";

/** What the speaker says and needs: the whole text of the part, the answers, what to listen for. */
export function speakerNotes({ minutes, blocks }: Section): string {
  const planned = minutes === undefined ? "" : `<p>${minutes} minutes.</p>`;
  return `${planned}${blocks
    .map((block) => (block.kind === "prose" ? renderMarkdown(block.text) : answersTo(block.code)))
    .join("")}`;
}

/** The answers to the tasks of a cell, what is often said instead, and what a thought exercise asks for. */
export function answersTo(code: string): string {
  const answers = exercisesIn(code).map(({ title, right, solution, mistakes }) => {
    const heard = mistakes.map(({ says }) => `<li>${escapeHTML(says)}</li>`).join("");
    return `<p><strong>Answer · ${escapeHTML(title)}.</strong> ${escapeHTML(right)} ${escapeHTML(solution.explanation)}</p><ul>${heard}</ul>`;
  });
  const rubrics = reflectionsIn(code).map(({ rubric }) => {
    const asks = rubric.map((sentence) => `<li>${escapeHTML(sentence)}</li>`).join("");
    return `<p><strong>A full answer has:</strong></p><ul>${asks}</ul>`;
  });
  return [...answers, ...rubrics].join("");
}
