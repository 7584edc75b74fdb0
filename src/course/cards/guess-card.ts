import type { GuessWork } from "../my-work/work.js";
import { guessReply, written } from "../predict/guess-reply.js";
import type { Prediction } from "../predict/prediction.js";
import { readGuess } from "../predict/read-guess.js";
import type { Card } from "./card.js";

/** What is said about a guess that is kept: before the next cell has run, and after. */
export function guessCard(prediction: Prediction, { guess: given, answeredAt }: GuessWork): Card {
  const guess = given === undefined ? undefined : readGuess(prediction, given);
  if (answeredAt !== undefined) return guessReply(prediction, guess);
  const { guess: how } = prediction;
  const unit = "unit" in how ? how.unit : undefined;
  return {
    tone: "saved",
    title: "Your guess",
    paragraphs: [guess === undefined ? "You left this one out." : `Your guess: ${written(guess, unit)}`],
    next: "Run the next cell, and see how near you are.",
  };
}
