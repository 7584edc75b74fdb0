import { courseText, sentence, type Words } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import type { GuessPlaceName } from "./guess-place.js";
import { guessWords, truthValues } from "./guess-words.js";
import { isNear, likelyReplies } from "./judge-guess.js";
import type { Prediction } from "./prediction.js";
import type { Guess } from "./read-guess.js";
import { truthOf } from "./truth-of.js";

/**
 * What is said after the cell has run: the guess, the truth, and one sentence for a guess that many people make.
 *
 * @param before the guess at the start of the unit, where the question is asked once more. Default: none.
 * @param place where it was asked: what is asked from memory is no guess.
 */
export function guessReply(
  prediction: Prediction,
  guess: Guess | undefined,
  before?: Guess,
  place: GuessPlaceName = "predict",
): Card {
  const { ask, answer, then } = prediction;
  const truth = truthOf(prediction);
  const found: Words = {
    kind: "sentence",
    template: answer,
    values: truth === undefined ? {} : truthValues(prediction, truth),
  };
  if (guess === undefined) {
    return { tone: "note", title: sentence("Here is the answer"), paragraphs: [courseText(ask), found] };
  }
  const near = truth !== undefined && isNear(prediction, guess, truth);
  const exact = truth !== undefined && JSON.stringify(guess) === JSON.stringify(truth);
  const said = near ? [] : likelyReplies(prediction, guess);
  const earlier =
    before === undefined
      ? []
      : [sentence("At the start you guessed: {guess}", { guess: guessWords(prediction, before) })];
  return {
    tone: "note",
    title:
      truth === undefined
        ? sentence("There is no right answer")
        : exact
          ? sentence("That is it!")
          : near
            ? sentence("Close!")
            : place === "recall"
              ? sentence("Not as you remembered it")
              : sentence("Not what you guessed"),
    paragraphs: [
      ...earlier,
      place === "recall"
        ? sentence("Your answer: {guess}", { guess: guessWords(prediction, guess) })
        : sentence("Your guess: {guess}", { guess: guessWords(prediction, guess) }),
      ...(truth === undefined ? [] : [found]),
      ...(truth === undefined ? said : said.slice(0, 1)),
      ...(truth === undefined ? [found] : []),
    ],
    ...(near && then !== undefined ? { next: courseText(then) } : {}),
  };
}
