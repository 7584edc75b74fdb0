import { predictions } from "../../modules/index.js";
import type { GuessWork, Work } from "../../my-work/work.js";
import { type BandedQuestion, bandedQuestions } from "../../predict/guess-bands.js";
import { guessPlaces } from "../../predict/guess-place.js";
import type { Prediction } from "../../predict/prediction.js";
import { readKeptGuess } from "../../predict/read-guess.js";

/** In which band a guess lies. The guess itself is not in it. */
export interface GuessBand {
  /** The id of the prediction, and for one of several sliders its name behind it. */
  readonly id: string;
  /** The number of the band, from 0. */
  readonly band: number;
}

/** The guesses of one participant, by their bands. */
export interface GuessDigest {
  /** Before the cell was run. */
  readonly guesses: readonly GuessBand[];
  /** The same questions asked once more at the end of a unit. */
  readonly again: readonly GuessBand[];
}

const all: readonly Prediction[] = predictions;

/** Every question whose guesses are counted, by its id. */
export const countedQuestions: ReadonlyMap<string, BandedQuestion> = new Map(
  all.flatMap(bandedQuestions).map((question) => [question.id, question]),
);

/** The bands of all guesses of a participant; what was skipped or cannot be read is left out. */
export function guessDigest({ guesses = {} }: Pick<Work, "guesses">): GuessDigest {
  const bandsIn = (place: "predict" | "again"): readonly GuessBand[] =>
    [...countedQuestions.values()].flatMap((question) =>
      bandsOf(question, guesses[guessPlaces[place].keyOf(question.prediction)]),
    );
  return { guesses: bandsIn("predict"), again: bandsIn("again") };
}

function bandsOf(question: BandedQuestion, kept: GuessWork | undefined): readonly GuessBand[] {
  const guess = kept?.guess === undefined ? undefined : readKeptGuess(question.prediction, kept.guess);
  return guess === undefined ? [] : question.bandsOf(guess).map((band) => ({ id: question.id, band }));
}
