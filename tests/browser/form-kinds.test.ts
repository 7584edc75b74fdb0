import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import type { Form } from "../../src/course/forms/form.js";
import { checkForm } from "../../src/course/forms/kinds/check-form.js";
import { guessForm } from "../../src/course/forms/kinds/guess-form.js";
import { openWorkStore } from "../../src/course/my-work/work-store.js";
import { guessPlaces } from "../../src/course/predict/guess-place.js";
import type { Prediction } from "../../src/course/predict/prediction.js";
import { ENGLISH } from "../../src/library/words/language.js";
import { ofEveryKind } from "../course/kinds.js";
import { axeFindings } from "./axe.js";
import { temporaryWork } from "./course.js";
import { tabTo } from "./form-page.js";
import { drawForms, openForms } from "./plain-page.js";

const move: Prediction = {
  id: "made-up.move",
  module: "6",
  ask: "What is the mean score on the voter file, and what share of it voted?",
  guess: {
    kind: "sliders",
    fields: [
      { name: "score", label: "Mean score", low: 0, high: 100, step: 1, unit: "%" },
      { name: "voted", label: "Voted", low: 0, high: 100, step: 1, unit: "%" },
    ],
  },
  truth: () => [71.6, 55.7],
  answer: "The mean score is {score}, and {voted} voted.",
  likely: [{ equal: true, says: "A survey's yes is not a ballot." }],
};
const harm: Prediction = {
  id: "made-up.harm",
  module: "1",
  ask: "Which of these can do harm when a list leaks?",
  guess: { kind: "choices", options: ["Names", "Habits", "Beliefs"] },
  answer: "The harm is in the combination.",
  likely: [
    { is: "Names", says: "A name leads to a door." },
    { is: "Habits", says: "They tell who is at home." },
    { is: "Beliefs", says: "They can cost a job." },
  ],
};

const forms: Readonly<Record<string, Form>> = {
  ...Object.fromEntries(
    Object.entries(ofEveryKind).map(([kind, { exercise }]) => [
      `check-${kind}`,
      checkForm({ ...exercise, id: `made-up.${kind}`, title: `A task of kind ${kind}` }),
    ]),
  ),
  "predict-sliders": guessForm(move, guessPlaces.predict),
  "predict-choices": guessForm(harm, guessPlaces.predict),
  "recall-choices": guessForm({ ...harm, id: "made-up.recall" }, guessPlaces.recall),
};

