import { type GroupCount, SMALLEST_GROUP } from "../../../library/safety/anonymize/suppress-counts.js";
import { courseText, type Words } from "../../../library/words/words.js";
import type { BandedQuestion } from "../../predict/guess-bands.js";
import { neighborsTogether } from "../neighbors-together.js";
import { plansInGroups } from "../plans-in-groups.js";
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
  readonly first: readonly GuessGroup[];
  readonly again: readonly GuessGroup[];
}

/** How many guessed in some neighboring bands. */
export interface GuessGroup extends GroupCount {
  /** The first and the last band of the group. */
  readonly bands: readonly [from: number, to: number];
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
): readonly GuessGroup[] {
  const own = people.map((bands) => bands.filter(({ id }) => id === question.id).map(({ band }) => band));
  if (own.filter((bands) => bands.length > 0).length < SMALLEST_GROUP) return [];
  const sizes = Array.from(
    { length: question.size },
    (_, band) => own.filter((bands) => bands.includes(band)).length,
  );
  const groups = question.inOrder ? neighborsTogether(sizes) : sizes.map((_, band) => [band, band] as const);
  const names = groups.map(([from, to]) => said(question.name(from, to)));
  const groupOf = (band: number): string[] =>
    names.filter((_, i) => band >= (groups[i]?.[0] ?? 0) && band <= (groups[i]?.[1] ?? -1));
  const counts = plansInGroups(
    own.map((bands) => bands.flatMap(groupOf)),
    names,
  );
  return counts.map((count, i) => ({ ...count, bands: groups[i] ?? [0, 0] }));
}

/** What a screen shows of groups: their names and sizes. */
export function groupsShown(groups: readonly GuessGroup[]): readonly GroupCount[] {
  return groups.map(({ group, plans }) => ({ group, plans }));
}
