import type { Exercise } from "../../../src/course/check/exercise.js";
import { findExercise } from "../../../src/course/modules/index.js";
import { calledWith } from "../notebook-calls.js";
import type { PageCell } from "./page-run.js";
import { askedFigures, printedIn } from "./printed-numbers.js";

/** Each answer of a check that stands above it: the task, the number, and the cell that prints it, one sentence each. */
export function answersAbove(
  cells: readonly PageCell[],
  find: (id: string) => Exercise | undefined = findExercise,
): readonly string[] {
  return cells.flatMap(({ kind, source }, at) => {
    if (kind !== "code") return [];
    return calledWith([source], "check").flatMap((id) => {
      const exercise = find(id);
      const figures = exercise === undefined ? [] : askedFigures(exercise);
      return figures.flatMap((figure) => {
        const where = placeOf(cells.slice(0, at), figure);
        return where === undefined ? [] : [`${id} (cell ${at}) asks for ${figure.value}, and ${where}`];
      });
    });
  });
}

/** The first cell that prints the figure, in its text, its code or what it shows. */
function placeOf(cells: readonly PageCell[], figure: Parameters<typeof printedIn>[1]): string | undefined {
  for (const [i, { source, shown }] of cells.entries()) {
    const text = printedIn(source, figure);
    if (text !== undefined) return `cell ${i} says ${text}`;
    const output = printedIn(shown, figure);
    if (output !== undefined) return `cell ${i} shows ${output}`;
  }
  return undefined;
}
