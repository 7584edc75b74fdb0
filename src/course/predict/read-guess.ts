import { plainName } from "../check/plain-name.js";
import { readTypedNumber } from "../check/read-typed-number.js";
import type { GuessKind, Prediction } from "./prediction.js";

/** A guess as it is compared with the truth. */
export type Guess = number | string | readonly string[];

/** What was typed or chosen as a guess; undefined when it is none. */
export function readGuess({ guess }: Pick<Prediction, "guess">, given: unknown): Guess | undefined {
  if (guess.kind === "choice") {
    return guess.options.find((option) => plainName(option) === plainName(given));
  }
  if (guess.kind === "order") {
    const names = Array.isArray(given) ? given.map(plainName) : [];
    const order = names.flatMap((name) => guess.options.filter((option) => plainName(option) === name));
    return new Set(order).size === guess.options.length && order.length === guess.options.length
      ? order
      : undefined;
  }
  return readNumeric(guess, given);
}

/** 24, "24%" and 0.24 are the same where percent is asked for. */
function readNumeric(guess: GuessKind & { readonly unit?: string }, given: unknown): number | undefined {
  const read =
    typeof given === "number" ? { value: given, percent: false } : readTypedNumber(String(given ?? ""));
  if (read === undefined || !Number.isFinite(read.value)) return undefined;
  const inPercent = guess.unit === "%";
  const value = read.percent && !inPercent ? read.value / 100 : read.value;
  const share = inPercent && !read.percent && Math.abs(value) < 1 && value !== 0;
  return share ? 100 * value : value;
}
