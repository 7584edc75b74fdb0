import { template } from "../../library/words/template.js";
import type { Prediction } from "./prediction.js";

/** Where a question is asked: before a cell, once more at the end of a unit, or at the start of a later one. */
export type GuessPlaceName = "predict" | "again" | "recall";

export interface GuessPlace {
  readonly name: GuessPlaceName;
  /** The title of the form. */
  readonly title: string;
  /** True: the answer comes with the guess; else when the next cell has run. */
  readonly answersAtOnce: boolean;
  /** The name under which a guess is kept. */
  keyOf(prediction: Pick<Prediction, "id">): string;
}

/** A question that is asked again is kept apart from the first guess. */
const AGAIN = "again:";

export const guessPlaces: Readonly<Record<GuessPlaceName, GuessPlace>> = {
  predict: { name: "predict", title: template("Your guess"), answersAtOnce: false, keyOf: ({ id }) => id },
  again: {
    name: "again",
    title: template("The same question once more"),
    answersAtOnce: true,
    keyOf: ({ id }) => `${AGAIN}${id}`,
  },
  recall: {
    name: "recall",
    title: template("Do you remember?"),
    answersAtOnce: true,
    keyOf: ({ id }) => id,
  },
};

/** The id of the question behind the name under which a guess is kept. */
export function questionId(key: string): string {
  return key.startsWith(AGAIN) ? key.slice(AGAIN.length) : key;
}
