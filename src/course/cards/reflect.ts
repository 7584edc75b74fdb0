import { systemClock } from "../../library/kernel/clock.js";
import { courseText, sentence } from "../../library/words/words.js";
import { containsBlank } from "../check/blank.js";
import { describeAnswer } from "../check/describe-answer.js";
import { findReflection, type ReflectionId, reflections } from "../modules/index.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import type { Work } from "../my-work/work.js";
import type { Card } from "./card.js";
import { unknownNameCard } from "./unknown-name-card.js";

/**
 * Keeps what you wrote about a question that has no single answer, and then opens a list to read it against.
 *
 * Nobody grades it. You can change your text and run the cell again: the earlier versions are kept in `my-work`.
 *
 * @param id the name of the question, for example "m1.a-number-you-repeat".
 * @param text your words.
 * @example
 * reflect("m1.a-number-you-repeat", "We say 1,200 doors. The canvass team counts them, and nobody counts the talks.");
 */
export function reflect(id: ReflectionId, text: string): void {
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
  const { prompt, rubric, minimumWords = 8 } = question;
  const written = readText(text);
  if (written === "") {
    const wrong = typeof text !== "string" && text !== undefined && !containsBlank(text);
    showCard({
      tone: "open",
      title: sentence("Your thoughts"),
      paragraphs: [
        courseText(prompt),
        ...(wrong ? [sentence("This is {value}, not a text.", { value: describeAnswer(text) })] : []),
      ],
      next: sentence('Write a few words between the quotes: "…".'),
    });
    return;
  }
  const stored = currentStore().update((work) =>
    keepText(work, id, written, systemClock.now().toISOString()),
  );
  showCard({ ...rubricCard(prompt, rubric, countWords(written), minimumWords), ...withNotice(stored) });
}

/** Stores the text; a changed text keeps the one before it. */
export function keepText(work: Work, id: string, text: string, writtenAt: string): Work {
  const before = work.reflections[id];
  if (before?.text === text) return work;
  const earlier =
    before === undefined ? [] : [...before.earlier, { text: before.text, writtenAt: before.writtenAt }];
  return { ...work, reflections: { ...work.reflections, [id]: { ...before, text, writtenAt, earlier } } };
}

/** The number of words of a text. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

function rubricCard(prompt: string, rubric: readonly string[], words: number, needed: number): Card {
  if (words < needed) {
    return {
      tone: "saved",
      title: sentence("Your thoughts"),
      paragraphs: [
        courseText(prompt),
        sentence("You wrote {words} of the {needed} words that open the list to read it against.", {
          words,
          needed,
        }),
      ],
      next: sentence("Write a little more and run the cell again."),
    };
  }
  return {
    tone: "saved",
    title: sentence("Your thoughts"),
    paragraphs: [sentence("Read your text against this list:")],
    list: rubric.map(courseText),
    next: sentence("Change your text if you like; what you wrote before is kept too."),
  };
}

function readText(text: unknown): string {
  return typeof text === "string" ? text.replaceAll("___", "").trim() : "";
}
