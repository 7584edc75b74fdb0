import type { PredictionId } from "../modules/index.js";
import { askGuess } from "./ask-guess.js";
import { knownPrediction } from "./predict.js";

/**
 * Asks a prediction once more, at the end of a unit, and shows what you guessed at the start beside it. Without a guess it
 * opens a form. The first guess stays as it was; nobody grades either.
 *
 * @param id the name of the prediction, for example "m1.talks".
 * @param guess your guess in any sensible form. Default: a form asks for it.
 * @example
 * again("m1.talks", "25%");
 */
export function again(id: PredictionId): void;
export function again(id: PredictionId, guess: unknown): void;
export function again(id: PredictionId, ...given: readonly unknown[]): void {
  const prediction = knownPrediction(id);
  if (prediction !== undefined) askGuess("again", prediction, given);
}
