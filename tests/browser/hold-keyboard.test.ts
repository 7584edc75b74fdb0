import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import { formOf } from "../../src/course/forms/form-of.js";
import { openWorkStore } from "../../src/course/my-work/work-store.js";
import { ENGLISH } from "../../src/library/words/language.js";
import { temporaryWork } from "./course.js";
import { openForms } from "./plain-page.js";
import { keptInRow, ROW, saveElsewhere, TACTICS, tactics } from "./tactic-row.js";

const THOUGHT = "md-reflect:start.why";

describe("a field in which somebody writes while its form is drawn anew", { timeout: 120_000 }, () => {
  const work = temporaryWork();
  const store = openWorkStore(work.folder, { now: () => new Date() });
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    saveElsewhere(store, { name: "Phone bank", contacts: "1200" });
    const forms = { [TACTICS]: tactics, [THOUGHT]: formOf(THOUGHT) ?? expect.fail() };
    page = await openForms(browser, forms, { store, language: ENGLISH });
  });
  afterAll(async () => {
    await browser.close();
    work.remove();
  });

  /** Takes the forms away, as cells that run again do, has somebody go on, and draws them again. */
  async function drawAnew(meanwhile: () => Promise<void>): Promise<void> {
    await page.evaluate("endForms()");
    await expect.poll(() => page.locator(".md-form").count()).toBe(0);
    await meanwhile();
    await page.evaluate("drawForms()");
  }
  const kept = (column: string): string | undefined => keptInRow(store, column);
  const box = (column: string): Locator =>
    page.locator(`form[data-row="${ROW}"] [data-field="${column}"] input`);
  async function openRow(): Promise<void> {
    await page.getByRole("button", { name: /^Edit: Phone bank/ }).click();
  }

  it("is found by its name and its row, whatever has come into the form before it", async () => {
    await openRow();
    await box("contactRate").fill("2");
    await expect.poll(() => kept("contactRate")).toBe("2");
    await drawAnew(async () => {
      await page.keyboard.type("4");
      // It is asked which number that is, with buttons before the field; and there is one more row.
      saveElsewhere(store, { contacts: "1.200" });
      saveElsewhere(store, { name: "Doors" }, "row-doors");
      await page.keyboard.type("%");
    });
    await expect.poll(() => kept("contactRate")).toBe("24%");
    expect(await box("contacts").inputValue()).toBe("1.200");
    expect(await page.locator(`form[data-row="${ROW}"] .md-note button`).count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator("input:focus").inputValue()).toBe("24%");
    await page.keyboard.type("x");
    expect(await box("contactRate").inputValue()).toBe("24%x");
    await page.keyboard.press("Backspace");
    await expect.poll(() => kept("contactRate")).toBe("24%");
  });

  it("keeps what was typed when Escape ends the waiting, also after Tab", async () => {
    await page.locator("textarea").fill("Who comes");
    await expect.poll(() => store.read().work.reflections["start.why"]?.text).toBe("Who comes");
    await drawAnew(async () => {
      await page.keyboard.type(" back");
      await page.keyboard.press("Escape");
    });
    await expect.poll(() => page.locator("textarea").inputValue()).toBe("Who comes back");
    await expect.poll(() => store.read().work.reflections["start.why"]?.text).toBe("Who comes back");
    await openRow();
    await box("contacts").fill("130");
    await expect.poll(() => kept("contacts")).toBe("130");
    await drawAnew(async () => {
      await page.keyboard.type("0");
      await page.keyboard.press("Tab");
      await page.keyboard.type("31%");
      await page.keyboard.press("Escape");
    });
    await expect.poll(() => [kept("contacts"), kept("contactRate")]).toEqual(["1300", "31%"]);
  });
});
