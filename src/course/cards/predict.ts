import { systemClock } from "../../library/kernel/clock.js";
import { courseText, sentence } from "../../library/words/words.js";
import { containsBlank } from "../check/blank.js";
import { describeAnswer } from "../check/describe-answer.js";
import { formId } from "../forms/form-of.js";
import { openForm } from "../forms/open-form.js";
import { findPrediction, type PredictionId, predictions } from "../modules/index.js";
import { keepAnswered, keepGuess } from "../my-work/keep-guess.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import { readGuess } from "../predict/read-guess.js";
import { guessCard } from "./guess-card.js";
import { unknownNameCard } from "./unknown-name-card.js";

/**
 * Asks for a guess before you run the next cell, and says afterwards how near it was. Without a guess it opens a form.
 *
 * A typed guess is kept when the cell is run, and answered when the same cell is run again. Once it is answered it stays as
 * it is. Nobody grades it.
 *
 * @param id the name of the prediction, for example "m1.talks".
 * @param guess your guess in any sensible form, such as 40 or "40%". Default: a form asks for it.
 * @example
 * predict("m1.talks", "40%");
 */
export function predict(id: PredictionId): void;
export function predict(id: PredictionId, guess: unknown): void;
export function predict(id: PredictionId, ...given: readonly unknown[]): void {
  const prediction = findPrediction(id);
  if (prediction === undefined) {
    const names = predictions.map((known) => known.id);
    showCard(unknownNameCard(sentence("prediction"), id, names));
    return;
  }
  if (given.length === 0) {
    openForm(formId("predict", id), `predict("${id}", …);`);
    return;
  }
  const [typed] = given;
  const guess = readGuess(prediction, typed);
  if (guess === undefined) {
    const blank = typed === undefined || containsBlank(typed);
    showCard({
      tone: "open",
      title: sentence("Your guess"),
      paragraphs: [
        courseText(prediction.ask),
        ...(blank
          ? []
          : [sentence("This is {value}, which fits no guess here.", { value: describeAnswer(typed) })]),
      ],
      next: blank
        ? sentence("Write your guess in place of the ___.")
        : sentence("Write one of the answers, or a number."),
    });
    return;
  }
  const kept = typeof guess === "number" ? String(typed) : guess;
  const stored = currentStore().update((work) => {
    const after = keepGuess(work, id, kept, systemClock.now());
    return after === work ? keepAnswered(work, id, systemClock.now()) : after;
  });
  const now = stored.work.guesses?.[id];
  if (now !== undefined) showCard({ ...guessCard(prediction, now), ...withNotice(stored) });
}
