import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { root } from "./course.js";

/** A notebook that is there for one test file only. */
export interface WrittenNotebook {
  readonly path: string;
  text(): string;
  savedAt(): number;
  remove(): void;
}

export function writeNotebook(name: string, cells: readonly string[]): WrittenNotebook {
  const path = join(root, "notebooks", name);
  const notebook = {
    cells: cells.map((source, i) => ({
      cell_type: "code",
      id: `cell-${i}`,
      metadata: {},
      execution_count: null,
      outputs: [],
      source,
    })),
    metadata: {
      kernelspec: { name: "tslab", display_name: "TypeScript (movement-data)", language: "typescript" },
      language_info: { name: "typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  writeFileSync(path, JSON.stringify(notebook));
  return {
    path,
    text: () => readFileSync(path, "utf8"),
    savedAt: () => statSync(path).mtimeMs,
    remove: () => rmSync(path, { force: true }),
  };
}

/** The form that stands under the cell with these words. */
export function formUnder(page: Page, words: string): Locator {
  return page
    .locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell")
    .filter({ has: page.locator(".cm-content", { hasText: words }) })
    .locator(".md-form");
}

/** Saves the notebook with the keyboard, and waits until the whole of it is on the disk: while it is written it is empty. */
export async function saveNotebook(page: Page, notebook: WrittenNotebook): Promise<void> {
  const before = notebook.savedAt();
  await page.keyboard.press("ControlOrMeta+S");
  await expect.poll(() => notebook.savedAt() > before && isWhole(notebook.text())).toBe(true);
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export const status = (form: Locator): Locator => form.locator(".md-status");

/** Waits until the form says that it is saved. */
export async function saved(form: Locator): Promise<void> {
  await expect
    .poll(() => status(form).innerText(), { timeout: 30_000 })
    .toMatch(/^✓? ?Saved in my-work at|This is what you saved/);
}

/** Goes with the Tab key until the element has the keyboard; at most so many steps. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let steps = 0; steps < most; steps++) {
    if (await target.evaluate((element) => element.matches(":focus"))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach it: ${target}`);
}
