import { template } from "../../../library/words/template.js";
import { sentence, type Words } from "../../../library/words/words.js";
import { guessCard } from "../../cards/guess-card.js";
import { keepAnswered, keepGuess } from "../../my-work/keep-guess.js";
import type { GuessWork } from "../../my-work/work.js";
import type { GuessKind, Prediction } from "../../predict/prediction.js";
import { readGuess } from "../../predict/read-guess.js";
import type { Form } from "../form.js";
import type { FieldValue, FormField } from "../form-view.js";

/** A guess before the next cell is run, and the answer after it. */
export function predictForm(prediction: Prediction): Form {
  const { id, ask: label, guess } = prediction;
  return {
    view: {
      title: template("Your guess"),
      fields: [guessField({ name: "guess", label }, guess)],
      saves: "on request",
      submit: template("Keep my guess"),
      skip: template("Skip"),
      holdsNextCell: true,
    },
    read({ guesses = {} }) {
      const kept = guesses[id];
      if (kept === undefined) return { value: {} };
      return {
        value: kept.guess === undefined ? {} : { guess: kept.guess },
        answered: true,
        said: guessCard(prediction, kept),
        ...(kept.answeredAt === undefined ? { show: sentence("Show the answer") } : { locked: true }),
      };
    },
    receive(work, { ask, value = {} }, now) {
      if (ask === "next cell ran") return { work: keepAnswered(work, id, now) };
      if (ask === "skip") return { work: keepGuess(work, id, undefined, now) };
      if (ask !== "submit") return { work };
      const given = asGuess(value.guess);
      if (given === undefined || readGuess(prediction, given) === undefined) {
        return { work, problems: [{ field: "guess", says: problemOf(guess) }] };
      }
      return { work: keepGuess(work, id, given, now) };
    },
  };
}

function guessField(field: { readonly name: string; readonly label: string }, guess: GuessKind): FormField {
  if (guess.kind === "slider" || guess.kind === "number") return { ...field, ...guess };
  const options = guess.options.map((option) => ({ value: option, label: option }));
  return { ...field, kind: guess.kind, options };
}

function asGuess(value: FieldValue | undefined): GuessWork["guess"] | undefined {
  if (typeof value === "string") return value;
  const texts = value?.filter((item) => typeof item === "string");
  return texts === undefined || texts.length === 0 ? undefined : texts;
}

function problemOf({ kind }: GuessKind): Words {
  switch (kind) {
    case "slider":
      return sentence("Move the slider to your guess first.");
    case "number":
      return sentence("Write a number, for example 24%, 1,200 or 1 in 5.");
    case "choice":
      return sentence("Choose one answer first.");
    case "order":
      return sentence("Bring them into your order first.");
  }
}
