import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellWith, errorsOn, kernelIdle, run, typeAndRun } from "./course.js";
import { formUnder, saved } from "./form-page.js";
import { walkNotebook } from "./walk-notebook.js";

describe("Digital Safety in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkNotebook("supplement-digital-safety.ipynb");

  it("looks through a learner's own list, and neither shows nor keeps anything of it", async () => {
    const page = walk.page();
    const path = join(walk.work, "list.csv");
    const people =
      "Wilhelmina Ashgrove,wilhelmina@example.org,313-555-0142\nRobert Ashgrove,bob@example.org,313-555-0143";
    writeFileSync(path, `Our list\n\nFull name,Email,Cell\n${people}\n`);
    const cell = cellWith(page, "let mine =");
    await typeAndRun(page, cell, "let mine", `let mine = ${JSON.stringify(path)}; // ← change`);
    const output = cell.locator(".jp-OutputArea");
    await expect.poll(() => output.innerText()).toMatch(/Email[\s\S]*Cell/);
    // Then everything that the cell has shown is drawn.
    await kernelIdle(page);
    const leaked = /wilhelmina|ashgrove|313-555/i;
    expect(await output.innerText()).not.toMatch(leaked);
    for (const entry of readdirSync(walk.work, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name === "list.csv") continue;
      expect(readFileSync(join(entry.parentPath, entry.name), "utf8"), entry.name).not.toMatch(leaked);
    }
    await typeAndRun(page, cell, "let mine", 'let mine = "../my-work/nobody.csv"; // ← change');
    await expect
      .poll(async () => (await errorsOn(page)).join())
      .toContain('There is nothing at "../my-work/nobody.csv"');
  });

  it("draws the answers, and says the same in words for who cannot see the radar", async () => {
    const page = walk.page();
    const form = formUnder(page, "safety();");
    for (const number of [9, 10, 11, 12, 15]) {
      const question = form.locator(`fieldset:has-text("${number}. ")`).first();
      while (!(await question.isVisible())) await form.getByRole("button", { name: "Next page" }).click();
      await question.getByLabel("Yes").check();
    }
    await saved(form);
    const cell = cellWith(page, "const house = assessSafety");
    await run(page, cell);
    const words = cell.locator("details", { hasText: "The chart in words" });
    await expect.poll(() => words.locator("p").textContent()).toMatch(/Access and sharing 58%/);
    expect(await words.evaluate((fold) => fold.hasAttribute("open"))).toBe(false);
    await words.locator("summary").click();
    expect(await words.locator("p").isVisible()).toBe(true);
    const labels = cell.locator(".js-plotly-plot .angularaxistick text");
    await expect.poll(() => labels.allTextContents()).toHaveLength(9);
    if (process.env.SCREENSHOTS !== undefined)
      await cell.screenshot({ path: join(process.env.SCREENSHOTS, "radar.png") });
  });
});
