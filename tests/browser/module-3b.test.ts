import { describe, expect, it } from "vitest";
import { formUnder, saved } from "./form-page.js";
import { walkNotebook } from "./walk-notebook.js";

describe("Module 3-B in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkNotebook("3b-distributed-deep-dive.ipynb");

  it("opens the form of a section of the plan, and reads numbers as people write them", async () => {
    const page = walk.page();
    const form = formUnder(page, 'plan("distributed")');
    for (const [question, text] of [
      ["How many local groups start?", "12"],
      ["How many hosts has each?", "2"],
      ["How many shifts does a host run a week?", "5"],
      ["Which share of the groups will stop?", "25%"],
    ] as const) {
      await form.getByLabel(question).fill(text);
    }
    await saved(form);
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("in your plan");
    await form.locator("summary").click();
    expect(await form.locator("pre").innerText()).toContain("hubDropout: 0.25");
  });
});
