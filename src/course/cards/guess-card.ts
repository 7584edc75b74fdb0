import { sentence } from "../../library/words/words.js";
import type { GuessWork } from "../my-work/work.js";
import { guessReply, guessWords } from "../predict/guess-reply.js";
import type { Prediction } from "../predict/prediction.js";
import { readGuess } from "../predict/read-guess.js";
import type { Card } from "./card.js";

/** What is said about a guess that is kept: before the next cell has run, and after. */
export function guessCard(prediction: Prediction, { guess: given, answeredAt }: GuessWork): Card {
  const guess = given === undefined ? undefined : readGuess(prediction, given);
  if (answeredAt !== undefined) return guessReply(prediction, guess);
  return {
    tone: "saved",
    title: sentence("Your guess"),
    paragraphs: [
      guess === undefined
        ? sentence("You left this one out.")
        : sentence("Your guess: {guess}", { guess: guessWords(prediction, guess) }),
    ],
    next: sentence("Run the next cell, and see how near you are."),
  };
}
