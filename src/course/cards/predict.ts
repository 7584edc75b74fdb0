import { sentence } from "../../library/words/words.js";
import { findPrediction, type PredictionId, predictions } from "../modules/index.js";
import { showCard } from "../my-work/session.js";
import type { Prediction } from "../predict/prediction.js";
import { askGuess } from "./ask-guess.js";
import { unknownNameCard } from "./unknown-name-card.js";

/**
 * Asks for a guess before you run the next cell, and says afterwards how near it was. Without a guess it opens a form.
 *
 * A typed guess is kept when the cell is run, and answered when the same cell is run again. Once it is answered it stays as
 * it is. Nobody grades it.
 *
 * @param id the name of the prediction, for example "m1.talks".
 * @param guess your guess in any sensible form, such as 40 or "40%", a list for an order or several sliders. Default: a form
 * asks for it.
 * @example
 * predict("m1.talks", "40%");
 */
export function predict(id: PredictionId): void;
export function predict(id: PredictionId, guess: unknown): void;
export function predict(id: PredictionId, ...given: readonly unknown[]): void {
  const prediction = knownPrediction(id);
  if (prediction !== undefined) askGuess("predict", prediction, given);
}

/** The prediction of this name; when there is none, a card says so and gives the closest name. */
export function knownPrediction(id: string): Prediction | undefined {
  const prediction = findPrediction(id);
  if (prediction === undefined) {
    const names = predictions.map((known) => known.id);
    showCard(unknownNameCard(sentence("prediction"), id, names));
  }
  return prediction;
}
