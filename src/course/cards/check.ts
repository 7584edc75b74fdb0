import { systemClock } from "../../library/kernel/clock.js";
import { judgeAnswer } from "../check/judge-answer.js";
import { formId } from "../forms/form-of.js";
import { openForm } from "../forms/open-form.js";
import type { ExerciseId } from "../modules/index.js";
import { recordAttempt } from "../my-work/record-attempt.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import { knownExercise } from "./known-exercise.js";
import { verdictCard } from "./verdict-card.js";

/**
 * Checks your answer to a practice task and says what is right, what is off, and one next step. Without an answer it opens
 * a form to answer in.
 *
 * It never stops the notebook: whatever the answer is, you can go on. The result is kept in `my-work`.
 *
 * @param id the name of the task, for example "m1.third-pass".
 * @param answer your answer in any sensible form: where a share is asked for, 0.24, 24 and "24%" are the same. Default: a
 * form asks for it.
 * @example
 * check("m1.third-pass", 34 / 120);
 */
export function check(id: ExerciseId): void;
export function check(id: ExerciseId, answer: unknown): void;
export function check(id: ExerciseId, ...given: readonly unknown[]): void {
  const exercise = knownExercise(id);
  if (exercise === undefined) return;
  if (given.length === 0) {
    openForm(formId("check", id), `check("${id}", …);`);
    return;
  }
  const [answer] = given;
  const verdict = judgeAnswer(exercise, answer);
  const stored = currentStore().update((work) => recordAttempt(work, id, verdict, answer, systemClock.now()));
  showCard({ ...verdictCard(exercise, verdict), ...withNotice(stored) });
}
