import "./refuse-network.cjs";
import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { isFigure } from "../../src/library/chart/figure/figure.js";
import { notebookCode } from "../course/notebook-calls.js";
import { pretendNotebook } from "../support/pretend-notebook.js";
import { cellsInProcess } from "./in-process.js";

// The compiler, the runner and the words of the kernel in this process, which is warm after the first page: a third of the
// work of kernels of their own. Those run in course-notebooks.test.ts, with the engines.
const folder = resolve("notebooks");
const notebooks = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ipynb") && !name.includes(".ipynb_checkpoints"),
);
const notebook = pretendNotebook();

test.each(notebooks)("%s runs from top to bottom as it is handed out", async (name) => {
  const { run } = cellsInProcess(dirname(join(folder, name)));
  let values = 0;
  for (const code of notebookCode(name)) {
    const { ending, explanation, notices } = await run(code);
    expect([explanation?.sentence, ...notices], code).toEqual([undefined]);
    if (ending.kind !== "value" || ending.value === undefined) continue;
    values += 1;
    if (isFigure(ending.value)) expect(ending.value.alt, code).toMatch(/\w.{20,}/s);
  }
  expect(values + notebook.shown.length).toBeGreaterThan(3);
});

test("a cell that opens a connection is refused: the tests above can fail", async () => {
  const { explanation } = await cellsInProcess().run('await fetch("https://example.org");');
  expect(explanation?.sentence).toContain("A cell tried to open a connection.");
});
