import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SAFETY_ITEMS } from "../../src/library/safety/assess/safety-items.js";
import { axeFindings } from "./axe.js";
import { openNotebook, restartAndRunAll, walkThrough, watchNetwork } from "./course.js";
import { formUnder, saved, saveNotebook, status, tabTo, writeNotebook } from "./form-page.js";
import { setTheme } from "./theme.js";

const NAME = "forms-under-test.ipynb";
const cells = [
  'import { check, predict, reflect, safety } from "movement-data/course";',
  'reflect("start.why");',
  'check("start.doors");',
  'predict("m2.flake");',
  '"the result of the flake"',
  'predict("tests.letters");',
  '"the result of the letters"',
  'predict("m1.talks");',
  '"the result of the talks"',
  'check("m1.goals");',
  "safety();",
];

describe("forms in JupyterLab, by keyboard alone", { timeout: 240_000 }, () => {
  let notebook: ReturnType<typeof writeNotebook>;
  // Before the course is started, so that it is called after its end: JupyterLab would write the notebook again.
  afterAll(() => notebook.remove());
  const walk = walkThrough([]);
  let page: Page;
  let outside: readonly string[];
  const work = (): Record<string, Record<string, Record<string, unknown>>> =>
    JSON.parse(readFileSync(join(walk.work, "my-work.json"), "utf8"));

  beforeAll(async () => {
    notebook = writeNotebook(NAME, cells);
    page = walk.page();
    outside = watchNetwork(page);
  });

  it("shows every form when the page has run, and says that nothing is saved yet", async () => {
    await openNotebook(page, walk.course(), NAME);
    await restartAndRunAll(page);
    await expect
      .poll(() => page.locator(".md-form .md-status").allInnerTexts())
      .toEqual(Array(7).fill("Nothing is saved yet."));
  });

  it("keeps a text with line breaks while it is written, and opens the list to read it against", async () => {
    const form = formUnder(page, 'reflect("start.why")');
    const box = form.locator("textarea");
    await box.focus();
    await page.keyboard.type("Who comes back to us?");
    await page.keyboard.press("Enter");
    await page.keyboard.type("And x, y, dd, a, b: letters are letters.");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("First: ");
    await saved(form);
    const text = "First: Who comes back to us?\nAnd x, y, dd, a, b: letters are letters.";
    expect(await box.inputValue()).toBe(text);
    expect(work().reflections?.["start.why"]?.text).toBe(text);
    expect(await form.locator(".md-said").innerText()).toContain("It names one decision");
    expect(await page.locator(".jp-CodeCell").count()).toBe(cells.length);
  });

  it("checks a number as people write it, with help and the solution inside", async () => {
    const form = formUnder(page, 'check("start.doors")');
    const box = form.locator("input");
    await box.focus();
    await page.keyboard.type(" 240 ");
    await page.keyboard.press("Enter");
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("The shift lasts 3 hours");
    await tabTo(page, form.getByRole("button", { name: "Put the solution into the form" }));
    await page.keyboard.press("Enter");
    expect(await box.inputValue()).toBe("720");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("0,720.0e3");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("$720");
    await page.keyboard.press("Enter");
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("Right");
    expect(work().exercises?.["start.doors"]).toMatchObject({ state: "right", lastAnswer: "$720" });
  });

  it("hides the next result until there is a guess, and answers it then", async () => {
    const form = formUnder(page, 'predict("m2.flake")');
    const result = page
      .locator(".jp-CodeCell", { hasText: "the result of the flake" })
      .locator(".jp-OutputArea");
    await expect.poll(() => result.isVisible()).toBe(false);
    await form.locator("input").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, form.getByRole("button", { name: "Keep my guess" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => result.isVisible()).toBe(true);
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("You need 2 times as many");
    expect(await form.locator(".md-said").innerText()).toContain("That is it!");
    expect(work().guesses?.["m2.flake"]).toMatchObject({ guess: "2 times as many" });
  });

  it("brings things into an order with two buttons each", async () => {
    const form = formUnder(page, 'predict("tests.letters")');
    const items = (): Promise<string[]> => form.locator("ol .md-item").allInnerTexts();
    expect(await items()).toEqual(["Self", "Civic Duty", "Neighbors", "Hawthorne"]);
    const down = form.getByRole("button", { name: "Move down: Self" });
    await down.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await items()).toEqual(["Civic Duty", "Neighbors", "Self", "Hawthorne"]);
    expect(await form.locator(".md-heard").innerText()).toBe("Self: place 3 of 4");
    const up = form.getByRole("button", { name: "Move up: Hawthorne" });
    await tabTo(page, up);
    for (let i = 0; i < 2; i++) await page.keyboard.press("Enter");
    await form.getByRole("button", { name: "Move down: Neighbors" }).focus();
    await page.keyboard.press("Enter");
    expect(await items()).toEqual(["Civic Duty", "Hawthorne", "Self", "Neighbors"]);
    await tabTo(page, form.getByRole("button", { name: "Keep my guess" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("That is it!");
  });

  it("takes a guess from a slider that nobody has moved only when it was moved", async () => {
    const form = formUnder(page, 'predict("m1.talks")');
    await form.getByRole("button", { name: "Keep my guess" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => form.locator(".md-problem").innerText()).toContain("Move the slider");
    await expect.poll(() => form.locator("input").evaluate((box) => box.matches(":focus"))).toBe(true);
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft");
    await tabTo(page, form.getByRole("button", { name: "Keep my guess" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("Your guess: 46%");
    await expect.poll(() => form.locator(".md-said").innerText()).toContain("We remember the talks");
  });

  it("takes out the rows that stand in a table, adds, edits and deletes others, and undoes a delete", async () => {
    const form = formUnder(page, 'check("m1.goals")');
    const remove = form.getByRole("button", { name: /^Delete: / });
    const names = await remove.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    expect(names).toEqual([
      "Delete: people at the monthly meeting",
      "Delete: signatures from ward 3",
      // It has no metric yet, and a number of it alone would say nothing.
      "Delete: goal 3",
    ]);
    expect(await status(form).innerText()).toBe("Nothing is saved yet.");
    for (let i = 0; i < 3; i++) {
      await remove.first().focus();
      await page.keyboard.press("Enter");
    }
    const add = form.getByRole("button", { name: "Add a goal" });
    for (const metric of ["doors", "people at the meeting", "signatures"]) {
      await add.focus();
      await page.keyboard.press("Enter");
      for (const text of [metric, "1,200", "2.400"]) {
        await page.keyboard.type(text);
        await page.keyboard.press("Tab");
      }
      await page.keyboard.type("12012026");
      await tabTo(page, form.locator(".md-edit input").nth(4));
      await page.keyboard.type("field lead");
      await page.keyboard.press("Tab");
      await page.keyboard.type("our log");
      await page.keyboard.press("Enter");
    }
    const rows = form.locator(".md-rows li");
    expect(await rows.count()).toBe(3);
    await form.getByRole("button", { name: "Delete: doors" }).focus();
    await page.keyboard.press("Enter");
    expect(await rows.count()).toBe(2);
    await tabTo(page, form.getByRole("button", { name: "Undo the delete" }));
    await page.keyboard.press("Enter");
    expect(await rows.allInnerTexts()).toHaveLength(3);
    await form.getByRole("button", { name: "Edit: doors" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await page.keyboard.type(" knocked");
    await page.keyboard.press("Enter");
    expect(await rows.first().innerText()).toContain("doors knocked");
    await tabTo(page, form.locator("> form > .md-row button, > div > form > .md-row button").first());
    await page.keyboard.press("Enter");
    await expect.poll(() => form.locator(".md-said").innerText(), { timeout: 20_000 }).toContain("Right");
  });

  it("asks the 33 questions page by page, keeps each at once, and ends with the result and three actions", async () => {
    const form = formUnder(page, "safety();");
    const next = form.getByRole("button", { name: /Next page|See the result/ });
    for (let pageNumber = 0; pageNumber < 6; pageNumber++) {
      const questions = form.locator("section:visible fieldset");
      for (let i = 0; i < (await questions.count()); i++) {
        await questions.nth(i).locator("input").first().focus();
        await page.keyboard.press("Space");
        if (i === 1) await page.keyboard.press("ArrowDown");
      }
      await tabTo(page, next);
      await page.keyboard.press("Enter");
    }
    await saved(form);
    expect(Object.keys(work().safety ?? {})).toHaveLength(SAFETY_ITEMS.length);
    expect(await form.innerText()).toContain("33 of 33 answered");
    expect(await form.locator(".md-said").innerText()).toMatch(/Your result: \d+ of 100/);
    expect(await form.locator(".md-said li").count()).toBe(3);
  });

  it.each(["JupyterLab Light", "JupyterLab Dark"])("has no fault that axe finds in %s", async (theme) => {
    await setTheme(page, theme);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("fits into 300 pixels", async () => {
    await page.setViewportSize({ width: 640, height: 900 });
    for (const form of await page.locator(".md-form").all()) {
      await form.evaluate((element) => element.style.setProperty("width", "300px"));
      const [wide, room] = await form.evaluate(
        (element) => [element.scrollWidth, element.clientWidth] as const,
      );
      expect(wide, await form.innerText()).toBeLessThanOrEqual(room);
      await form.evaluate((element) => element.style.removeProperty("width"));
    }
  });

  it("writes none of the words into the notebook, and asks nobody outside", async () => {
    await formUnder(page, 'reflect("start.why")').locator("textarea").focus();
    await saveNotebook(page, notebook);
    expect(notebook.text()).toContain("md-reflect:start.why");
    for (const words of ["comes back", "$720", "signatures", "2 times as many"]) {
      expect(notebook.text()).not.toContain(words);
    }
    expect(outside).toEqual([]);
    expect(await status(formUnder(page, 'reflect("start.why")')).innerText()).not.toBe("");
  });
});
