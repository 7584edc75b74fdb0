import type { Exercise } from "../../../src/course/check/exercise.js";
import { judgeNumber } from "../../../src/course/check/kinds/number-answer.js";
import { findExercise } from "../../../src/course/modules/index.js";
import { calledWith } from "../notebook-calls.js";
import type { PageCell } from "./page-run.js";
import { askedFigures, type Figure, printedIn } from "./printed-numbers.js";

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
function placeOf(cells: readonly PageCell[], figure: Figure): string | undefined {
  for (const [i, { kind, source, shown }] of cells.entries()) {
    const text = printedIn(source, figure) ?? (kind === "prose" ? copiedFrom(source, figure) : undefined);
    if (text !== undefined) return `cell ${i} says ${text}`;
    const output = printedIn(shown, figure) ?? copiedFrom(shown, figure);
    if (output !== undefined) return `cell ${i} shows ${output}`;
  }
  return undefined;
}

/**
 * A number of three digits or more in a text, such as 52,262, 0.283 and 28.3%, that would be right if somebody copied it
 * into the form; how far an own sum may be off does not matter here, and 28 is nobody's 28.3%.
 */
export function copiedFrom(text: string, { value, share }: Figure): string | undefined {
  return [...text.matchAll(/(?<![\w.,])\d[\d,]*(?:\.\d+)?%?(?![\d\w])/g)]
    .map(([figure]) => figure)
    .find(
      (figure) =>
        String(Number(figure.replaceAll(/[,%]/g, "")))
          .replace(/^[0.]+/, "")
          .replaceAll(/\D/g, "").length >= 3 &&
        judgeNumber({ kind: "number", expected: value, percent: share }, [], figure).state === "right",
    );
}
