import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import { formOf } from "../../src/course/forms/form-of.js";
import { openWorkStore } from "../../src/course/my-work/work-store.js";
import { ENGLISH } from "../../src/library/words/language.js";
import { temporaryWork } from "./course.js";
import { closeTab } from "./interruptions.js";
import { openForms } from "./plain-page.js";

const ids = [
  "md-check:start.doors",
  "md-check:m1.best-volunteer",
  "md-reflect:start.why",
  "md-predict:m1.rows",
];
const forms = Object.fromEntries(ids.map((id) => [id, formOf(id) ?? expect.fail(`There is no form ${id}.`)]));

describe("words of a tab that is closed", { timeout: 120_000 }, () => {
  const work = temporaryWork();
  const store = openWorkStore(work.folder, { now: () => new Date() });
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext();
  });
  afterAll(async () => {
    await browser.close();
    work.remove();
  });

  async function open(): Promise<Page> {
    const page = await openForms(context, forms, { store, language: ENGLISH });
    // All but "Loading…"; what was left may be saved at once: "Saved in my-work at 06:37 PM".
    const loaded = page.locator(".md-status", { hasText: /[.\w]$/ });
    await expect.poll(() => loaded.count()).toBe(ids.length);
    return page;
  }
  const box = (page: Page, id: string): Locator =>
    page.locator(`[data-form="${id}"] :is(textarea, input[type="text"])`).first();

  it("are in the next tab, although nobody has pressed a button", async () => {
    const page = await open();
    await box(page, "md-check:start.doors").fill("7");
    await box(page, "md-check:m1.best-volunteer").fill("He walked");
    await box(page, "md-predict:m1.rows").fill("27");
    await closeTab(page);
    const next = await open();
    // A browser tells its windows of what lies there in its own time.
    await expect.poll(() => box(next, "md-check:start.doors").inputValue()).toBe("7");
    await expect.poll(() => box(next, "md-check:m1.best-volunteer").inputValue()).toBe("He walked");
    await expect.poll(() => box(next, "md-predict:m1.rows").inputValue()).toBe("27");
    await expect
      .poll(() => next.locator('[data-form="md-check:start.doors"] .md-status').innerText())
      .toBe("Not saved yet: press “Check” when you are done.");
    await closeTab(next);
  });

  it("are there when its forms had gone before it, as while a kernel starts anew", async () => {
    const page = await open();
    await box(page, "md-check:start.doors").fill("72");
    await page.evaluate("document.querySelector('main').replaceChildren()");
    await closeTab(page);
    const next = await open();
    await expect.poll(() => box(next, "md-check:start.doors").inputValue()).toBe("72");
    await closeTab(next);
  });

  it("come into a tab that is open and has none of its own", async () => {
    const [page, other] = [await open(), await open()];
    await box(page, "md-check:start.doors").fill("720");
    await box(other, "md-check:m1.best-volunteer").fill("My own words");
    await box(page, "md-check:m1.best-volunteer").fill("Words of the other tab");
    await closeTab(page);
    await expect.poll(() => box(other, "md-check:start.doors").inputValue()).toBe("720");
    expect(await box(other, "md-check:m1.best-volunteer").inputValue()).toBe("My own words");
    await closeTab(other);
    // One after the other, none over the other.
    const found: string[] = [];
    for (let i = 0; i < 2; i++) {
      const next = await open();
      await expect.poll(() => box(next, "md-check:m1.best-volunteer").inputValue()).not.toBe("");
      found.push(await box(next, "md-check:m1.best-volunteer").inputValue());
      await next.locator('[data-form="md-check:m1.best-volunteer"] button[type="submit"]').click();
      await expect
        .poll(() => next.locator('[data-form="md-check:m1.best-volunteer"] .md-status').innerText())
        .toContain("Saved");
      await closeTab(next);
    }
    expect(found.sort()).toEqual(["My own words", "Words of the other tab"]);
  });

  it("leave nothing in the browser once they are kept", async () => {
    const page = await open();
    await box(page, "md-reflect:start.why").fill("Who comes back to us, and why?");
    await closeTab(page);
    const next = await open();
    await expect.poll(() => box(next, "md-reflect:start.why").inputValue()).toContain("Who comes back");
    await expect.poll(() => store.read().work.reflections["start.why"]?.text).toContain("Who comes back");
    await next.locator('[data-form="md-check:start.doors"] button[type="submit"]').click();
    await next.locator('[data-form="md-predict:m1.rows"] button[type="submit"]').click();
    await expect.poll(() => next.evaluate("JSON.stringify([sessionStorage, localStorage])")).toBe("[{},{}]");
  });
});
