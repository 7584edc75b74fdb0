import { courseText, sentence, type Words } from "../../library/words/words.js";
import type { LikelyGuess, Prediction, Truth } from "./prediction.js";
import type { Guess } from "./read-guess.js";

/** True when a guess is as near as it is asked for: each number, or just the right answers. */
export function isNear({ guess: { kind }, near = 0.15 }: Prediction, guess: Guess, truth: Truth): boolean {
  if (typeof guess === "number" && typeof truth === "number") return within(guess, truth, near);
  if (kind === "sliders" && Array.isArray(guess) && Array.isArray(truth)) {
    return guess.every((value, i) => within(Number(value), Number(truth[i]), near));
  }
  if (kind === "choices" && Array.isArray(guess) && Array.isArray(truth)) {
    return guess.length === truth.length && guess.every((option) => truth.includes(option));
  }
  return JSON.stringify(guess) === JSON.stringify(truth);
}

const within = (guess: number, truth: number, near: number): boolean =>
  Math.abs(guess - truth) <= near * Math.abs(truth);

/** What is said of a guess that many people make; of several choices, what is said of each. */
export function likelyReplies(prediction: Prediction, guess: Guess): readonly Words[] {
  const { guess: asked, likely } = prediction;
  const said = likely.filter((one) => isLikely(prediction, one, guess));
  if (asked.kind !== "choices") return said.map(({ says }) => courseText(says));
  return said.map(({ is, says }) =>
    is === undefined
      ? courseText(says)
      : sentence("{label}: {says}", { label: courseText(is), says: courseText(says) }),
  );
}

function isLikely(
  { guess: asked }: Prediction,
  { from, to, is, field, equal }: LikelyGuess,
  guess: Guess,
): boolean {
  if (is !== undefined) {
    if (typeof guess === "string") return is === guess;
    if (!Array.isArray(guess)) return false;
    return asked.kind === "choices" ? guess.some((one) => one === is) : guess[0] === is;
  }
  const numbers = typeof guess === "number" ? [guess] : Array.isArray(guess) ? guess.map(Number) : [];
  if (equal === true) {
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    return numbers.length > 1 && high - low <= 0.05 * Math.abs(high);
  }
  if (from === undefined && to === undefined) return false;
  return numbers.some((value, i) => {
    const asks = field === undefined || (asked.kind === "sliders" && asked.fields[i]?.name === field);
    return asks && value >= (from ?? value) && value <= (to ?? value);
  });
}
