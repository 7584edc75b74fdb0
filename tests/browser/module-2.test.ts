import { describe, expect, it } from "vitest";
import { cellWith, run } from "./course.js";
import { fillPlanForm, planFormOf } from "./plan-page.js";
import { walkNotebook } from "./walk-notebook.js";

describe("Module 2 in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkNotebook("2-data-during-the-electoral-cycle.ipynb");

  it("opens the days of the plan where the calendar is, and shows what is written", async () => {
    const page = walk.page();
    await fillPlanForm(planFormOf(page, "start"), "start", "2027-01-11");
    const whole = cellWith(page, "plan();");
    await run(page, whole);
    await expect.poll(() => whole.locator(".jp-OutputArea").innerText()).toContain("Start: 2027-01-11");
  });
});
