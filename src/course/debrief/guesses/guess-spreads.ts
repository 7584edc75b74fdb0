import { truthOf } from "../../predict/truth-of.js";
import type { GroupedGuess } from "./cohort-guesses.js";
import { countedQuestions } from "./guess-digest.js";
import { middleHalf } from "./guess-middle.js";

/** How far apart a cohort guessed: the middle half of it, in percent of the truth. */
export interface GuessSpread {
  readonly id: string;
  readonly ask: string;
  /** 100 is the truth, 200 is twice as much. */
  readonly low: number;
  readonly high: number;
}

/** The spread of every question with a number for an answer, the widest first. */
export function guessSpreads(guesses: readonly GroupedGuess[]): readonly GuessSpread[] {
  return guesses
    .flatMap(({ id, ask, first }) => {
      const question = countedQuestions.get(id);
      const ends = question?.ends();
      const truth = question === undefined ? undefined : truthOf(question.prediction);
      const middle = middleHalf(first);
      if (ends === undefined || typeof truth !== "number" || truth === 0 || middle === undefined) return [];
      const from = ends[first[middle.from]?.bands[0] ?? 0];
      const to = ends[(first[middle.to]?.bands[1] ?? 0) + 1];
      if (from === undefined || to === undefined) return [];
      return [{ id, ask, low: percent(from / truth), high: percent(to / truth) }];
    })
    .sort((a, b) => b.high - b.low - (a.high - a.low));
}

function percent(times: number): number {
  return Math.round(100 * times);
}
