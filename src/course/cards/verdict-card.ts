import { courseText, sentence } from "../../library/words/words.js";
import type { Exercise } from "../check/exercise.js";
import type { ExerciseState, Verdict } from "../check/verdict.js";
import type { Card, CardTone, Fold } from "./card.js";
import { solutionCell } from "./solution-cell.js";

const tones: Readonly<Record<ExerciseState, CardTone>> = {
  "not started": "open",
  wrong: "not yet",
  almost: "almost",
  right: "right",
};

/** What is said about an answer to a task: what is right or off, one next step, and help. */
export function verdictCard(exercise: Exercise, { state, message, nextStep }: Verdict): Card {
  const next = nextStep ?? (state === "right" ? undefined : sentence("Open a hint below and try again."));
  return {
    tone: tones[state],
    title: courseText(exercise.title),
    paragraphs: [message],
    ...(next === undefined ? {} : { next }),
    folds: helpFor(exercise, state),
  };
}

/** Help lies folded under the verdict: the hints from the start, the solution after a first try. */
function helpFor(exercise: Exercise, state: ExerciseState): readonly Fold[] {
  const { hints, solution } = exercise;
  if (state === "right") return [];
  const quiet = true;
  const hintFolds = hints.map((text, i) => ({
    summary: sentence("Hint {number} of {count}", { number: i + 1, count: hints.length }),
    text: courseText(text),
    quiet,
  }));
  if (state === "not started") return hintFolds;
  return [
    ...hintFolds,
    {
      summary: sentence("One solution"),
      code: solutionCell(exercise),
      text: courseText(solution.explanation),
      quiet,
    },
  ];
}
