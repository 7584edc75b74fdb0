import { describe, expect, it } from "vitest";
import { cellWith, run, typeAndRun } from "./course.js";
import { walkNotebook } from "./walk-notebook.js";

describe("Module 2 in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkNotebook({
    notebook: "2-data-during-the-electoral-cycle.ipynb",
  });

  it("asks for the blanks of the plan, and shows what is written", async () => {
    const page = walk.page();
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
