import { describe, expect, it } from "vitest";
import { solutionCell } from "../../src/course/cards/solution-cell.js";
import type { Exercise } from "../../src/course/check/exercise.js";
import { courseModules } from "../../src/course/modules/course-modules.js";
import { exercises } from "../../src/course/modules/index.js";
import { openWorkStore } from "../../src/course/my-work/work-store.js";
import { clockAt } from "../support/fixed-clock.js";
import { pretendNotebook } from "../support/pretend-notebook.js";
import { calledWith, notebookCode } from "./notebook-calls.js";
import { runCells } from "./run-notebook.js";

const all: readonly Exercise[] = exercises;

/** The cells of a page in which every task's cell was replaced by its solution, as it is shown. */
function pasted(file: string): { readonly cells: readonly string[]; readonly ids: readonly string[] } {
  const ids: string[] = [];
  const cells = notebookCode(file).map((cell) => {
    const [id] = calledWith([cell], "check");
    const exercise = all.find((one) => one.id === id);
    if (exercise === undefined) return cell;
    ids.push(exercise.id);
    return solutionCell(exercise);
  });
  return { cells, ids };
}

describe.each(courseModules.map(({ notebook, id }) => [notebook, id] as const))("%s", (file, module) => {
  const notebook = pretendNotebook();

  it("takes the solution of each task over its cell: the page runs to its end and every check says right", async () => {
    const { cells, ids } = pasted(file);
    expect(ids).toEqual(
      expect.arrayContaining(all.filter((one) => one.module === module).map((one) => one.id)),
    );
    await runCells(cells);
    const { work } = openWorkStore(notebook.work(), clockAt("2026-01-05")).read();
    expect(ids.filter((id) => work.exercises[id]?.state !== "right")).toEqual([]);
  }, 60_000);
});

describe("the solution as a cell", () => {
  it.each([
    ["0.24", 'check("t", 0.24);'],
    ["const a = 2;\na * 3;", 'const a = 2;\ncheck("t", a * 3);'],
    ["const answer = 5;", 'const answer = 5;\ncheck("t", answer);'],
    ["const answer = {\n  a: 1,\n};", 'const answer = {\n  a: 1,\n};\ncheck("t", answer);'],
    ["[\n  1,\n  2,\n]", 'check("t", [\n  1,\n  2,\n]);'],
  ])("of %j ends in its check", (code, cell) => {
    expect(solutionCell({ id: "t", solution: { code, explanation: "" } })).toBe(cell);
  });
});
