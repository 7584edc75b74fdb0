import { isDeepStrictEqual } from "node:util";
import { solutionCell } from "../../src/course/cards/solution-cell.js";
import type { Exercise } from "../../src/course/check/exercise.js";
import { judgeAnswer } from "../../src/course/check/judge-answer.js";
import { mistakeMessage } from "../../src/course/check/verdict.js";
import { givenAnswer } from "../../src/course/forms/answers/given-answer.js";
import { solutionValue } from "../../src/course/forms/answers/solution-value.js";
import type { FormValue } from "../../src/course/forms/field-value.js";
import type { GuessPlaceName } from "../../src/course/predict/guess-place.js";
import { guessReply } from "../../src/course/predict/guess-reply.js";
import type { Prediction, Truth } from "../../src/course/predict/prediction.js";
import type { Guess } from "../../src/course/predict/read-guess.js";
import { truthOf } from "../../src/course/predict/truth-of.js";
import { inEnglish } from "../../src/library/words/say.js";
import { typedIntoForm } from "../course/forms/typed-into-form.js";
import { said } from "../support/in-english.js";

/** What a learner writes into the cell of a task, and the sentence that comes back. */
export interface LearnerAnswer {
  readonly cell: string;
  readonly sentence: string;
  /** The mark of the card: of several parts, one that is wrong leaves the task almost right. */
  readonly mark: "Not yet" | "Almost" | "Right";
}

/** A known mistake, typed in place of what the cell asks for. */
export function wrongAnswer(exercise: Exercise, starter: string): LearnerAnswer {
  const typeable = exercise.proof.wrong.find(({ answer }) => typed(answer) !== undefined);
  if (typeable === undefined) throw new Error(`No mistake of ${exercise.id} can be typed.`);
  const answer = typed(typeable.answer) ?? "";
  const verdict = judgeAnswer(exercise, typeable.answer);
  const message = mistakeMessage(verdict, typeable.mistake);
  if (message === undefined) throw new Error(`${exercise.id} says nothing of "${typeable.mistake}".`);
  const blanks = starter.match(/\b___(?!\w)/g) ?? [];
  const call = `check("${exercise.id}", ${answer});`;
  return {
    cell: blanks.length === 1 ? starter.replace("___", () => answer) : call,
    sentence: inEnglish(message),
    mark: verdict.state === "almost" ? "Almost" : "Not yet",
  };
}

/** The solution of the course, pasted over the cell. */
export function rightAnswer(exercise: Exercise): LearnerAnswer {
  return { cell: solutionCell(exercise), sentence: exercise.right, mark: "Right" };
}

/** What a learner fills into the form of a task, and the sentence that comes back. */
export interface FormAnswer extends Omit<LearnerAnswer, "cell"> {
  readonly value: FormValue;
}

/** A known mistake that the form can hold. */
export function wrongInForm(exercise: Exercise): FormAnswer {
  for (const { answer, mistake } of exercise.proof.wrong) {
    const value = typedIntoForm(exercise, answer);
    if (value === undefined) continue;
    const verdict = judgeAnswer(exercise, givenAnswer(exercise, value));
    const message = mistakeMessage(verdict, mistake);
    if (message === undefined) continue;
    return {
      value,
      sentence: inEnglish(message),
      mark: verdict.state === "almost" ? "Almost" : "Not yet",
    };
  }
  throw new Error(`No mistake of ${exercise.id} fits into its form.`);
}

/** A right answer, filled into the form. */
export function rightInForm(exercise: Exercise): FormAnswer {
  const values = exercise.proof.accepted.map((answer) => typedIntoForm(exercise, answer));
  const value = values.find((one) => one !== undefined) ?? solutionValue(exercise);
  if (value === undefined) throw new Error(`No right answer of ${exercise.id} fits into its form.`);
  return { value, sentence: exercise.right, mark: "Right" };
}

/** A guess as it is filled into its form, and everything that is said of it. */
export interface FormGuess {
  readonly value: FormValue;
  readonly says: readonly string[];
}

/** A guess that is wrong, with the sentence for it where many people make it. */
export function wrongGuess(prediction: Prediction, place: GuessPlaceName): FormGuess {
  const truth = truthOf(prediction);
  const wrong = place === "recall" ? "Not as you remembered it" : "Not what you guessed";
  const guess = candidates(prediction).find(
    (one) => said(guessReply(prediction, one, undefined, place)).title === wrong,
  );
  if (guess === undefined && truth !== undefined) throw new Error(`No guess of ${prediction.id} is wrong.`);
  return filledGuess(prediction, place, guess ?? candidates(prediction)[0] ?? "");
}

/** The truth, as a guess; undefined where there is none. */
export function rightGuess(
  prediction: Prediction,
  place: GuessPlaceName,
): (FormGuess & { readonly truth: Truth }) | undefined {
  const truth = truthOf(prediction);
  return truth === undefined ? undefined : { ...filledGuess(prediction, place, truth), truth };
}

function filledGuess(prediction: Prediction, place: GuessPlaceName, guess: Guess): FormGuess {
  const { title, paragraphs } = said(guessReply(prediction, guess, undefined, place));
  const texts = [guess].flat().map(String);
  const { guess: asked } = prediction;
  const value: FormValue =
    asked.kind === "sliders"
      ? Object.fromEntries(asked.fields.map(({ name }, i) => [name, texts[i] ?? ""]))
      : { guess: Array.isArray(guess) ? texts : (texts[0] ?? "") };
  return { value, says: [title, ...paragraphs] };
}

/** Guesses, first those that many people make. */
function candidates({ guess, likely }: Prediction): readonly Guess[] {
  const known = likely.flatMap(({ is, from, to }) => is ?? from ?? to ?? []);
  switch (guess.kind) {
    case "choice":
      return [...known.map(String), ...guess.options];
    case "choices":
      return [...known.map((one) => [String(one)]), ...guess.options.map((one) => [one])];
    case "order": {
      const orders = [...known.map(String), ...guess.options].map((first) => [
        first,
        ...guess.options.filter((other) => other !== first),
      ]);
      // The order in which they stand is nobody's until something was moved.
      return orders.filter((order) => order.join("\n") !== guess.options.join("\n"));
    }
    case "sliders":
      return [guess.fields.map(({ low }) => low), guess.fields.map(({ high }) => high)];
    default:
      return [...known.map(Number), 0, 100, 1_000_000];
  }
}

/** A value as it is typed; undefined when typing it would change it, as with NaN. */
function typed(value: unknown): string | undefined {
  try {
    const text: string | undefined = JSON.stringify(value);
    return text !== undefined && isDeepStrictEqual(JSON.parse(text), value) ? text : undefined;
  } catch {
    return undefined;
  }
}
