import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import {
  cellWith,
  errorsOn,
  openNotebook,
  restartAndRunAll,
  typeAndRun,
  type Walk,
  walkThrough,
  watchNetwork,
} from "./course.js";

/** What every notebook must stand: it runs, draws, and knows the usual mistake of one task. */
export interface NotebookWalk {
  readonly notebook: string;
  /** How many charts it draws. */
  readonly charts: number;
  /** The longest time for the whole notebook, in milliseconds. Default: that of restartAndRunAll. */
  readonly within?: number;
  readonly task: {
    /** The id of the exercise. */
    readonly id: string;
    /** The beginning of the line that a learner fills, for example "const signUps". */
    readonly line: string;
    readonly wrong: string;
    /** What the check says of it. */
    readonly sentence: RegExp;
    readonly right: string;
  };
}

/** Registers the tests that every notebook has, and gives the page for more. */
export function walkNotebook({ notebook, charts, task, within }: NotebookWalk): Walk {
  const walk = walkThrough([notebook]);
  let page: Page;
  beforeAll(() => {
    page = walk.page();
  });

  it("runs from top to bottom without an error and draws its charts", async () => {
    const outside = watchNetwork(page);
    await openNotebook(page, walk.course(), notebook);
    const began = performance.now();
    await restartAndRunAll(page);
    if (within !== undefined) expect(performance.now() - began).toBeLessThan(within);
    expect(await errorsOn(page)).toEqual([]);
    await expect
      .poll(() => page.locator(".jp-OutputArea .js-plotly-plot .main-svg").count())
      .toBeGreaterThan(charts);
    expect(await page.locator(".jp-OutputArea .js-plotly-plot").count()).toBe(charts);
    expect(outside).toEqual([]);
  });

  it("meets the usual mistake with its sentence, and the right answer with praise", async () => {
    const cell = cellWith(page, `check("${task.id}"`);
    await typeAndRun(page, cell, task.line, `${task.line} = ${task.wrong}; // ← change`);
    await expect.poll(() => cell.locator(".jp-OutputArea").innerText()).toMatch(task.sentence);
    await typeAndRun(page, cell, task.line, `${task.line} = ${task.right}; // ← change`);
    await expect.poll(() => cell.locator(".jp-OutputArea").innerText()).toMatch(/right/i);
  });
  return walk;
}
