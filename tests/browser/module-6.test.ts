import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import {
  cellWith,
  errorsOn,
  openNotebook,
  type RunningCourse,
  restartAndRunAll,
  typeAndRun,
  walkThrough,
  watchNetwork,
} from "./course.js";

const notebook = "6-next-top-model.ipynb";
const walk = walkThrough([notebook]);
let page: Page;
let course: RunningCourse;

beforeAll(() => {
  page = walk.page();
  course = walk.course();
});

describe("Module 6 in JupyterLab", { timeout: 240_000 }, () => {
  it("runs from top to bottom in under a minute, without an error, and draws its seven charts", async () => {
    const outside = watchNetwork(page);
    await openNotebook(page, course, notebook);
    const began = performance.now();
    await restartAndRunAll(page);
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(await errorsOn(page)).toEqual([]);
    await expect
      .poll(() => page.locator(".jp-OutputArea .js-plotly-plot .main-svg").count())
      .toBeGreaterThan(6);
    expect(await page.locator(".jp-OutputArea .js-plotly-plot").count()).toBe(7);
    expect(outside).toEqual([]);
  });

  it("tells the training AUC from the honest one", async () => {
    const task = cellWith(page, 'check("m6.auc"');
    await typeAndRun(page, task, "const honestAUC", "const honestAUC = 0.739; // ← change");
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toContain("that is train");
    await typeAndRun(page, task, "const honestAUC", "const honestAUC = 0.725; // ← change");
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toMatch(/right/i);
  });

  it("says which features may be used when one is mistyped", async () => {
    const cell = cellWith(page, "const features");
    await typeAndRun(page, cell, "const features", 'const features = ["age", "eduction"];');
    await expect.poll(async () => (await errorsOn(page)).join()).toContain('Did you mean "education"?');
  });
});
