import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import { kernelConnected } from "./kernel-connected.js";
import { type RunningCourse, startCourse } from "./start-course.js";

export const root: string = resolve(import.meta.dirname, "../..");

/** Opens a notebook of the course in JupyterLab and waits for its kernel. */
export async function openNotebook(page: Page, course: RunningCourse, name: string): Promise<void> {
  const address = new URL(course.url);
  address.pathname = `/lab/tree/notebooks/${name}`;
  // Without the tabs of an earlier visit: JupyterLab would save those notebooks too.
  address.searchParams.set("reset", "");
  const connected = kernelConnected(page);
  await page.goto(address.href, { waitUntil: "domcontentloaded" });
  await page
    .locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-Cell")
    .first()
    .waitFor({ timeout: 60_000 });
  await connected;
  await kernelIdle(page);
  // A person looks at the page first.
  await page.waitForTimeout(500);
}

/** Presses the first button of the tool bar and waits until every code cell has run. */
export async function restartAndRunAll(page: Page): Promise<void> {
  const panel = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)");
  // A cell with nothing in it is not run: a letter that went to the notebook may have made one.
  const cells = panel
    .locator(".jp-CodeCell")
    .filter({ hasNot: page.locator(".cm-content", { hasText: /^\s*$/ }) });
  const prompts = cells.locator(".jp-InputArea-prompt");
  // The numbers of an earlier run would stand there until the kernel has started.
  await prompts.evaluateAll((all) => {
    for (const one of all) one.textContent = "";
  });
  await panel.getByRole("button", { name: "Restart & run all" }).click();
  // A cell that stopped the run leaves the later ones without a number.
  await expect
    .poll(async () => (await prompts.allInnerTexts()).filter((text) => !/\[\d+\]/.test(text)), {
      timeout: 120_000,
    })
    .toEqual([]);
  await kernelIdle(page);
}

/** What the page shows as errors or as text on the error stream. */
export function errorsOn(page: Page): Promise<string[]> {
  // JupyterLab draws the traceback of an error under this type.
  return page.locator('[data-mime-type="application/vnd.jupyter.stderr"]').allInnerTexts();
}

/** The addresses outside this machine that the page asks for from now on. */
export function watchNetwork(page: Page): readonly string[] {
  const outside: string[] = [];
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== "127.0.0.1") outside.push(request.url());
  });
  return outside;
}

/** Waits until the kernel says that it has nothing to do. */
export async function kernelIdle(page: Page, timeout = 90_000): Promise<void> {
  await page
    .locator('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook-ExecutionIndicator[data-status="idle"]')
    .waitFor({ timeout });
}

/** The code cell whose text holds the given words. */
export function cellWith(page: Page, words: string): Locator {
  return page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell").filter({
    has: page.locator(".cm-content", { hasText: words }),
  });
}

/** Replaces one line of a cell as a learner does, with the keyboard. */
export async function typeLine(page: Page, cell: Locator, line: string, replacement: string): Promise<void> {
  await cell.scrollIntoViewIfNeeded();
  // Long lines are wrapped, and Home and End go to the ends of a row: begin in the first one, and end in the last.
  await cell.locator(".cm-line", { hasText: line }).click({ position: { x: 2, y: 4 } });
  await page.keyboard.press("Home");
  for (let row = 0; row < 4; row++) await page.keyboard.press("Shift+End");
  await page.keyboard.insertText(replacement);
}

/** Replaces one line of a cell, and runs the cell with Shift+Enter. */
export async function typeAndRun(
  page: Page,
  cell: Locator,
  line: string,
  replacement: string,
): Promise<void> {
  await typeLine(page, cell, line, replacement);
  await run(page, cell);
}

/** Writes a whole cell anew, as a learner does who selects everything and pastes, and runs it. */
export async function writeAndRun(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.scrollIntoViewIfNeeded();
  await cell.locator(".cm-line").first().click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
  await run(page, cell);
}

/** Runs a cell with Shift+Enter and waits for its new execution number. */
export async function run(page: Page, cell: Locator): Promise<void> {
  await cell.scrollIntoViewIfNeeded();
  const prompt = cell.locator(".jp-InputArea-prompt").first();
  const before = await prompt.innerText();
  await cell.locator(".cm-line").last().click();
  await page.keyboard.press("Shift+Enter");
  await page.waitForFunction(
    ([element, old]) => /\[\d+\]/.test(element?.textContent ?? "") && element?.textContent !== old,
    [await prompt.elementHandle(), before] as const,
    { timeout: 60_000 },
  );
}

/** Runs the folded first cell of a page as it is told in Start here: a click on its bar, then Shift and Enter. */
export async function runTools(page: Page): Promise<void> {
  const cell = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell").first();
  await cell.locator(".jp-InputPlaceholder").click();
  await page.keyboard.press("Shift+Enter");
  await cell
    .locator(".jp-InputPrompt", { hasText: /\[\d+\]/ })
    .waitFor({ state: "attached", timeout: 60_000 });
}

/** A work folder that nobody else uses. */
export function temporaryWork(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-work-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** JupyterLab saves what is typed into the notebooks: this puts the authored ones back. */
export function keepNotebooks(names: readonly string[]): () => void {
  const kept = names.map((name) => {
    const path = join(root, "notebooks", name);
    return { path, bytes: readFileSync(path) };
  });
  return () => {
    for (const { path, bytes } of kept) writeFileSync(path, bytes);
  };
}

/** What a test file walks through: the course, and a page in a browser. */
export interface Walk {
  readonly course: () => RunningCourse;
  readonly page: () => Page;
  /** Another tab. */
  readonly newPage: () => Promise<Page>;
  /** The learner's work folder. */
  readonly work: string;
}

/** Starts the course and a browser for all tests of a file, and afterwards puts the notebooks back that were opened. */
export function walkThrough(notebooks: readonly string[]): Walk {
  const restore = keepNotebooks(notebooks);
  const work = temporaryWork();
  let course: RunningCourse | undefined;
  let browser: Browser | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    course = await startCourse(root, work.folder);
    browser = await openBrowser();
    page = await newPage();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await course?.stop();
    restore();
    work.remove();
  }, 60_000);
  const started = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error("The course has not started.");
    return thing;
  };
  const newPage = (): Promise<Page> => started(browser).newPage({ viewport: { width: 1280, height: 900 } });
  return { course: () => started(course), page: () => started(page), newPage, work: work.folder };
}
