import type { Exercise } from "../check/exercise.js";

/**
 * The solution of a task as a whole cell: pasted over the task's cell it runs and checks. The code of a solution ends
 * in its answer, or has set `answer`.
 *
 * @example
 * solutionCell({ id: "m6.odds", solution: { code: "0.3 / (1 - 0.3)", explanation: "" } }); // 'check("m6.odds", 0.3 / (1 - 0.3));'
 */
export function solutionCell({ id, solution: { code } }: Pick<Exercise, "id" | "solution">): string {
  const lines = code.trim();
  const end = lines.endsWith(";") ? lines : `${lines};`;
  const from = end.lastIndexOf(";\n") + 1;
  const last = end.slice(from, -1).trim();
  if (/^(?:const|let) answer\b/.test(last) || /^(?:const|let) answer = [{[]$/m.test(end)) {
    return `${end}\ncheck("${id}", answer);`;
  }
  return `${end.slice(0, from)}\ncheck("${id}", ${last});`.trim();
}
