import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import {
  cellWith,
  errorsOn,
  openNotebook,
  restartAndRunAll,
  typeAndRun,
  walkThrough,
  watchNetwork,
} from "./course.js";

const notebook = "supplement-digital-safety.ipynb";
const walk = walkThrough([notebook]);
let page: Page;
beforeAll(() => {
  page = walk.page();
});

describe("Digital Safety in JupyterLab", { timeout: 240_000 }, () => {
  it("runs from top to bottom without an error and draws its charts", async () => {
    const outside = watchNetwork(page);
    await openNotebook(page, walk.course(), notebook);
    await restartAndRunAll(page);
    expect(await errorsOn(page)).toEqual([]);
    await expect.poll(() => page.locator(".jp-OutputArea .js-plotly-plot").count()).toBe(3);
    expect(outside).toEqual([]);
  });

  it("meets the usual mistake with its sentence, and the right answer with praise", async () => {
    const task = cellWith(page, 'check("safety.smallest-k"');
    await typeAndRun(page, task, "const k", "const k = 150; // ← change");
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toMatch(/average size/i);
    await typeAndRun(page, task, "const k", 'const k = "50"; // ← change');
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toMatch(/right/i);
  });
});
