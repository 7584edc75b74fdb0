import { describe, expect, it } from "vitest";
import { cellWith, run, typeAndRun } from "./course.js";
import { walkNotebook } from "./walk-notebook.js";

describe("Module 3 in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkNotebook({
    notebook: "3-data-for-issue-organizing.ipynb",
  });

  it("asks for the blanks of the plan, and reads numbers as people write them", async () => {
    const page = walk.page();
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
