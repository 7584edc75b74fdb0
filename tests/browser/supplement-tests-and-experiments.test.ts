import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellWith, typeAndRun, typeLine } from "./course.js";
import { formUnder } from "./form-page.js";
import { walkNotebook } from "./walk-notebook.js";

describe("the supplement on tests in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkNotebook("supplement-tests-and-experiments.ipynb");

  it("leaves a one-page plan and an assignment file in the learner's folder", () => {
    const plan = readFileSync(join(walk.work, "files", "two-texts-plan.md"), "utf8");
    expect(plan).toMatch(/^# Two texts\n/);
    expect(plan).toContain("seed 2026");
    const lines = readFileSync(join(walk.work, "files", "two-texts-assignment.csv"), "utf8")
      .trim()
      .split("\r\n");
    expect(lines).toHaveLength(6001);
    expect(lines[0]).toBe("memberId,joined,language,pastActions,assignment");
  });

  it("holds the curve of power until there is a guess, and says of each guess what it would find", async () => {
    const page = walk.page();
    const curve = cellWith(page, "const listSize").locator(".jp-OutputArea");
    await expect.poll(() => curve.isVisible()).toBe(false);
    const form = formUnder(page, 'predict("tests.arm")');
    await form.getByLabel("2,000", { exact: true }).check();
    await form.getByRole("button", { name: "Keep my guess" }).click();
    await expect.poll(() => curve.isVisible()).toBe(true);
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("one time in four");
  });

  it("knows the points of all events from those of house meetings", async () => {
    const form = formUnder(walk.page(), 'check("tests.calls")');
    const box = form.locator("input").first();
    await box.fill("16");
    await box.press("Enter");
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("those of all events");
    await box.fill("18");
    await box.press("Enter");
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("Right");
  });

  it("stops a long simulation with the stop button, and goes on", async () => {
    const page = walk.page();
    const cell = cellWith(page, "const sims =");
    const prompt = cell.locator(".jp-InputArea-prompt").first();
    const before = await prompt.innerText();
    await typeLine(page, cell, "const sims", "const sims = 200000000; // ← change");
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
