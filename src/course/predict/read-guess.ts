import { plainName } from "../check/plain-name.js";
import { readTypedNumber } from "../check/read-typed-number.js";
import { type TwoReadings, twoReadings } from "../check/two-readings.js";
import type { Prediction } from "./prediction.js";

/** A guess as it is compared with the truth. */
export type Guess = number | string | readonly string[] | readonly number[];

/** What was typed or chosen as a guess; undefined when it is none, or may be one of two numbers. */
export function readGuess(prediction: Pick<Prediction, "guess">, given: unknown): Guess | undefined {
  return guessReadings(prediction, given) === undefined ? readKeptGuess(prediction, given) : undefined;
}

/** What a guess that is kept was read as: nobody is asked about it any more. */
export function readKeptGuess({ guess }: Pick<Prediction, "guess">, given: unknown): Guess | undefined {
  switch (guess.kind) {
    case "choice":
      return guess.options.find((option) => plainName(option) === plainName(given));
    case "choices": {
      const chosen = listed(guess.options, typeof given === "string" ? [given] : given);
      return chosen === undefined || chosen.length === 0 ? undefined : chosen;
    }
    case "order": {
      const order = listed(guess.options, given);
      return order?.length === guess.options.length ? order : undefined;
    }
    case "sliders": {
      const values = sliderValues(guess.fields, given).map((value, i) =>
        readNumber(guess.fields[i]?.unit, value),
      );
      const read = values.filter((value) => value !== undefined);
      return read.length === guess.fields.length ? read : undefined;
    }
    default:
      return readNumber(guess.unit, given);
  }
}

/** The options that were named, each once; undefined when something else was. */
function listed(options: readonly string[], given: unknown): readonly string[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const names: readonly unknown[] = given.slice(0, 100);
  const found = names.map((name) => options.find((option) => plainName(option) === plainName(name)));
  return found.some((option) => option === undefined)
    ? undefined
    : [...new Set(found.flatMap((option) => option ?? []))];
}

function sliderValues(fields: readonly { readonly name: string }[], given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given.length === fields.length ? given : [];
  if (typeof given !== "object" || given === null) return [];
  const byName = new Map(Object.entries(given));
  return fields.map(({ name }) => byName.get(name));
}

/**
 * The two numbers that a typed guess can stand for; undefined where it is one, or none. Nobody guesses a percentage in
 * thousands, and a slider stands where it stands.
 */
export function guessReadings({ guess }: Pick<Prediction, "guess">, given: unknown): TwoReadings | undefined {
  return guess.kind === "number" && guess.unit !== "%" && typeof given === "string"
    ? twoReadings(given)
    : undefined;
}

/** 24, "24%" and 0.24 are the same where percent is asked for. */
function readNumber(unit: string | undefined, given: unknown): number | undefined {
  const read =
    typeof given === "number" ? { value: given, percent: false } : readTypedNumber(String(given ?? ""));
  if (read === undefined || !Number.isFinite(read.value)) return undefined;
  const inPercent = unit === "%";
  const value = read.percent && !inPercent ? read.value / 100 : read.value;
  const share = inPercent && !read.percent && Math.abs(value) < 1 && value !== 0;
  return share ? 100 * value : value;
}
