import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import { openWorkStore } from "../../src/course/my-work/work-store.js";
import { ENGLISH } from "../../src/library/words/language.js";
import { temporaryWork } from "./course.js";
import { openForms } from "./plain-page.js";
import { keptInRow, saveElsewhere, TACTICS, tactics } from "./tactic-row.js";

describe("a change of a row that is taken back", { timeout: 120_000 }, () => {
  const work = temporaryWork();
  const store = openWorkStore(work.folder, { now: () => new Date() });
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    saveElsewhere(store, { name: "Phone bank", contacts: "1200", contactRate: "20%" });
    page = await openForms(browser, { [TACTICS]: tactics }, { store, language: ENGLISH });
  });
  afterAll(async () => {
    await browser.close();
    work.remove();
  });

  const kept = (column: string): string | undefined => keptInRow(store, column);

  it("is that of this window: what another one wrote into the row meanwhile stays", async () => {
    await page.getByRole("button", { name: /^Edit: Phone bank/ }).click();
    const box = (column: string) => page.locator(`form[data-row] [data-field="${column}"] input`);
    await box("contactRate").fill("24%");
    await expect.poll(() => kept("contactRate")).toBe("24%");
    saveElsewhere(store, { contacts: "1500" });
    // The window hears of it with the answer to its next change.
    await box("contactRate").fill("25%");
    await expect.poll(() => box("contacts").inputValue()).toBe("1500");
    await page.getByRole("button", { name: "Take the changes back" }).click();
    await expect.poll(() => kept("contactRate")).toBe("20%");
    expect(kept("contacts")).toBe("1500");
  });
});
