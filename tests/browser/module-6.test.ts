import { describe, expect, it } from "vitest";
import { cellWith, errorsOn, typeAndRun } from "./course.js";
import { walkNotebook } from "./walk-notebook.js";

describe("Module 6 in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkNotebook({
    notebook: "6-next-top-model.ipynb",
    within: 60_000,
  });

  it("says which features may be used when one is mistyped", async () => {
    const page = walk.page();
    const cell = cellWith(page, "const features");
    await typeAndRun(page, cell, "const features", 'const features = ["age", "eduction"];');
    await expect.poll(async () => (await errorsOn(page)).join()).toContain('Did you mean "education"?');
  });
});
