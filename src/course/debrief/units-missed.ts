import { courseText, type Words } from "../../library/words/words.js";
import { courseModules } from "../modules/course-modules.js";
import type { SpokenMistake } from "./common-mistakes.js";
import type { GroupedGuess } from "./guesses/cohort-guesses.js";
import { countedQuestions } from "./guesses/guess-digest.js";
import { mostMissed } from "./guesses/revotes.js";

/** What a group missed in one notebook: the guess that fewest had right, and the mistake that most met. */
export interface UnitMissed {
  readonly unit: string;
  /** The question of the guess; null when none of this notebook was answered by five or more. */
  readonly guess: string | null;
  /** How many were in the group that holds the truth. */
  readonly right: number | null;
  /** How many guessed. */
  readonly guessed: number | null;
  /** The task of the mistake; null when no mistake was made by five or more. */
  readonly task: string | null;
  /** So many people or more made it. */
  readonly people: number | null;
  /** What the check says of it. */
  readonly says: string | null;
}

/**
 * For each notebook of the course, in its order, what the group missed most: what a trainer looks at before a session.
 * Notebooks of which nothing can be told are left out. The groups are those of the screen: never fewer than five people.
 *
 * @param said puts words into the language of the screen.
 */
export function unitsMissed(
  guesses: readonly GroupedGuess[],
  mistakes: readonly SpokenMistake[],
  said: (words: Words) => string,
): readonly UnitMissed[] {
  const missed = mostMissed(guesses, said);
  return courseModules.flatMap(({ id, title }) => {
    const guess = missed.find((one) => countedQuestions.get(one.id)?.prediction.module === id);
    const mistake = mistakes.find(({ module }) => module === id);
    if (guess === undefined && mistake === undefined) return [];
    return [
      {
        unit: said(courseText(title)),
        guess: guess?.ask ?? null,
        right: guess?.right ?? null,
        guessed: guess?.people ?? null,
        task: mistake === undefined ? null : said(mistake.task),
        people: mistake?.people ?? null,
        says: mistake === undefined ? null : said(mistake.says),
      },
    ];
  });
}
