import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import type { Form } from "../../src/course/forms/form.js";
import { formOf } from "../../src/course/forms/form-of.js";
import { exercises, predictions } from "../../src/course/modules/index.js";
import { openWorkStore } from "../../src/course/my-work/work-store.js";
import { planSections } from "../../src/course/plan/plan-sections.js";
import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import { ENGLISH } from "../../src/library/words/language.js";
import { axeFindings } from "./axe.js";
import { temporaryWork } from "./course.js";
import { formsAnswered, openForms } from "./plain-page.js";

/** Where pictures go, when somebody wants to look at them. */
const pictures = process.env.PICTURES;
const widths = [1440, 1024, 640, 300];

/** One prediction of each kind of guess. */
const guesses = [...new Map(predictions.map(({ guess, id }) => [guess.kind, id])).values()];
/** One task of each kind of answer. */
const tasks = [...new Map(exercises.map(({ answer, id }) => [answer.kind, id])).values()];
const ids = [
  ...planSections.map(({ section }) => `md-plan:${section}`),
  "md-plan:export",
  "md-safety:house",
  "md-reflect:start.why",
  ...guesses.map((id) => `md-predict:${id}`),
  ...tasks.map((id) => `md-check:${id}`),
];
const forms: Readonly<Record<string, Form>> = Object.fromEntries(
  ids.map((id) => [id, formOf(id) ?? expect.fail(`There is no form ${id}.`)]),
);

/** What stands in the forms: nothing, a whole plan, or a plan with what is to be mended and rows that are open. */
const states = {
  empty: async () => {},
  filled: async () => {},
  written: async (page: Page) => {
    // A row that is open has no button for another one.
    const add = page.getByRole("button", { name: /^Add a / });
    while ((await add.count()) > 0) await add.first().click();
    for (const box of await page.locator(".md-edit input[type='text']").all())
      await box.fill("24% of 1,200?");
    for (const button of await page.locator("[data-form^='md-predict'] button[type='submit']").all())
      await button.click();
    await page.locator("textarea").first().fill("Whether the evening calls bring anybody back, and whom.");
    await formsAnswered(page);
  },
} as const;

describe.each(Object.entries(states))(
  "the forms of the course, %s",
  { timeout: 180_000 },
  (state, prepare) => {
    const work = temporaryWork();
    const store = openWorkStore(work.folder, { now: () => new Date() });
    let browser: Browser;
    beforeAll(async () => {
      if (state === "filled") store.update((before) => ({ ...before, plan: { ...greatLakesPlan } }));
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser.close();
      work.remove();
    });

    it.each([
      ["light", true],
      ["dark", false],
    ] as const)("have no fault that axe finds in %s, and fit at every width", async (theme, light) => {
      const page = await openForms(browser, forms, { store, language: ENGLISH, light });
      await prepare(page);
      expect(await axeFindings(page)).toEqual([]);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.locator("html").evaluate(({ scrollWidth }) => scrollWidth);
        expect(wide, `${width}`).toBeLessThanOrEqual(width);
        if (pictures === undefined) continue;
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${state}-${theme}-${width}.png`), fullPage: true });
      }
      await page.close();
    });
  },
);
