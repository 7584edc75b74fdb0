import { courseText, sentence } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import type { Form } from "./form.js";

/** Longer forms are known by their title. */
const MOST_QUESTIONS = 4;

/** What stands in the place of a form where nothing draws it: a printed page, a terminal, a page without a kernel. */
export function fallbackCard({ view: { title, lead, fields } }: Form, typed: string): Card {
  const asks = fields.filter(({ later }) => later !== true).map(({ label }) => label);
  const questions = asks.length <= MOST_QUESTIONS ? asks : [];
  const asked = [...(lead === undefined ? [] : [lead]), ...questions.filter((label) => label !== title)];
  return {
    tone: "open",
    title: courseText(title),
    paragraphs: asked.map(courseText),
    next: sentence("Run this cell, and a form to write into stands here."),
    folds: [
      {
        summary: sentence("Write it as code"),
        code: typed,
        text: sentence("It does the same as the form."),
        quiet: true,
      },
    ],
  };
}
