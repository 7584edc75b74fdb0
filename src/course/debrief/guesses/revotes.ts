import { courseText, type Words } from "../../../library/words/words.js";
import { truthValues } from "../../predict/guess-words.js";
import { truthOf } from "../../predict/truth-of.js";
import { type BandGroup, groupsShown } from "../count-bands.js";
import type { CohortGuess, GroupedGuess } from "./cohort-guesses.js";
import { countedQuestions } from "./guess-digest.js";
import { middleHalf } from "./guess-middle.js";

/** A question on which a group votes once more, before it is told the truth. */
export interface Revote extends CohortGuess {
  /** True: the middle half of the group lies beside the truth. */
  readonly missed: boolean;
  /** The truth in a sentence, for after the second vote. */
  readonly truth: string;
}

const HOW_MANY = 3;

/** The three questions that a cohort missed most: first those whose middle half lies beside the truth. */
export function revotesOf(
  guesses: readonly GroupedGuess[],
  said: (words: Words) => string,
): readonly Revote[] {
  return mostMissed(guesses, said)
    .slice(0, HOW_MANY)
    .map(({ id, ask, first, again, missed, truth }) => ({
      id,
      ask,
      first: groupsShown(first),
      again: groupsShown(again),
      missed,
      truth,
    }));
}

/** A question with its truth, and how many of those who answered were right. */
export interface MissedGuess extends Omit<Revote, "first" | "again">, GroupedGuess {
  /** How many lie in the group that holds the truth. */
  readonly right: number;
  /** How many answered. */
  readonly people: number;
}

/** Every question with a truth, in the order in which a cohort missed them. */
export function mostMissed(
  guesses: readonly GroupedGuess[],
  said: (words: Words) => string,
): readonly MissedGuess[] {
  return guesses
    .flatMap((guess) => {
      const question = countedQuestions.get(guess.id);
      const truth = question === undefined ? undefined : truthOf(question.prediction);
      // What has no right answer, or votes that are hidden, is no question to vote on.
      if (question === undefined || truth === undefined) return [];
      const place = placeOf(question.bandsOf(truth), guess.first);
      if (place === undefined || guess.first.some(({ plans }) => plans === null)) return [];
      const people = guess.first.reduce((sum, { plans }) => sum + (plans ?? 0), 0);
      const right = guess.first[place]?.plans ?? 0;
      const middle = question.inOrder ? middleHalf(guess.first) : undefined;
      const missed =
        middle === undefined ? right / Math.max(1, people) < 0.25 : place < middle.from || place > middle.to;
      const { answer } = question.prediction;
      const values = truthValues(question.prediction, truth);
      const words: Words = { ...courseText(answer), values };
      return [{ ...guess, missed, right, people, truth: said(words) }];
    })
    .sort(
      (a, b) =>
        Number(b.missed) - Number(a.missed) ||
        a.right / Math.max(1, a.people) - b.right / Math.max(1, b.people),
    );
}

/** The group in which the band of the truth lies; undefined where there is none, or several. */
function placeOf([band, ...more]: readonly number[], groups: readonly BandGroup[]): number | undefined {
  if (band === undefined || more.length > 0) return undefined;
  const place = groups.findIndex(({ bands: [from, to] }) => band >= from && band <= to);
  return place < 0 ? undefined : place;
}
