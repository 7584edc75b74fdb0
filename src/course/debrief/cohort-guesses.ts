import { type GroupCount, SMALLEST_GROUP } from "../../library/safety/anonymize/suppress-counts.js";
import { courseText, type Words } from "../../library/words/words.js";
import type { BandedQuestion } from "../predict/guess-bands.js";
import { countedQuestions, type GuessBand, type GuessDigest } from "./guess-digest.js";
import { plansInGroups } from "./plans-in-groups.js";

/** What a cohort guessed, question by question: at first, and when it was asked again. */
export interface CohortGuess {
  readonly id: string;
  readonly ask: string;
  /** How many participants guessed in each band; bands of fewer than five are put together or left out. */
  readonly first: readonly GroupCount[];
  readonly again: readonly GroupCount[];
}

/**
 * The guesses of a cohort, for every question that five or more have answered.
 *
 * @param said puts words into the language of the screen.
 */
export function cohortGuesses(
  digests: readonly GuessDigest[],
  said: (words: Words) => string,
): readonly CohortGuess[] {
  return [...countedQuestions.values()].flatMap((question) => {
    const first = countBands(
      question,
      digests.map(({ guesses }) => guesses),
      said,
    );
    const again = countBands(
      question,
      digests.map((digest) => digest.again),
      said,
    );
    if (first.length === 0) return [];
    return [{ id: question.id, ask: said(courseText(question.ask)), first, again }];
  });
}

function countBands(
  question: BandedQuestion,
  people: readonly (readonly GuessBand[])[],
  said: (words: Words) => string,
): readonly GroupCount[] {
  const own = people.map((bands) => bands.filter(({ id }) => id === question.id).map(({ band }) => band));
  if (own.filter((bands) => bands.length > 0).length < SMALLEST_GROUP) return [];
  const sizes = Array.from(
    { length: question.size },
    (_, band) => own.filter((bands) => bands.includes(band)).length,
  );
  const groups = question.inOrder ? together(sizes) : sizes.map((_, band) => [band, band] as const);
  const names = groups.map(([from, to]) => said(question.name(from, to)));
  const groupOf = (band: number): string[] =>
    names.filter((_, i) => band >= (groups[i]?.[0] ?? 0) && band <= (groups[i]?.[1] ?? -1));
  return plansInGroups(
    own.map((bands) => bands.flatMap(groupOf)),
    names,
  );
}

/** Neighboring bands put together until five or more are in each, from low to high; what is left over joins the last. */
function together(sizes: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const groups: (readonly [number, number])[] = [];
  let from = 0;
  let size = 0;
  for (const [band, people] of sizes.entries()) {
    size += people;
    if (size >= SMALLEST_GROUP) {
      groups.push([from, band]);
      from = band + 1;
      size = 0;
    }
  }
  const last = groups.at(-1);
  if (from === sizes.length || last === undefined) return groups;
  return [...groups.slice(0, -1), [last[0], sizes.length - 1]];
}
