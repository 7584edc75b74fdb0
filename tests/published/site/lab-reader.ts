import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Opens JupyterLab of the site, and waits until its notebook is shown. */
export async function openLab(context: BrowserContext, address: string, notebook?: string): Promise<Page> {
  const page = await context.newPage();
  const path = notebook === undefined ? "" : `lab/index.html?path=notebooks/${notebook}`;
  await page.goto(`${address}lab/${path}`);
  await notebookShown(page);
  return page;
}

/** Waits until a notebook is shown and its kernel answers. */
export async function notebookShown(page: Page): Promise<void> {
  await page.locator(".jp-Notebook .jp-CodeCell").first().waitFor({ timeout: 120_000 });
  await page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').first().waitFor();
}

/** The code cell whose text holds these words. */
export const labCell = (page: Page, words: string): Locator =>
  page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell", { hasText: words }).first();

/** What stands before a cell is then what its next run writes there. */
const clear = (prompt: Locator): Promise<void> =>
  prompt.evaluate((element) => {
    element.textContent = "";
  });

/** What a cell shows. */
export const labOutput = (cell: Locator): Promise<string> => cell.locator(".jp-OutputArea").innerText();

/** Runs a cell and waits for its end. What it shows may be drawn a moment later. */
export async function runLabCell(cell: Locator): Promise<void> {
  const prompt = cell.locator(".jp-InputPrompt");
  await prompt.click();
  // Its number may be the same as before: a kernel that started anew counts anew.
  await clear(prompt);
  await cell.page().keyboard.press("Control+Enter");
  await expect.poll(() => prompt.innerText(), { timeout: 60_000 }).toMatch(/\d/);
}

/** Writes a cell anew. */
export async function writeLabCell(cell: Locator, code: string): Promise<void> {
  await cell.locator(".cm-content").click();
  await cell.page().keyboard.press("Control+A");
  await cell.page().keyboard.insertText(code);
}

/** Presses "Restart & run all", and waits for the end of the last cell. */
export async function runAllInLab(page: Page): Promise<void> {
  await untilLastEnds(page, () => page.getByRole("button", { name: "Restart & run all" }).click());
}

/** Chooses "Run All Cells" in the menu, and waits for the end of the last cell. */
export async function runAllFromMenu(page: Page): Promise<void> {
  await untilLastEnds(page, async () => {
    await page.getByRole("menuitem", { name: "Run", exact: true }).click();
    await page.getByRole("menuitem", { name: "Run All Cells", exact: true }).click();
  });
}

async function untilLastEnds(page: Page, begin: () => Promise<void>): Promise<void> {
  const last = page.locator(".jp-CodeCell .jp-InputPrompt").last();
  await clear(last);
  await begin();
  // A number, or nothing where it was not run because one before it failed.
  await expect.poll(() => last.innerText(), { timeout: 120_000 }).toMatch(/\[[\s\d]+\]/);
}

/** Saves the notebook that is shown. */
export async function saveInLab(page: Page): Promise<void> {
  await page.locator(".jp-NotebookPanel-toolbar [data-command='docmanager:save']").first().click();
  await expect.poll(() => page.locator(".lm-TabBar-tab.jp-mod-dirty").count()).toBe(0);
}

/** Saves the notebook, and gives it as JupyterLab keeps it in the browser. */
export async function savedNotebook(page: Page, site: string, path: string): Promise<SavedNotebook> {
  await saveInLab(page);
  const name = `JupyterLite Storage - ${new URL("lab/", site).pathname}`;
  const read = (): Promise<SavedNotebook | undefined> =>
    page.evaluate<SavedNotebook | undefined>(`new Promise((found, failed) => {
      const opened = indexedDB.open(${JSON.stringify(name)});
      opened.onerror = () => failed(opened.error);
      opened.onsuccess = () => {
        const asked = opened.result.transaction("files").objectStore("files").get(${JSON.stringify(path)});
        asked.onsuccess = () => { opened.result.close(); found(asked.result?.content); };
      };
    })`);
  await expect.poll(read).toBeDefined();
  const saved = await read();
  if (saved === undefined) throw new Error(`${path} is not saved.`);
  return saved;
}

export interface SavedNotebook {
  readonly cells: readonly {
    readonly id: string;
    readonly cell_type: string;
    readonly source: string | readonly string[];
    readonly outputs?: readonly Readonly<Record<string, unknown>>[];
  }[];
}
