import { amount, andList, courseText, sentence, type Words, wordList } from "../../library/words/words.js";
import type { Prediction, Truth } from "./prediction.js";

/** A guess or a truth in words: a number with its unit, answers, or an order. */
export function guessWords({ guess }: Pick<Prediction, "guess">, value: Truth): Words {
  if (typeof value === "string") return courseText(value);
  if (typeof value === "number") return numberWords(value, "unit" in guess ? guess.unit : undefined);
  if (guess.kind === "sliders") {
    return andList(
      value.map((one, i) =>
        sentence("{label}: {says}", {
          label: courseText(guess.fields[i]?.label ?? ""),
          says: numberWords(Number(one), guess.fields[i]?.unit),
        }),
      ),
    );
  }
  return wordList(
    value.map((one) => courseText(String(one))),
    " · ",
  );
}

/** The truth by the names that its sentence may carry. */
export function truthValues(prediction: Prediction, truth: Truth): Readonly<Record<string, Words>> {
  const { guess } = prediction;
  const named =
    guess.kind === "sliders" && Array.isArray(truth)
      ? guess.fields.map(({ name, unit }, i) => [name, numberWords(Number(truth[i]), unit)] as const)
      : [];
  return { truth: guessWords(prediction, truth), ...Object.fromEntries(named) };
}

function numberWords(value: number, unit: string | undefined): Words {
  return unit === "%"
    ? amount(value / 100, { style: "percent", decimals: { most: 1 } })
    : amount(value, { decimals: { most: Math.abs(value) >= 100 ? 0 : 1 } });
}
