import { sentence } from "../../library/words/words.js";
import { predictions } from "../modules/index.js";
import type { GuessWork, Work } from "../my-work/work.js";
import type { GuessPlace } from "../predict/guess-place.js";
import { guessReply } from "../predict/guess-reply.js";
import { guessWords } from "../predict/guess-words.js";
import type { Prediction } from "../predict/prediction.js";
import { type Guess, readKeptGuess } from "../predict/read-guess.js";
import type { Card } from "./card.js";

/** What is said about a guess that is kept: before the next cell has run, and after. Undefined: there is none yet. */
export function guessCard(
  prediction: Prediction,
  place: GuessPlace,
  { guesses = {} }: Work,
): Card | undefined {
  const kept = guesses[place.keyOf(prediction)];
  if (kept === undefined) return undefined;
  const guess = read(prediction, kept);
  const { answeredBy } = prediction;
  const isAnswered = kept.answeredAt ?? (answeredBy && guesses[answeredBy]?.answeredAt);
  if (isAnswered !== undefined) {
    const first = place.name === "again" ? prediction : earlierThan(prediction);
    const before = first === undefined ? undefined : read(first, guesses[first.id]);
    return guessReply(prediction, guess, before, place.name);
  }
  return {
    tone: "saved",
    title: sentence("Your guess"),
    paragraphs: [
      guess === undefined
        ? sentence("You left this one out.")
        : sentence("Your guess: {guess}", { guess: guessWords(prediction, guess) }),
    ],
    next:
      answeredBy === undefined
        ? sentence("Run the next cell, and see how near you are.")
        : sentence("A later notebook answers it."),
  };
}

/** The question of an earlier notebook that this one answers. */
function earlierThan({ id }: Prediction): Prediction | undefined {
  return predictions.find((one: Prediction) => one.answeredBy === id);
}

function read(prediction: Prediction, kept: GuessWork | undefined): Guess | undefined {
  return kept?.guess === undefined ? undefined : readKeptGuess(prediction, kept.guess);
}
