import ts from "typescript";
import type { Exercise } from "../../src/course/check/exercise.js";

/** The cell of a learner who pastes the solution of a task and hands its result to the check. */
export function solutionCell({ id, solution: { code } }: Exercise): string {
  const last = ts.createSourceFile("solution.ts", code, ts.ScriptTarget.ES2022).statements.at(-1);
  // A solution ends in its answer, or has set `answer`.
  if (last === undefined || !ts.isExpressionStatement(last)) return `${code}\ncheck("${id}", answer);`;
  const answer = code.slice(last.pos, last.end).trim().replace(/;$/, "");
  return `${code.slice(0, last.pos)}\ncheck("${id}", ${answer});`.trim();
}
