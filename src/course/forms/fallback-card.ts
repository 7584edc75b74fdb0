import type { Card } from "../cards/card.js";
import type { Form } from "./form.js";

/** What stands in the place of a form where nothing draws it: a printed page, a terminal, a page without a kernel. */
export function fallbackCard({ view: { title, lead, fields } }: Form, typed: string): Card {
  const questions = fields.length === 1 ? fields.map(({ label }) => label) : [];
  return {
    tone: "open",
    title,
    paragraphs: [...(lead === undefined ? [] : [lead]), ...questions.filter((label) => label !== title)],
    next: "Run this cell, and a form to write into stands here.",
    folds: [{ summary: "Write it as code", code: typed, text: "It does the same as the form.", quiet: true }],
  };
}
