import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import {
  cellWith,
  errorsOn,
  openNotebook,
  restartAndRunAll,
  run,
  typeAndRun,
  walkThrough,
  watchNetwork,
} from "./course.js";

const notebook = "3-data-for-issue-organizing.ipynb";
const walk = walkThrough([notebook]);
let page: Page;
beforeAll(() => {
  page = walk.page();
});

describe("Module 3 in JupyterLab", { timeout: 240_000 }, () => {
  it("runs from top to bottom without an error and draws its charts", async () => {
    const outside = watchNetwork(page);
    await openNotebook(page, walk.course(), notebook);
    await restartAndRunAll(page);
    expect(await errorsOn(page)).toEqual([]);
    await expect
      .poll(() => page.locator(".jp-OutputArea .js-plotly-plot .main-svg").count())
      .toBeGreaterThan(6);
    expect(await page.locator(".jp-OutputArea .js-plotly-plot").count()).toBe(7);
    expect(outside).toEqual([]);
  });

  it("meets the usual mistake with its sentence, and the right answer with praise", async () => {
    const task = cellWith(page, 'check("m3.votes-needed"');
    await typeAndRun(page, task, "const needed", "const needed = 218; // ← change");
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toMatch(/vacant/i);
    await typeAndRun(page, task, "const needed", "const needed = 216; // ← change");
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toMatch(/right/i);
  });

  it("asks for the blanks of the plan, and shows what is written", async () => {
    const groups = cellWith(page, 'plan("distributed"');
    await run(page, groups);
    await expect.poll(() => groups.locator(".jp-OutputArea").innerText()).toContain("Not started yet");
    const filled = '  hubs: 12, hostsPerHub: 2, shiftsPerHostWeek: "5", hubDropout: "25%",';
    await typeAndRun(page, groups, "hubs: ___", filled);
    await expect
      .poll(() => groups.locator(".jp-OutputArea").innerText())
      .toMatch(/Saved[\s\S]*hubDropout: 0.25/);
  });
});
