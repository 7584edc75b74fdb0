import { amount, courseText, sentence, type Words, wordList } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import type { LikelyGuess, Prediction, Truth } from "./prediction.js";
import type { Guess } from "./read-guess.js";

/** What is said after the cell has run: the guess, the truth, and one sentence for a guess that many people make. */
export function guessReply(prediction: Prediction, guess: Guess | undefined): Card {
  const { ask, answer, likely, near: within = 0.15 } = prediction;
  const truth = prediction.truth();
  const found: Words = {
    kind: "sentence",
    template: answer,
    values: { truth: guessWords(prediction, truth) },
  };
  if (guess === undefined) {
    return { tone: "note", title: sentence("Here is the answer"), paragraphs: [courseText(ask), found] };
  }
  const near = isNear(guess, truth, within);
  const said = near ? undefined : likely.find((one) => isLikely(one, guess))?.says;
  return {
    tone: "note",
    title: !near
      ? sentence("Not what you guessed")
      : typeof guess === "number" && guess !== truth
        ? sentence("Close!")
        : sentence("That is it!"),
    paragraphs: [
      sentence("Your guess: {guess}", { guess: guessWords(prediction, guess) }),
      found,
      ...(said === undefined ? [] : [courseText(said)]),
    ],
  };
}

function isNear(guess: Guess, truth: Truth, within: number): boolean {
  if (typeof guess === "number" && typeof truth === "number") {
    return Math.abs(guess - truth) <= within * Math.abs(truth);
  }
  return JSON.stringify(guess) === JSON.stringify(truth);
}

function isLikely({ from, to, is }: LikelyGuess, guess: Guess): boolean {
  if (typeof guess === "number") {
    return (from !== undefined || to !== undefined) && guess >= (from ?? guess) && guess <= (to ?? guess);
  }
  return is !== undefined && is === (typeof guess === "string" ? guess : guess[0]);
}

/** A guess or a truth in words: a number with its unit, an answer, or an order. */
export function guessWords({ guess }: Prediction, value: Truth): Words {
  if (typeof value === "string") return courseText(value);
  if (typeof value !== "number") return wordList(value.map(courseText), " · ");
  const unit = "unit" in guess ? guess.unit : undefined;
  return unit === "%"
    ? amount(value / 100, { style: "percent", decimals: { most: 1 } })
    : amount(value, { decimals: { most: Math.abs(value) >= 100 ? 0 : 1 } });
}
