import type { Card } from "../cards/card.js";
import { formatNumber } from "./format-number.js";
import type { LikelyGuess, Prediction, Truth } from "./prediction.js";
import type { Guess } from "./read-guess.js";

/** What is said after the cell has run: the guess, the truth, and one sentence for a guess that many people make. */
export function guessReply(prediction: Prediction, guess: Guess | undefined): Card {
  const { ask, answer, likely, near: within = 0.15, guess: how } = prediction;
  const truth = prediction.truth();
  const unit = "unit" in how ? how.unit : undefined;
  const sentence = answer.replace("{truth}", written(truth, unit));
  if (guess === undefined) return { tone: "note", title: "Here is the answer", paragraphs: [ask, sentence] };
  const near = isNear(guess, truth, within);
  const said = near ? undefined : likely.find((one) => isLikely(one, guess))?.says;
  return {
    tone: "note",
    title: !near
      ? "Not what you guessed"
      : typeof guess === "number" && guess !== truth
        ? "Close!"
        : "That is it!",
    paragraphs: [`Your guess: ${written(guess, unit)}`, sentence, ...(said === undefined ? [] : [said])],
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

/** A guess or a truth as people write it. */
export function written(value: Truth, unit = ""): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return `${formatNumber(value)}${unit}`;
  return value.join(" · ");
}