describe("every kind of form on a plain page, by keyboard alone", { timeout: 120_000 }, () => {
  const work = temporaryWork();
  const store = openWorkStore(work.folder, { now: () => new Date() });
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openForms(browser, forms, { store, language: ENGLISH });
  });
  afterAll(async () => {
    await browser.close();
    work.remove();
  });

  const form = (id: string): Locator => page.locator(`[data-form="${id}"] .md-form`);
  const said = (id: string): Locator => form(id).locator(".md-said");
  async function press(id: string, name: string | RegExp): Promise<void> {
    await tabTo(page, form(id).getByRole("button", { name }).first());
    await page.keyboard.press("Enter");
  }
  async function focusFirst(id: string): Promise<void> {
    await form(id).locator("input, textarea, button").first().focus();
  }
  const right = (id: string) =>
    expect.poll(async () => `${id}: ${await said(id).innerText()}`).toContain("Right");

  it("takes numbers as people type them", async () => {
    await focusFirst("check-numbers");
    await page.keyboard.type(" 66,409 ");
    await page.keyboard.press("Tab");
    await page.keyboard.type("90000");
    await page.keyboard.press("Enter");
    await expect.poll(() => said("check-numbers").innerText()).toContain("High end: That is");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("87 836");
    await page.keyboard.press("Enter");
    await right("check-numbers");
    for (const typed of ["24%", "0,24", "0.24", "6 in 25"]) {
      await focusFirst("check-number");
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
      await expect
        .poll(() => form("check-number").locator(".md-as-code").textContent())
        .toContain(`"${typed}"`);
      await right("check-number");
    }
  });

  it("chooses one, several, and brings things into an order", async () => {
    await focusFirst("check-choice");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await right("check-choice");
    await focusFirst("check-choices");
    await page.keyboard.press("Space");
    await press("check-choices", "Check");
    await expect.poll(() => said("check-choices").innerText()).toContain("not all that fit are chosen");
    await form("check-choices").getByLabel("c", { exact: true }).focus();
    await page.keyboard.press("Space");
    await press("check-choices", "Check");
    await right("check-choices");
    await focusFirst("check-order");
    await press("check-order", "Move up: a");
    await page.keyboard.press("Enter");
    await press("check-order", "Check");
    await right("check-order");
  });

  it("puts lines in order, and hands out the program for a cell", async () => {
    const id = "check-lines";
    await press(id, "Use this line: late * 2");
    await press(id, "Use this line: const late = 3 * 8");
    await press(id, "Check");
    await expect.poll(() => said(id).innerText()).toContain("in another order");
    await form(id).getByRole("button", { name: "Move up: const late = 3 * 8" }).focus();
    await page.keyboard.press("Enter");
    expect(await form(id).locator(".md-heard").innerText()).toBe("const late = 3 * 8: place 1 of 2");
    await press(id, "Check");
    await right(id);
    expect(await said(id).locator("pre").first().innerText()).toBe("const late = 3 * 8\nlate * 2");
    // By the mouse too: from the lines that are not used into the program, and out again.
    const program = form(id).locator("ol li code");
    await form(id).locator("ul li").first().dragTo(form(id).locator("ol li").first());
    await expect.poll(() => program.allInnerTexts()).toEqual(["late / 2", "const late = 3 * 8", "late * 2"]);
    await form(id).locator("ol li").first().dragTo(form(id).locator("ul"));
    await expect.poll(() => program.allInnerTexts()).toEqual(["const late = 3 * 8", "late * 2"]);
  });

  it("opens the list of a written text when it is written, and keeps what is ticked", async () => {
    const id = "check-written";
    const list = form(id).locator("fieldset");
    expect(await list.isVisible()).toBe(false);
    await focusFirst(id);
    await page.keyboard.type("The field lead, by May 1.");
    await press(id, "Check");
    await expect.poll(() => list.isVisible()).toBe(true);
    await form(id).getByLabel("It names a day.").focus();
    await page.keyboard.press("Space");
    await expect
      .poll(() => store.read().work.exercises["made-up.written"]?.typed)
      .toMatchObject({ "answer-read": ["1"] });
  });

  it("answers parts one by one, each with a reply of its own", async () => {
    const id = "check-parts";
    await focusFirst(id);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("28.3 percent");
    await page.keyboard.press("Enter");
    await expect.poll(() => said(id).innerText()).toContain("What is wrong with it? The sums are right.");
    expect(await said(id).innerText()).toMatch(/Which share\? Right\./);
    await form(id).getByLabel("hours").focus();
    await page.keyboard.press("Space");
    await tabTo(page, form(id).locator("textarea"));
    await page.keyboard.type("He walked in the evening.");
    await press(id, "Check");
    await right(id);
    expect(await form(id).locator(".md-as-code").textContent()).toContain(
      'check("made-up.parts", { wrong: "hours", share: "28.3 percent", why: "He walked in the evening." });',
    );
  });

  it("takes the rows of a table", async () => {
    const id = "check-table";
    for (const share of ["24%", "0,6"]) {
      await form(id).getByRole("button", { name: "Add a row" }).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type(share);
      await page.keyboard.press("Enter");
    }
    await press(id, "Check");
    await right(id);
  });

  it("takes a table that was copied in a spreadsheet, row by row", async () => {
    const id = "check-table";
    const rows = form(id).locator(".md-rows li");
    for (const name of [/^Delete/, /^Delete/]) await form(id).getByRole("button", { name }).first().click();
    await form(id).getByRole("button", { name: "Add a row" }).click();
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "24%\\r\\n0,6\\r\\n");
      document
        .querySelector('[data-form="${id}"] .md-edit input')
        .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }`);
    await page.keyboard.press("Enter");
    await expect.poll(() => rows.allInnerTexts()).toHaveLength(2);
    expect((await rows.allInnerTexts()).map((text) => text.split("\n")[0])).toEqual(
      expect.arrayContaining([expect.stringContaining("24%")]),
    );
    await press(id, "Check");
    await right(id);
  });

  it("hides the next result until a guess of each kind is saved or left out", async () => {
    const cell = (id: string, which: string): Locator =>
      page
        .locator(".jp-Cell", { has: page.locator(`[data-form="${id}"]`) })
        .locator(`~ [data-cell="${which}"] .jp-Cell-outputWrapper`)
        .first();
    const held = (id: string): Locator => cell(id, "next");
    for (const id of ["predict-sliders", "predict-choices"]) {
      expect(await held(id).isVisible()).toBe(false);
      // A chart further down shows the same; what stands below the next heading is about something else.
      expect(await cell(id, "further").isVisible()).toBe(false);
      expect(await cell(id, "after").isVisible()).toBe(true);
    }
    expect(await held("recall-choices").isVisible()).toBe(true);
    await focusFirst("predict-sliders");
    await page.keyboard.press("ArrowRight");
    await press("predict-sliders", "Keep my guess");
    await expect
      .poll(() => form("predict-sliders").innerText())
      .toContain("Move the slider to your guess first.");
    await form("predict-sliders").locator("input").nth(1).focus();
    await page.keyboard.press("ArrowRight");
    await press("predict-sliders", "Keep my guess");
    await expect.poll(() => held("predict-sliders").isVisible()).toBe(true);
    expect(await cell("predict-sliders", "further").isVisible()).toBe(true);
    expect(await held("predict-choices").isVisible()).toBe(false);
    await expect.poll(() => said("predict-sliders").innerText()).toContain("A survey's yes is not a ballot.");
    await press("predict-choices", "Skip");
    await expect.poll(() => held("predict-choices").isVisible()).toBe(true);
    await focusFirst("recall-choices");
    await page.keyboard.press("Space");
    await press("recall-choices", "See the answer");
    await expect.poll(() => said("recall-choices").innerText()).toContain("Names: A name leads to a door.");
  });

  it("shows after a reload what was answered, with its card", async () => {
    await drawForms(page);
    for (const id of [
      "check-numbers",
      "check-choices",
      "check-order",
      "check-lines",
      "check-parts",
      "check-table",
    ]) {
      await right(id);
    }
    expect(await form("check-lines").locator("ol li code").allInnerTexts()).toEqual([
      "const late = 3 * 8",
      "late * 2",
    ]);
    expect(await form("check-order").locator("ol .md-item").allInnerTexts()).toEqual(["a", "b", "c"]);
    expect(await form("check-written").getByLabel("It names a day.").isChecked()).toBe(true);
    expect(await form("check-numbers").locator("input").nth(1).inputValue()).toBe("87 836");
    expect(await form("check-table").locator(".md-rows li, tbody tr").count()).toBe(2);
    expect(await form("predict-sliders").locator("input").first().isDisabled()).toBe(true);
  });

  it.each([
    ["light", true],
    ["dark", false],
  ] as const)("has no fault that axe finds in %s, and fits at every width", async (theme, light) => {
    const shown = light ? page : await openForms(browser, forms, { store, language: ENGLISH, light });
    expect(await axeFindings(shown)).toEqual([]);
    const pictures = process.env.PICTURES;
    for (const width of [1440, 1024, 640, 320]) {
      await shown.setViewportSize({ width, height: 900 });
      const wide = await shown.locator("html").evaluate(({ scrollWidth }) => scrollWidth);
      expect(wide, `${width}`).toBeLessThanOrEqual(width);
      if (pictures === undefined) continue;
      mkdirSync(pictures, { recursive: true });
      await shown.screenshot({ path: join(pictures, `${theme}-${width}.png`), fullPage: true });
    }
  });
});
