import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import { formOf } from "../../src/course/forms/form-of.js";
import { keepAnswered, keepGuess } from "../../src/course/my-work/keep-guess.js";
import { openWorkStore } from "../../src/course/my-work/work-store.js";
import { ENGLISH } from "../../src/library/words/language.js";
import { temporaryWork } from "./course.js";
import { openForms } from "./plain-page.js";

const GUESS = "m1.rows";
const ID = `md-predict:${GUESS}`;
const work = temporaryWork();
const store = openWorkStore(work.folder, { now: () => new Date() });
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const now = new Date();
  store.update((empty) => keepAnswered(keepGuess(empty, GUESS, "27", now), GUESS, now));
  browser = await openBrowser();
  const form = formOf(ID) ?? expect.fail(`There is no form ${ID}.`);
  page = await openForms(browser, { [ID]: form }, { store, language: ENGLISH });
});
afterAll(async () => {
  await browser.close();
  work.remove();
});

it("stays to be read when the course locks the box under the hands, until the note is removed", async () => {
  await page.evaluate(`window.endForms();
    const ask = window.askCourse;
    window.askCourse = async (...words) => {
      await new Promise((answer) => { window.answerNow = answer; });
      window.askCourse = ask;
      return ask(...words);
    };
    void window.drawForms();`);
  const box = page.locator(".md-form input");
  await box.focus();
  await page.keyboard.type("212");
  expect(await box.isDisabled()).toBe(false);
  await page.evaluate("window.answerNow()");
  await expect.poll(() => box.isDisabled()).toBe(true);
  const note = page.locator(".md-late");
  const words =
    "Your last change was “212”. It was not saved before the answer was shown, so it is not your guess.";
  // A browser tells the form of the box a little later.
  await page.waitForTimeout(300);
  expect(await note.allInnerTexts()).toEqual([expect.stringContaining(words)]);
  await page.evaluate("window.endForms(); void window.drawForms();");
  await expect.poll(() => note.allInnerTexts()).toEqual([expect.stringContaining(words)]);
  await note.getByRole("button", { name: "Remove this note" }).click();
  expect(await note.count()).toBe(0);
  expect(await box.inputValue()).toBe("27");
});
