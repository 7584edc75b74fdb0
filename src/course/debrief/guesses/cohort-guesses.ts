import type { GroupCount } from "../../../library/safety/anonymize/suppress-counts.js";
import { courseText, type Words } from "../../../library/words/words.js";
import type { BandedQuestion } from "../../predict/guess-bands.js";
import { type BandGroup, countBands } from "../count-bands.js";
import { countedQuestions, type GuessBand, type GuessDigest } from "./guess-digest.js";

/** What a cohort guessed, question by question: at first, and when it was asked again. */
export interface CohortGuess {
  readonly id: string;
  readonly ask: string;
  /** How many participants guessed in each band; bands of fewer than five are put together or left out. */
  readonly first: readonly GroupCount[];
  readonly again: readonly GroupCount[];
}

/** The same with the bands behind each group, which no screen needs. */
export interface GroupedGuess extends CohortGuess {
  readonly first: readonly BandGroup[];
  readonly again: readonly BandGroup[];
}

/**
 * The guesses of a cohort, for every question that five or more have answered.
 *
 * @param said puts words into the language of the screen.
 */
export function cohortGuesses(
  digests: readonly GuessDigest[],
  said: (words: Words) => string,
): readonly GroupedGuess[] {
  return [...countedQuestions.values()].flatMap((question) => {
    const first = countGuesses(
      question,
      digests.map(({ guesses }) => guesses),
      said,
    );
    const again = countGuesses(
      question,
      digests.map((digest) => digest.again),
      said,
    );
    if (first.length === 0) return [];
    return [{ id: question.id, ask: said(courseText(question.ask)), first, again }];
  });
}

/** How many guessed in each band of a question. */
function countGuesses(
  { id, size, inOrder, name }: BandedQuestion,
  people: readonly (readonly GuessBand[])[],
  said: (words: Words) => string,
): readonly BandGroup[] {
  return countBands(
    people.map((bands) => bands.filter((one) => one.id === id).map(({ band }) => band)),
    { size, inOrder, name: (from, to) => said(name(from, to)) },
  );
}
