import { describe, expect, it } from "vitest";
import { cellWith, errorsOn, typeAndRun } from "./course.js";
import { formUnder } from "./form-page.js";
import { contrastOf, setTheme } from "./theme.js";
import { walkNotebook } from "./walk-notebook.js";

describe("Module 6 in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkNotebook("6-next-top-model.ipynb");

  it("holds the chart of another list until there is a guess, and then says what was found", async () => {
    const page = walk.page();
    const chart = cellWith(page, "const moved").locator(".js-plotly-plot");
    const form = formUnder(page, 'predict("m6.move")');
    await form.scrollIntoViewIfNeeded();
    expect(await chart.isVisible()).toBe(false);
    for (const slider of await form.locator('input[type="range"]').all()) await slider.fill("70");
    await form.getByRole("button", { name: "Keep my guess" }).click();
    await expect.poll(() => chart.isVisible()).toBe(true);
    const said = () => form.locator(".md-said").innerText();
    await expect.poll(said).toContain("The mean score is 71.6%, and 55.7% voted.");
    expect(await said()).toContain("A survey's yes is not a ballot");
  });

  it("gives the number of people to turn out when the lines are in order", async () => {
    const form = formUnder(walk.page(), 'check("m6.recut")');
    for (const line of ["rate: 0.4506", "predictProbability(level", "const universes", "universes.filter"])
      await form
        .getByRole("button", { name: new RegExp(`Use this line: .*${line.replaceAll(/[()]/g, ".")}`) })
        .click();
    await form.getByRole("textbox").fill("25,055");
    await form.getByRole("button", { name: "Check", exact: true }).click();
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("half again as many");
  });

  it("says which features may be used when one is mistyped", async () => {
    const page = walk.page();
    const cell = cellWith(page, "const features");
    await typeAndRun(page, cell, "const features", 'const features = ["age", "eduction",');
    await expect.poll(async () => (await errorsOn(page)).join()).toContain('Did you mean "education"?');
    // Also what stands behind the sentence, which JupyterLab writes in the gray of a dark page.
    for (const theme of ["JupyterLab Dark", "JupyterLab Light"]) {
      await setTheme(page, theme);
      const detail = '[data-mime-type="application/vnd.jupyter.stderr"] .ansi-black-intense-fg';
      expect(await contrastOf(page, detail), theme).toBeGreaterThan(4.5);
    }
  });
});
