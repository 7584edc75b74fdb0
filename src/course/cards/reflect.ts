import { systemClock } from "../../library/kernel/clock.js";
import { courseText, sentence } from "../../library/words/words.js";
import { containsBlank } from "../check/blank.js";
import { describeAnswer } from "../check/describe-answer.js";
import { formId } from "../forms/form-of.js";
import { openForm } from "../forms/open-form.js";
import { findReflection, type ReflectionId, reflections } from "../modules/index.js";
import { keepText } from "../my-work/keep-text.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import { rubricCard } from "./rubric-card.js";
import { unknownNameCard } from "./unknown-name-card.js";

/**
 * Asks a question that has no single answer in a form to write into, or keeps a text that you type, and then opens a list
 * to read it against.
 *
 * Nobody grades it. You can change your text at any time: the earlier versions are kept in `my-work`.
 *
 * @param id the name of the question, for example "m1.number-you-repeat".
 * @param text your words. Default: a form asks for them.
 * @example
 * reflect("m1.number-you-repeat", "We say 1,200 doors. The canvass team counts them, and nobody counts the talks.");
 */
export function reflect(id: ReflectionId): void;
export function reflect(id: ReflectionId, text: string): void;
export function reflect(id: ReflectionId, ...given: readonly unknown[]): void {
  const question = findReflection(id);
  if (question === undefined) {
    showCard(
      unknownNameCard(
        sentence("question"),
        id,
        reflections.map((known) => known.id),
      ),
    );
    return;
  }
  if (given.length === 0) {
    openForm(formId("reflect", id), `reflect("${id}", "…");`);
    return;
  }
  const [text] = given;
  const written = readText(text);
  if (written === "") {
    const wrong = typeof text !== "string" && text !== undefined && !containsBlank(text);
    showCard({
      tone: "open",
      title: sentence("Your thoughts"),
      paragraphs: [
        courseText(question.prompt),
        ...(wrong ? [sentence("This is {value}, not a text.", { value: describeAnswer(text) })] : []),
      ],
      next: sentence('Write a few words between the quotes: "…".'),
    });
    return;
  }
  const stored = currentStore().update((work) =>
    keepText(work, id, written, systemClock.now().toISOString()),
  );
  showCard({ ...rubricCard(question, written, true), ...withNotice(stored) });
}

function readText(text: unknown): string {
  return typeof text === "string" ? text.replaceAll("___", "").trim() : "";
}
