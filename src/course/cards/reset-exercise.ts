import { courseText, sentence } from "../../library/words/words.js";
import type { ExerciseId } from "../modules/index.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import { untried } from "../my-work/work.js";
import { knownExercise } from "./known-exercise.js";

/**
 * Starts a practice task afresh: its attempts and hints count from zero. Your last answer stays in `my-work`.
 *
 * @param id the name of the task, for example "m1.third-pass".
 * @example
 * resetExercise("m1.third-pass");
 */
export function resetExercise(id: ExerciseId): void {
  const exercise = knownExercise(id);
  if (exercise === undefined) return;
  const stored = currentStore().update((work) => {
    const before = work.exercises[id];
    if (before === undefined) return work;
    const { lastAnswer, typed } = before;
    const after = {
      ...untried,
      ...(lastAnswer === undefined ? {} : { lastAnswer }),
      ...(typed === undefined ? {} : { typed }),
    };
    return { ...work, exercises: { ...work.exercises, [id]: after } };
  });
  showCard({
    tone: "open",
    title: courseText(exercise.title),
    paragraphs: [sentence("This task starts afresh. What you wrote is kept.")],
    ...withNotice(stored),
  });
}
