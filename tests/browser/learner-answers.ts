import { isDeepStrictEqual } from "node:util";
import { solutionCell } from "../../src/course/cards/solution-cell.js";
import type { Exercise } from "../../src/course/check/exercise.js";
import { judgeAnswer } from "../../src/course/check/judge-answer.js";
import { mistakeMessage } from "../../src/course/check/verdict.js";
import { inEnglish } from "../../src/library/words/say.js";

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

/** A value as it is typed; undefined when typing it would change it, as with NaN. */
function typed(value: unknown): string | undefined {
  try {
    const text: string | undefined = JSON.stringify(value);
    return text !== undefined && isDeepStrictEqual(JSON.parse(text), value) ? text : undefined;
  } catch {
    return undefined;
  }
}
