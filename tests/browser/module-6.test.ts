import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  cellWith,
  errorsOn,
  keepNotebooks,
  openBrowser,
  openNotebook,
  type RunningCourse,
  restartAndRunAll,
  startCourse,
  temporaryWork,
  typeAndRun,
  watchNetwork,
} from "./course.js";

const notebook = "6-next-top-model.ipynb";
const restore = keepNotebooks([notebook]);
const work = temporaryWork();
let course: RunningCourse;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  course = await startCourse(work.folder);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await course?.stop();
  restore();
  work.remove();
}, 60_000);

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
