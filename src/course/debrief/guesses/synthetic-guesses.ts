import type { RandomSource } from "../../../library/math/random-source.js";
import type { LikelyGuess, Prediction } from "../../predict/prediction.js";
import type { Guess } from "../../predict/read-guess.js";
import { truthOf } from "../../predict/truth-of.js";
import { countedQuestions, type GuessBand, type GuessDigest } from "./guess-digest.js";

/** How often a made-up person guesses what many people guess, the truth, and anything at all. */
const LIKELY = 0.55;
const TRUE = 0.25;

/** The guesses of a made-up participant: around the likely wrong answers, and nearer to the truth when asked again. */
export function syntheticGuesses(random: RandomSource): GuessDigest {
  const drawn = (likely: number): readonly GuessBand[] =>
    [...countedQuestions.values()].flatMap((question) => {
      const guess = madeUpGuess(question.prediction, random, likely);
      return question
        .bandsOf(guess)
        .slice(0, 1)
        .map((band) => ({ id: question.id, band }));
    });
  return { guesses: drawn(LIKELY), again: drawn(LIKELY / 3) };
}

function madeUpGuess(prediction: Prediction, random: RandomSource, likely: number): Guess {
  const { guess, likely: known } = prediction;
  const at = random.uniform();
  const one = known[random.below(Math.max(1, known.length))];
  if ("options" in guess) {
    const found = truthOf(prediction);
    const right = typeof found === "string" ? [found] : Array.isArray(found) ? found.map(String) : [];
    const wrong = one?.is === undefined ? [] : [one.is];
    const others = guess.options.slice(random.below(guess.options.length));
    const options =
      at < likely && wrong.length > 0 ? wrong : at < likely + TRUE && right.length > 0 ? right : others;
    return guess.kind === "choice" ? (options[0] ?? "") : options;
  }
  const found = truthOf(prediction);
  const truths = typeof found === "number" ? [found] : Array.isArray(found) ? found.map(Number) : [50];
  const numbers = truths.map((value) =>
    at < likely && one !== undefined
      ? likelyNumber(one, value, random)
      : value * (0.6 + 0.8 * random.uniform()),
  );
  return guess.kind === "sliders" ? numbers : (numbers[0] ?? 0);
}

/** A number that a likely guess speaks of: inside its ends, or a little beyond the one that it has. */
function likelyNumber({ from, to }: LikelyGuess, truth: number, random: RandomSource): number {
  const beyond = 1 + 0.4 * random.uniform();
  if (from !== undefined && to !== undefined) return from + (to - from) * random.uniform();
  if (from !== undefined) return from * beyond;
  return to === undefined ? truth : to / beyond;
}
