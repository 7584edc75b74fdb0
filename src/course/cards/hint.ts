import { courseText, own, sentence } from "../../library/words/words.js";
import type { ExerciseId } from "../modules/index.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import { untried } from "../my-work/work.js";
import { knownExercise } from "./known-exercise.js";

/**
 * Shows one hint for a practice task; run it again for the next one.
 *
 * @param id the name of the task, for example "m1.third-pass".
 * @example
 * hint("m1.third-pass");
 */
export function hint(id: ExerciseId): void {
  const exercise = knownExercise(id);
  if (exercise === undefined) return;
  const all = exercise.hints.length;
  const stored = currentStore().update((work) => {
    const before = work.exercises[id] ?? untried;
    if (before.hints >= all) return work;
    return { ...work, exercises: { ...work.exercises, [id]: { ...before, hints: before.hints + 1 } } };
  });
  const seen = stored.work.exercises[id]?.hints ?? 0;
  const text = exercise.hints[seen - 1];
  showCard({
    tone: "note",
    title: sentence("Hint {number} of {count} · {task}", {
      number: seen,
      count: all,
      task: courseText(exercise.title),
    }),
    paragraphs: [text === undefined ? sentence("There is no hint for this task.") : courseText(text)],
    next:
      seen < all
        ? sentence("Try again. Run this cell once more for another hint.")
        : sentence('Try again. That was the last hint; solution("{id}") shows one way.', { id: own(id) }),
    ...withNotice(stored),
  });
}
