import { systemClock } from "../../library/kernel/clock.js";
import { courseText, sentence } from "../../library/words/words.js";
import { containsBlank } from "../check/blank.js";
import { describeAnswer } from "../check/describe-answer.js";
import { askWhich } from "../check/two-readings.js";
import { formId } from "../forms/form-of.js";
import { openForm } from "../forms/open-form.js";
import { keepAnswered, keepGuess } from "../my-work/keep-guess.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import type { GuessWork } from "../my-work/work.js";
import { type GuessPlaceName, guessPlaces } from "../predict/guess-place.js";
import type { Prediction } from "../predict/prediction.js";
import { guessReadings, readGuess } from "../predict/read-guess.js";
import { guessCard } from "./guess-card.js";

/**
 * Asks for a guess in a form, or keeps the one that was typed and says what it was worth.
 *
 * @param given what the call was given besides the name of the question; nothing: a form asks.
 */
export function askGuess(name: GuessPlaceName, prediction: Prediction, given: readonly unknown[]): void {
  const { id, ask } = prediction;
  if (given.length === 0) {
    openForm(formId(name, id), `${name}("${id}", …);`);
    return;
  }
  const [typed] = given;
  const place = guessPlaces[name];
  if (readGuess(prediction, typed) === undefined) {
    const readings = guessReadings(prediction, typed);
    const blank = typed === undefined || containsBlank(typed);
    showCard({
      tone: "open",
      title: courseText(place.title),
      paragraphs: [
        courseText(ask),
        ...(blank
          ? []
          : readings !== undefined
            ? [askWhich(String(typed), readings)]
            : [sentence("This is {value}, which fits no guess here.", { value: describeAnswer(typed) })]),
      ],
      next: blank
        ? sentence("Write your guess in place of the ___.")
        : readings !== undefined
          ? sentence("Write thousands without a dot, for example 1200 or 1,200.")
          : sentence("Write one of the answers, or a number."),
    });
    return;
  }
  const kept = keptGuess(prediction, typed);
  const key = place.keyOf(prediction);
  const stored = currentStore().update((work) => {
    const now = systemClock.now();
    const after = keepGuess(work, key, kept, now);
    const isAnswered = prediction.answeredBy === undefined && (after === work || place.answersAtOnce);
    return isAnswered ? keepAnswered(after, key, now) : after;
  });
  const card = guessCard(prediction, place, stored.work);
  if (card !== undefined) showCard({ ...card, ...withNotice(stored) });
}

/** A number is kept as it was typed, anything else as it was read. */
function keptGuess(prediction: Prediction, typed: unknown): NonNullable<GuessWork["guess"]> {
  const read = readGuess(prediction, typed);
  if (typeof read === "number") return String(typed);
  if (typeof read === "string") return read;
  return (read ?? []).map(String);
}
