import { readFileSync } from "node:fs";
import { join } from "node:path";
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

const notebook = "supplement-tests-and-experiments.ipynb";
const walk = walkThrough([notebook]);
let page: Page;
beforeAll(() => {
  page = walk.page();
});

describe("the supplement on tests in JupyterLab", { timeout: 240_000 }, () => {
  it("runs from top to bottom without an error and draws its nine charts", async () => {
    const outside = watchNetwork(page);
    await openNotebook(page, walk.course(), notebook);
    await restartAndRunAll(page);
    expect(await errorsOn(page)).toEqual([]);
    await expect
      .poll(() => page.locator(".jp-OutputArea .js-plotly-plot .main-svg").count())
      .toBeGreaterThan(8);
    expect(await page.locator(".jp-OutputArea .js-plotly-plot").count()).toBe(9);
    expect(outside).toEqual([]);
  });

  it("leaves a one-page plan and an assignment file in the learner's folder", () => {
    const page = readFileSync(join(walk.work, "files", "two-texts-plan.md"), "utf8");
    expect(page).toMatch(/^# Two texts\n/);
    expect(page).toContain("seed 2026");
    const lines = readFileSync(join(walk.work, "files", "two-texts-assignment.csv"), "utf8")
      .trim()
      .split("\r\n");
    expect(lines).toHaveLength(6001);
    expect(lines[0]).toBe("memberId,joined,language,pastActions,assignment");
  });

  it("tells the naive comparison from the effect on the reached", async () => {
    const task = cellWith(page, 'check("tests.new-haven"');
    await typeAndRun(page, task, "const perReached", "const perReached = 0.169; // ← change");
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toContain("vote more anyway");
    await typeAndRun(page, task, "const perReached", 'const perReached = "14.1%"; // ← change');
    await expect.poll(() => task.locator(".jp-OutputArea").innerText()).toMatch(/right/i);
  });

  it("stops a long simulation with the stop button, and goes on", async () => {
    const cell = cellWith(page, "const sims =");
    const prompt = cell.locator(".jp-InputArea-prompt").first();
    const before = await prompt.innerText();
    await cell.scrollIntoViewIfNeeded();
    await cell.locator(".cm-line", { hasText: "const sims" }).click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.insertText("const sims = 200000000; // ← change");
    await page.keyboard.press("Shift+Enter");
    await expect
      .poll(() => cell.locator(".jp-OutputArea").innerText(), { timeout: 20_000 })
      .toMatch(/of 200,000,000 experiments/);
    await page
      .locator(
        '.jp-NotebookPanel:not(.lm-mod-hidden) [data-command="notebook:interrupt-kernel"], .jp-NotebookPanel:not(.lm-mod-hidden) button[title^="Interrupt"]',
      )
      .first()
      .click();
    await expect
      .poll(() => cell.locator('[data-mime-type="application/vnd.jupyter.stderr"]').innerText(), {
        timeout: 20_000,
      })
      .toContain("You stopped this cell");
    await typeAndRun(page, cell, "const sims", "const sims = 2000; // ← change");
    await expect.poll(() => cell.locator(".jp-OutputArea").innerText()).toContain("interval held the truth");
    expect(await prompt.innerText()).not.toBe(before);
  });
});
