import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import { answerAsk } from "../../src/course/forms/answer-ask.js";
import { rowKey } from "../../src/course/forms/field-value.js";
import { formOf } from "../../src/course/forms/form-of.js";
import { openWorkStore } from "../../src/course/my-work/work-store.js";
import { fieldsOf } from "../../src/course/plan/form/fields/all-fields.js";
import { ENGLISH } from "../../src/library/words/language.js";
import { temporaryWork } from "./course.js";
import { openForms } from "./plain-page.js";

const tactics = formOf("md-plan:tactics") ?? expect.fail();
const list = fieldsOf("tactics").list?.name ?? "";
const ROW = "row-bank";

describe("a change of a row that is taken back", { timeout: 120_000 }, () => {
  const work = temporaryWork();
  const store = openWorkStore(work.folder, { now: () => new Date() });
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    saveElsewhere({ name: "Phone bank", contacts: "1200", contactRate: "20%" });
    page = await openForms(browser, { "md-plan:tactics": tactics }, { store, language: ENGLISH });
  });
  afterAll(async () => {
    await browser.close();
    work.remove();
  });

  /** Another window writes into the row. */
  function saveElsewhere(texts: Readonly<Record<string, string>>): void {
    const value = { [list]: [{ [rowKey]: ROW, ...texts }] };
    const setting = { store, clock: { now: () => new Date() }, language: ENGLISH };
    answerAsk(tactics, { ask: "save", id: "1", from: "elsewhere", value }, setting);
  }
  const kept = (column: string): string | undefined =>
    store.read().work.planForms?.tactics?.find(({ key }) => key === ROW)?.typed[column];

  it("is that of this window: what another one wrote into the row meanwhile stays", async () => {
    await page.getByRole("button", { name: /^Edit: Phone bank/ }).click();
    const box = (column: string) => page.locator(`form[data-row] [data-field="${column}"] input`);
    await box("contactRate").fill("24%");
    await expect.poll(() => kept("contactRate")).toBe("24%");
    saveElsewhere({ contacts: "1500" });
    // The window hears of it with the answer to its next change.
    await box("contactRate").fill("25%");
    await expect.poll(() => box("contacts").inputValue()).toBe("1500");
    await page.getByRole("button", { name: "Take the changes back" }).click();
    await expect.poll(() => kept("contactRate")).toBe("20%");
    expect(kept("contacts")).toBe("1500");
  });
});
