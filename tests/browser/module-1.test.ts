import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import {
  cellWith,
  errorsOn,
  openNotebook,
  type RunningCourse,
  restartAndRunAll,
  run,
  typeAndRun,
  walkThrough,
  watchNetwork,
} from "./course.js";

const notebook = "1-intro-to-movement-data.ipynb";
const walk = walkThrough(["0-start-here.ipynb", notebook]);
let page: Page;
let course: RunningCourse;

beforeAll(() => {
  page = walk.page();
  course = walk.course();
});

describe("Module 1 in JupyterLab", { timeout: 240_000 }, () => {
  it("runs from top to bottom without an error and draws its charts", async () => {
    const outside = watchNetwork(page);
    await openNotebook(page, course, notebook);
    await restartAndRunAll(page);
    expect(await errorsOn(page)).toEqual([]);
    await expect
      .poll(() => page.locator(".jp-OutputArea .js-plotly-plot .bars path").count())
      .toBeGreaterThan(8);
    expect(await page.locator(".jp-OutputArea .js-plotly-plot").count()).toBe(3);
    expect(outside).toEqual([]);
  });

  it("meets a wrong answer with the hint for just that mistake, and a right one with praise", async () => {
    const task = cellWith(page, 'check("m1.contact-rate"');
    await typeAndRun(page, task, "const contactRate", "const contactRate = 0.6; // ← change");
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toContain("Every attempt");
    await typeAndRun(page, task, "const contactRate", 'const contactRate = "24%"; // ← change');
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toMatch(/right/i);
  });

  it("meets a mistyped column with a sentence, not a red wall, and goes on", async () => {
    const cell = cellWith(page, "const talks");
    await typeAndRun(page, cell, "const talks", 'const talks = countBy(canvass, "reslt").numRows();');
    // JupyterLab draws the traceback of an error under this type.
    const error = cell.locator('[data-mime-type="application/vnd.jupyter.stderr"]');
    await expect.poll(() => error.innerText()).toContain('Did you mean "result"?');
    expect((await error.innerText()).split("\n").length).toBeLessThan(12);
    const original = 'const talks = canvass.filter((row) => row.result === "canvassed").numRows();';
    await typeAndRun(page, cell, "const talks", original);
    await expect.poll(() => cell.locator(".jp-OutputArea").innerText()).toContain("the log says");
  });

  it("finds the progress again after closing the tab and coming back", async () => {
    await page.close();
    page = await walk.newPage();
    await openNotebook(page, course, notebook);
    await run(page, cellWith(page, "import {"));
    const progress = cellWith(page, "progress();");
    await run(page, progress);
    await expect.poll(() => progress.locator(".jp-OutputArea").innerText()).toMatch(/1 of 4/);
  });
});
