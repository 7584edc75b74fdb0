import { describe, expect, it } from "vitest";
import { clockSeconds } from "../support/clock-seconds.js";
import { cellWith, openNotebook, run, runTools, typeAndRun } from "./course.js";
import { formUnder } from "./form-page.js";
import { walkNotebook } from "./walk-notebook.js";

describe("Module 1 in JupyterLab", { timeout: 240_000 }, () => {
  const notebook = "1-intro-to-movement-data.ipynb";
  const walk = walkNotebook(notebook);

  it("meets a mistyped column with a sentence, not a red wall, and goes on", async () => {
    const page = walk.page();
    const cell = cellWith(page, "const talks");
    await typeAndRun(page, cell, "const talks", 'const talks = countBy(canvass, "reslt").numRows();');
    // JupyterLab draws the traceback of an error under this type.
    const error = cell.locator('[data-mime-type="application/vnd.jupyter.stderr"]');
    await expect.poll(() => error.innerText()).toContain('Did you mean "result"?');
    expect((await error.innerText()).split("\n").length).toBeLessThan(12);
    const original = 'const talks = canvass.filter((row) => row.result === "canvassed").numRows();';
    await typeAndRun(page, cell, "const talks", original);
    await expect.poll(() => cell.locator(".jp-OutputArea").innerText()).toContain("the log says");
  });

  it("computes in the cell of a task, and mends the goals that stand in the form", async () => {
    const page = walk.page();
    const cell = cellWith(page, "const tries");
    await typeAndRun(page, cell, "const pass", "const pass = 3;");
    await expect.poll(() => cell.locator(".jp-OutputArea").innerText()).toContain("Pass 3");
    const form = formUnder(page, 'check("m1.goals")');
    await form.getByRole("button", { name: "Check" }).click();
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("There is no baseline");
    await form.getByRole("button", { name: "Edit: people at the monthly meeting" }).click();
    await form.locator(".md-edit input").nth(1).fill("45");
    await form.getByRole("button", { name: "Check" }).click();
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("There is no deadline");
  });

  it("opens its recording in a new tab, where it is heard and jumps", async () => {
    const page = await walk.newPage();
    await openNotebook(page, walk.course(), notebook);
    const [recording] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: "play it" }).click(),
    ]);
    await recording.locator("[data-recording-start] button").click();
    const seconds = async (): Promise<number> =>
      clockSeconds(await recording.locator(".recording-bar .time").innerText());
    await expect.poll(seconds).toBeGreaterThan(0);
    await recording.locator(".recording-bar .seek").fill("120");
    await expect.poll(seconds).toBeGreaterThan(120);
    await expect.poll(() => recording.locator(".recorded .js-plotly-plot").count()).toBeGreaterThan(0);
    await recording.close();
    await page.close();
  });

  it("finds the progress again after closing the tab and coming back", async () => {
    const task = formUnder(walk.page(), 'check("m1.third-pass")');
    await task.locator("input").fill("34/120");
    await task.getByRole("button", { name: "Check" }).click();
    await expect.poll(() => task.locator(".md-said").innerText()).toContain("Right");
    await walk.page().close();
    const page = await walk.newPage();
    await openNotebook(page, walk.course(), notebook);
    await runTools(page);
    const progress = cellWith(page, "progress();");
    await run(page, progress);
    await expect.poll(() => progress.locator(".jp-OutputArea").innerText()).toMatch(/1 of 6/);
  });
});
