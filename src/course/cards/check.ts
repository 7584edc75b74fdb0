import { type Clock, localDay, systemClock } from "../../library/kernel/clock.js";
import { courseText, sentence } from "../../library/words/words.js";
import type { Exercise } from "../check/exercise.js";
import { judgeAnswer } from "../check/judge-answer.js";
import type { ExerciseState, Verdict } from "../check/verdict.js";
import type { ExerciseId } from "../modules/index.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import { untried, type Work } from "../my-work/work.js";
import { answerText } from "./answer-text.js";
import type { CardTone, Fold } from "./card.js";
import { knownExercise } from "./known-exercise.js";
import { solutionCell } from "./solution-cell.js";

const tones: Readonly<Record<ExerciseState, CardTone>> = {
  "not started": "open",
  wrong: "not yet",
  almost: "almost",
  right: "right",
};

/**
 * Checks your answer to a practice task and says what is right, what is off, and one next step.
 *
 * It never stops the notebook: whatever the answer is, you can go on. The result is kept in `my-work`.
 *
 * @param id the name of the task, for example "m1.contact-rate".
 * @param answer your answer in any sensible form: where a share is asked for, 0.24, 24 and "24%" are the same.
 * @example
 * check("m1.contact-rate", 288 / 1200);
 */
export function check(id: ExerciseId, answer: unknown): void {
  const exercise = knownExercise(id);
  if (exercise === undefined) return;
  const verdict = judgeAnswer(exercise, answer);
  const stored = currentStore().update((work) => recordAttempt(work, id, verdict, answer, systemClock));
  const { state, message, nextStep } = verdict;
  const next = nextStep ?? (state === "right" ? undefined : sentence("Open a hint below and try again."));
  showCard({
    tone: tones[state],
    title: courseText(exercise.title),
    paragraphs: [message],
    ...(next === undefined ? {} : { next }),
    folds: helpFor(exercise, state),
    ...withNotice(stored),
  });
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

/** Keeps the verdict. The same answer run again is not another attempt, and an empty one is none. */
export function recordAttempt(work: Work, id: string, verdict: Verdict, answer: unknown, clock: Clock): Work {
  if (verdict.state === "not started") return work;
  const before = work.exercises[id] ?? untried;
  const lastAnswer = answerText(answer);
  const again = before.attempts > 0 && before.lastAnswer === lastAnswer;
  if (again && before.state === verdict.state) return work;
  const rightOn = before.rightOn ?? (verdict.state === "right" ? localDay(clock.now()) : undefined);
  const after = {
    ...before,
    state: verdict.state,
    attempts: before.attempts + (again ? 0 : 1),
    lastAnswer,
    ...(rightOn === undefined ? {} : { rightOn }),
    ...(verdict.mistake === undefined
      ? {}
      : { mistakes: [...new Set([...(before.mistakes ?? []), verdict.mistake])] }),
  };
  return { ...work, exercises: { ...work.exercises, [id]: after } };
}
