import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import { type FirefoxReader, inPage } from "./firefox-reader.js";

/** A notebook in Firefox opens, and its kernel answers, within this time, in milliseconds. */
const PATIENCE = { timeout: 120_000 };

const PANEL = ".jp-NotebookPanel:not(.lm-mod-hidden)";

/** The code cell of the shown notebook whose code holds these words, folded or not, as an expression of the page. */
const cellOf = (words: string): string =>
  `[...document.querySelectorAll("${PANEL} .jp-CodeCell")].find((cell) => cell.querySelector(".jp-Cell-inputWrapper").textContent.includes(${JSON.stringify(words)}))`;

/** Opens a notebook in JupyterLab of the site, and waits until its kernel answers. */
export async function openFirefoxLab(firefox: FirefoxReader, notebook: string): Promise<Page> {
  const page = await firefox.open(`lab/lab/index.html?path=notebooks/${notebook}`);
  await labReady(page);
  return page;
}

/** A notebook holds one empty cell before it holds its own, and those come a few at a time. */
export async function labReady(page: Page): Promise<void> {
  await page.waitForFunction(
    `${cellOf("The tools that this page uses.")} !== undefined
    && document.querySelector('.jp-Notebook-ExecutionIndicator[data-status="idle"]') !== null`,
    PATIENCE,
  );
  const count = (): Promise<string> => inPage(page, "document.querySelectorAll('.jp-Cell').length");
  for (let before = ""; before !== (await count()); await new Promise((resolve) => setTimeout(resolve, 300)))
    before = await count();
}

/** What a cell shows. */
export const labShows = (page: Page, words: string): Promise<string> =>
  inPage(page, `${cellOf(words)}?.querySelector(".jp-OutputArea")?.innerText ?? ""`);

/** What stands before a cell: its number, or a star while it runs. */
const promptOf = (page: Page, words: string): Promise<string> =>
  inPage(page, `${cellOf(words)}?.querySelector(".jp-InputPrompt").textContent ?? ""`);

/** Puts the cursor into a cell. */
async function enter(page: Page, words: string): Promise<void> {
  await page.waitForFunction(`${cellOf(words)} !== undefined`, PATIENCE);
  await page.evaluate(`(() => {
    const cell = ${cellOf(words)};
    cell.scrollIntoView({ block: "center" });
    cell.querySelector(".cm-content").focus();
  })()`);
  await page.waitForFunction(`${cellOf(words)}.classList.contains("jp-mod-active")`);
}

/** Begins to run a cell. Its number may be the same as before: what stands there now is taken away. */
export async function beginInLab(page: Page, words: string): Promise<void> {
  await enter(page, words);
  await page.evaluate(`${cellOf(words)}.querySelector(".jp-InputPrompt").textContent = ""`);
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
}

/** Runs a cell to its end. */
export async function runInLab(page: Page, words: string): Promise<void> {
  await beginInLab(page, words);
  await endedInLab(page, words);
}

/** Waits until a cell that was begun has its number. */
export async function endedInLab(page: Page, words: string): Promise<void> {
  await expect.poll(() => promptOf(page, words), PATIENCE).toMatch(/\d/);
}

/** Writes a cell anew. */
export async function writeInLab(page: Page, words: string, code: string): Promise<void> {
  await enter(page, words);
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.evaluate(`document.execCommand("insertText", false, ${JSON.stringify(code)})`);
  await page.waitForFunction(`${cellOf(code)} !== undefined`);
}

/** Presses "Restart & run all", and waits until the last cell has ended. */
export async function runAllInFirefoxLab(page: Page): Promise<void> {
  const last = `[...document.querySelectorAll("${PANEL} .jp-CodeCell .jp-InputPrompt")].at(-1)`;
  await page.evaluate(`${last}.textContent = ""`);
  await commandInLab(page, "notebook:restart-run-all");
  await expect.poll(() => inPage(page, `${last}.textContent`), PATIENCE).toMatch(/\[[\s\d]+\]/);
}

/** Presses a button of the toolbar by its command: the toolbar hears the mouse, and no click from a script. */
export async function commandInLab(page: Page, command: string): Promise<void> {
  await page.click(`${PANEL} .jp-NotebookPanel-toolbar [data-command="${command}"]`);
}

/** Saves the notebook. What a form says after that has to be saved too. */
export async function saveInFirefoxLab(page: Page): Promise<void> {
  const save = async (): Promise<string> => {
    await commandInLab(page, "docmanager:save");
    await new Promise((resolve) => setTimeout(resolve, 500));
    return inPage(page, "document.querySelectorAll('.lm-TabBar-tab.jp-mod-dirty').length");
  };
  await expect.poll(save, PATIENCE).toBe("0");
}

/** Writes into the field of a form. */
export async function fillInLab(page: Page, words: string, text: string): Promise<void> {
  const field = `${cellOf(words)}?.querySelector(".md-form :is(input, textarea)")`;
  await page.waitForFunction(`(${field} ?? null) !== null`, PATIENCE);
  await page.evaluate(`(() => {
    const field = ${field};
    field.focus();
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event("input", { bubbles: true }));
  })()`);
}

/** What stands in the field of a form. */
export const writtenInLab = (page: Page, words: string): Promise<string> =>
  inPage(page, `${cellOf(words)}?.querySelector(".md-form textarea")?.value ?? ""`);

/** Presses a button of a form. */
export async function pressInLab(page: Page, words: string, label: string): Promise<void> {
  await page.waitForFunction(
    `(() => {
      const button = [...(${cellOf(words)}?.querySelectorAll(".md-form button:enabled") ?? [])].find((each) => each.textContent.trim() === ${JSON.stringify(label)});
      button?.click();
      return button !== undefined;
    })()`,
    PATIENCE,
  );
}
