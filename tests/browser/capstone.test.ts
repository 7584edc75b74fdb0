import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "./axe.js";
import { openNotebook, restartAndRunAll, walkThrough } from "./course.js";
import { saved, writeNotebook } from "./form-page.js";
import { formWithTitle, planFormOf } from "./plan-page.js";

const NAME = "capstone-under-test.ipynb";
const cells = [
  'import { campaign, gate, plan, progress } from "movement-data/course";',
  "campaign();",
  'plan("capacity");',
  'plan("powerMap");',
  'gate("m2");',
  'plan("export");',
  "progress();",
];

describe("a case that is taken through the course", { timeout: 300_000 }, () => {
  let notebook: ReturnType<typeof writeNotebook>;
  // Before the course is started, so that it is called after its end: JupyterLab would write the notebook again.
  afterAll(() => notebook.remove());
  const walk = walkThrough([]);
  let page: Page;
  const work = (): Readonly<Record<string, unknown>> =>
    JSON.parse(readFileSync(join(walk.work, "my-work.json"), "utf8"));
  const panel = (): Locator => page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)");
  const choice = (): Locator => panel().locator(".md-form", { hasText: "Which campaign do you take" });
  const capacity = (): Locator => planFormOf(page, "capacity");
  const marks = (form: Locator): Locator => form.locator('.md-note[data-kind="case"]');
  const gate = (): Locator =>
    panel().locator(".md-form .md-said", { hasText: "Enough votes, enough shifts" });
  const choose = async (name: string): Promise<void> => {
    await choice().getByRole("radio", { name, exact: true }).check();
    await saved(choice());
  };

  beforeAll(async () => {
    notebook = writeNotebook(NAME, cells);
    page = walk.page();
    await openNotebook(page, walk.course(), NAME);
  });

  it("fills the forms beside the choice, and marks each value", async () => {
    await restartAndRunAll(page);
    await expect.poll(() => gate().innerText()).toContain("Open · Enough");
    await choose("Muskegon transit millage, November 2026");
    await expect.poll(() => choice().innerText()).toContain("40,250 yes votes");
    await expect.poll(() => marks(capacity()).count()).toBe(5);
    await expect.poll(() => marks(planFormOf(page, "powerMap")).count()).toBe(4);
    expect(await capacity().getByLabel("How many volunteers?").inputValue()).toBe("50");
    expect(work().plan).toEqual({});
  });

  it("shows at the gate what is at risk, and that it holds once a number is changed", async () => {
    await expect.poll(() => gate().innerText()).toContain("At risk · Enough");
    await capacity().getByLabel("How many volunteers?").fill("70");
    await saved(capacity());
    await expect.poll(() => gate().innerText()).toContain("Holds · Enough");
    await expect.poll(() => marks(capacity()).count()).toBe(4);
    await expect
      .poll(() => formWithTitle(page, "Check and export").innerText())
      .toMatch(/The whole of: .*Power map/);
  });

  it("can be read by everybody", async () => expect(await axeFindings(page)).toEqual([]));

  it("leaves what was typed when another campaign is chosen", async () => {
    await choose("Tenants' network, the second half");
    await expect.poll(() => capacity().getByLabel("For how many weeks?").inputValue()).toBe("8");
    expect(await capacity().getByLabel("How many volunteers?").inputValue()).toBe("70");
    await choose("My own campaign");
    await expect.poll(() => marks(capacity()).count()).toBe(0);
    expect(await capacity().getByLabel("How many volunteers?").inputValue()).toBe("70");
    expect(await capacity().getByLabel("For how many weeks?").inputValue()).toBe("");
  });
});
