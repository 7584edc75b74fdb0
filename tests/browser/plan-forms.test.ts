import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlanSection } from "../../src/course/plan/plan-section.js";
import { planSections } from "../../src/course/plan/plan-sections.js";
import { axeFindings } from "./axe.js";
import { openNotebook, restartAndRunAll, walkThrough, watchNetwork } from "./course.js";
import { saved, saveNotebook, writeNotebook } from "./form-page.js";
import { addRow, changeRow, deleteRow, enter, keyTo, pressNote, typeFields } from "./plan-by-keyboard.js";
import { type Campaign, campaigns } from "./plan-campaigns.js";
import { formWithTitle, planFormOf } from "./plan-page.js";
import { setTheme } from "./theme.js";

const NAME = "plan-forms-under-test.ipynb";
const cells = [
  'import { plan } from "movement-data/course";',
  ...planSections.map(({ section }) => `plan("${section}");`),
  'plan("export");',
];
const files = ["digest.json", "plan.docx", "plan.html", "plan.json", "plan.md", "plan.xlsx"];

function sectionsOf({
  typed,
}: Campaign): readonly (readonly [PlanSection, NonNullable<Campaign["typed"][PlanSection]>])[] {
  return planSections.flatMap(({ section }) => {
    const given = typed[section];
    return given === undefined ? [] : [[section, given] as const];
  });
}

describe("the plan of three campaigns, by forms and the keyboard alone", { timeout: 600_000 }, () => {
  let notebook: ReturnType<typeof writeNotebook>;
  // Before the course is started, so that it is called after its end: JupyterLab would write the notebook again.
  afterAll(() => notebook.remove());
  const walk = walkThrough([]);
  let page: Page;
  let outside: readonly string[];
  const work = (): { readonly plan: Readonly<Record<string, unknown>> } =>
    JSON.parse(readFileSync(join(walk.work, "my-work.json"), "utf8"));
  const form = (section: string): Locator => planFormOf(page, section);
  const exporting = (): Locator => formWithTitle(page, "Check and export");

  beforeAll(async () => {
    notebook = writeNotebook(NAME, cells);
    page = walk.page();
    outside = watchNetwork(page);
  });

  describe.each(campaigns)("$name", (campaign) => {
    it("is entered as people type", async () => {
      rmSync(join(walk.work, "my-work.json"), { force: true });
      rmSync(join(walk.work, "plan"), { recursive: true, force: true });
      await openNotebook(page, walk.course(), NAME);
      // Another campaign begins in a window of its own.
      await page.evaluate("sessionStorage.clear()");
      await restartAndRunAll(page);
      await expect.poll(() => form("goals").locator(".md-status").innerText()).toBe("Nothing is saved yet.");
      for (const [section, { fields, rows = [] }] of sectionsOf(campaign)) {
        await enter(form(section));
        if (fields !== undefined) await typeFields(page, form(section), section, fields);
        for (const row of rows) await addRow(page, form(section), section, row);
        await saved(form(section));
        const asked = campaign.mends.some(([where, note]) => where === section && note.startsWith("Is "));
        if (!asked) expect(work().plan[section], section).toBeDefined();
        if (rows.length > 0)
          await expect.poll(() => form(section).locator(".md-rows > li").count()).toBe(rows.length);
      }
    });

    it("is corrected with the buttons of what was found, and rows are deleted and taken back", async () => {
      for (const [section, note, button] of campaign.mends) {
        await enter(form(section));
        await pressNote(page, form(section), note, button);
      }
      const { section, title, other, change } = campaign.rows;
      await enter(form(section));
      await deleteRow(page, form(section), title, true);
      await changeRow(page, form(section), section, title, change);
      await deleteRow(page, form(section), other);
      await saved(form(section));
      await expect.poll(() => JSON.stringify(work().plan[section])).not.toContain(other);
      const rows = work().plan[section];
      expect(rows).toEqual(expect.arrayContaining([expect.objectContaining(campaign.changed)]));
    });

    it("is checked and written as files", async () => {
      const notes = exporting().locator(".md-note");
      await expect.poll(() => notes.filter({ hasText: "To mend:" }).allInnerTexts()).toEqual([]);
      for (const label of ["Document (DOCX)", "Write all files"]) {
        await enter(exporting());
        await keyTo(page, exporting().getByRole("button", { name: label }));
        await page.keyboard.press("Enter");
        await expect.poll(() => exporting().locator(".md-said").innerText()).toContain("my-work/plan");
        const wanted = label === "Write all files" ? files : ["plan.docx"];
        await expect.poll(() => readdirSync(join(walk.work, "plan")).sort()).toEqual(wanted);
      }
      const written = JSON.parse(readFileSync(join(walk.work, "plan", "plan.json"), "utf8"));
      expect(written).toMatchObject(campaign.written);
    });
  });

  describe.each(["JupyterLab Light", "JupyterLab Dark"])("in %s", (theme) => {
    it.each([1440, 1024, 640])(
      "has no fault that axe finds, with a row open, %i pixels wide",
      async (width) => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await setTheme(page, theme);
        await page.setViewportSize({ width, height: 900 });
        for (const section of ["goals", "tactics"]) {
          const edit = form(section)
            .getByRole("button", { name: /^Edit:/ })
            .first();
          if ((await form(section).locator(".md-edit").count()) === 0) await edit.click();
        }
        expect(await axeFindings(page)).toEqual([]);
      },
    );
  });

  it("fits into 300 pixels", async () => {
    for (const one of await page.locator(".md-form").all()) {
      await one.evaluate((element) => element.style.setProperty("width", "300px"));
      const [wide, room] = await one.evaluate(
        (element) => [element.scrollWidth, element.clientWidth] as const,
      );
      expect(wide, await one.innerText()).toBeLessThanOrEqual(room);
      await one.evaluate((element) => element.style.removeProperty("width"));
    }
  });

  it("leaves nothing of it in the notebook, and asks nobody outside", async () => {
    await form("goals").locator("button").first().focus();
    await saveNotebook(page, notebook);
    expect(notebook.text()).toContain("md-plan:goals");
    for (const { secret } of campaigns) expect(notebook.text()).not.toContain(secret);
    expect(outside).toEqual([]);
  });
});
