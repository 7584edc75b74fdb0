import { template } from "../../../library/words/template.js";
import { sentence, type Words } from "../../../library/words/words.js";
import { askWhich } from "../../check/two-readings.js";
import type { GuessWork } from "../../my-work/work.js";
import type { GuessKind, Prediction } from "../../predict/prediction.js";
import { guessReadings } from "../../predict/read-guess.js";
import type { FormValue } from "../field-value.js";
import type { FormField } from "../form-field.js";

/** The name of the only field of a guess. */
const GUESS = "guess";

/** The fields in which a guess is given: one, or one for each slider. */
export function guessFields({ ask, guess }: Prediction): readonly FormField[] {
  const one = { name: GUESS, label: ask };
  switch (guess.kind) {
    case "sliders":
      return guess.fields.map((field) => ({ ...field, kind: "slider" }));
    case "slider":
    case "number":
      return [{ ...one, ...guess }];
    case "choices":
      return [
        {
          ...one,
          kind: "several",
          options: asOptions(guess.options),
          help: template("Choose all that fit."),
        },
      ];
    default:
      return [{ ...one, kind: guess.kind, options: asOptions(guess.options) }];
  }
}

const asOptions = (texts: readonly string[]) => texts.map((text) => ({ value: text, label: text }));

/** What stands in the fields, as a guess is kept; undefined while a field is empty. */
export function typedGuess({ guess }: Prediction, value: FormValue): GuessWork["guess"] | undefined {
  if (guess.kind === "sliders") {
    const values = guess.fields.flatMap(({ name }) => {
      const typed = value[name];
      return typeof typed === "string" ? [typed] : [];
    });
    return values.length === guess.fields.length ? values : undefined;
  }
  const typed = value[GUESS];
  if (typeof typed === "string") return typed;
  const texts = typed?.filter((item) => typeof item === "string");
  return texts === undefined || texts.length === 0 ? undefined : texts;
}

/** A kept guess, as it stands in the fields. */
export function guessValue({ guess }: Prediction, kept: NonNullable<GuessWork["guess"]>): FormValue {
  if (guess.kind !== "sliders") return { [GUESS]: kept };
  const values = typeof kept === "string" ? [kept] : kept;
  return Object.fromEntries(guess.fields.map(({ name }, i) => [name, values[i] ?? ""]));
}

/** What is said beside each field that is no guess yet. */
export function guessProblems(
  { guess }: Prediction,
  value: FormValue,
): readonly { readonly field: string; readonly says: Words }[] {
  const says = problemOf(guess);
  const typed = value[GUESS];
  const readings = guessReadings({ guess }, typed);
  if (typeof typed === "string" && readings !== undefined) {
    return [{ field: GUESS, says: askWhich(typed, readings) }];
  }
  if (guess.kind !== "sliders") return [{ field: GUESS, says }];
  const still = guess.fields.filter(({ name }) => value[name] === undefined);
  return (still.length === 0 ? guess.fields : still).map(({ name }) => ({ field: name, says }));
}

/** Said where nothing of an order was moved: whoever agrees with it as it stands can say so, too. */
export function orderFirst(): Words {
  return sentence("Bring them into your order first. Is it yours as it stands? Move one away and back.");
}

function problemOf({ kind }: GuessKind): Words {
  switch (kind) {
    case "slider":
    case "sliders":
      return sentence("Move the slider to your guess first.");
    case "number":
      return sentence("Write a number, for example 24%, 1,200 or 1 in 5.");
    case "choice":
      return sentence("Choose one answer first.");
    case "choices":
      return sentence("Choose one answer or more first.");
    case "order":
      return orderFirst();
  }
}
