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

const notebook = "2-data-during-the-electoral-cycle.ipynb";
const walk = walkThrough([notebook]);
let page: Page;
beforeAll(() => {
  page = walk.page();
});

describe("Module 2 in JupyterLab", { timeout: 240_000 }, () => {
  it("runs from top to bottom without an error and draws its charts", async () => {
    const outside = watchNetwork(page);
    await openNotebook(page, walk.course(), notebook);
    await restartAndRunAll(page);
    expect(await errorsOn(page)).toEqual([]);
    await expect
      .poll(() => page.locator(".jp-OutputArea .js-plotly-plot .main-svg").count())
      .toBeGreaterThan(5);
    expect(await page.locator(".jp-OutputArea .js-plotly-plot").count()).toBe(6);
    expect(outside).toEqual([]);
  });

  it("meets the usual mistake with its sentence, and the right answer with praise", async () => {
    const task = cellWith(page, 'check("m2.sign-ups"');
    await typeAndRun(page, task, "const signUps", "const signUps = 675; // ← change");
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toMatch(/Divide/i);
    await typeAndRun(page, task, "const signUps", 'const signUps = "770"; // ← change');
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toMatch(/right/i);
  });

  it("asks for the blanks of the plan, and shows what is written", async () => {
    const days = cellWith(page, 'plan("start"');
    await run(page, days);
    await expect.poll(() => days.locator(".jp-OutputArea").innerText()).toContain("Not started yet");
    await typeAndRun(page, days, 'plan("start"', 'plan("start", "2027-01-11");');
    await expect.poll(() => days.locator(".jp-OutputArea").innerText()).toContain("2027-01-11");
    const whole = cellWith(page, "plan();");
    await run(page, whole);
    await expect.poll(() => whole.locator(".jp-OutputArea").innerText()).toContain("Start: 2027-01-11");
  });
});
