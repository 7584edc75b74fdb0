import { courseText, sentence } from "../../library/words/words.js";
import type { ExerciseId } from "../modules/index.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import { untried } from "../my-work/work.js";
import { knownExercise } from "./known-exercise.js";
import { solutionCell } from "./solution-cell.js";

/**
 * Shows one way to solve a practice task: a cell that you can paste over your own, and why it is right.
 *
 * Before your first try it asks you once to try; run it again and it opens.
 *
 * @param id the name of the task, for example "m1.third-pass".
 * @example
 * solution("m1.third-pass");
 */
export function solution(id: ExerciseId): void {
  const exercise = knownExercise(id);
  if (exercise === undefined) return;
  let firstTry = false;
  const stored = currentStore().update((work) => {
    const before = work.exercises[id] ?? untried;
    firstTry = before.attempts === 0 && before.solutionAsked !== true;
    if (before.solutionSeen) return work;
    const after = { ...before, solutionAsked: true, solutionSeen: !firstTry };
    return { ...work, exercises: { ...work.exercises, [id]: after } };
  });
  const { explanation } = exercise.solution;
  const title = sentence("Solution · {task}", { task: courseText(exercise.title) });
  if (firstTry) {
    showCard({
      tone: "note",
      title,
      paragraphs: [sentence("A wrong guess teaches more than a look. Try it once: a guess is enough.")],
      next: sentence("Or run this cell again, and the solution is here."),
      ...withNotice(stored),
    });
    return;
  }
  showCard({
    tone: "note",
    title,
    paragraphs: [],
    folds: [
      {
        summary: sentence("Open the solution"),
        code: solutionCell(exercise),
        text: courseText(explanation),
      },
    ],
    ...withNotice(stored),
  });
}
