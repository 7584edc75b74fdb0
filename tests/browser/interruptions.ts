import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openNotebook, restartAndRunAll, type Walk } from "./course.js";

/** What can happen to somebody who types. It gives back the page on which they go on. */
export type Interruption = (page: Page) => Promise<Page>;

/** A running cell that keeps the kernel busy: the cell with these words. */
export const BUSY = "keeps the kernel busy";

/** Everything that interrupts, by its name. @param notebook the name of the notebook that is open. */
export function interruptions(walk: Walk, notebook: string): Readonly<Record<string, Interruption>> {
  const reload: Interruption = async (page) => {
    await page.reload({ waitUntil: "domcontentloaded" });
    return page;
  };
  const closed: Interruption = async (page) => {
    const next = await page.context().newPage();
    await acceptDialogs(next);
    await closeTab(page);
    const address = new URL(walk.course().url);
    address.pathname = `/lab/tree/notebooks/${notebook}`;
    await next.goto(address.href, { waitUntil: "domcontentloaded" });
    return next;
  };
  const restart: Interruption = async (page) => {
    await page
      .locator(".jp-NotebookPanel:not(.lm-mod-hidden) jp-button[title*='Restart the kernel']")
      .first()
      .click();
    return page;
  };
  const killed =
    (script: string): Interruption =>
    async (page) => {
      for (const id of processesOf(script, walk.work)) process.kill(id, "SIGKILL");
      return page;
    };
  return {
    "the page is loaded anew": reload,
    "the tab is closed and another one opened": closed,
    "the kernel is restarted": restart,
    "the process of the cells is killed": killed("run-cells.mjs"),
    "the kernel is killed": killed("kernel/main.mjs"),
    "everything is run again": async (page) => {
      await restartAndRunAll(page);
      return page;
    },
    "a cell runs": async (page) => page,
    "a cell runs, and the page is loaded anew": reload,
    "a cell runs, and the tab is closed and another one opened": closed,
    "a cell runs, and the kernel is restarted": restart,
    "a cell runs, and the kernel is killed": killed("kernel/main.mjs"),
    "the kernel is killed, and the tab is closed and another one opened": async (page) =>
      closed(await killed("kernel/main.mjs")(page)),
  };
}

/** Opens the notebook in a second tab of the same browser. */
export async function secondTab(page: Page, walk: Walk, notebook: string): Promise<Page> {
  const second = await page.context().newPage();
  await acceptDialogs(second);
  await openNotebook(second, walk.course(), notebook);
  return second;
}

/** Closes a tab as somebody does, and waits until it is gone. */
export async function closeTab(page: Page): Promise<void> {
  const gone = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await gone;
}

/** Answers what JupyterLab asks: before it leaves a notebook that is not saved, and when a kernel has died. */
export async function acceptDialogs(page: Page): Promise<void> {
  page.on("dialog", (dialog) => void dialog.accept().catch(() => {}));
  const died = page.locator(".jp-Dialog", { hasText: "appears to have died" });
  // One may follow another: it is looked for again, and not waited for.
  const accept = died.locator("button.jp-mod-accept").first();
  await page.addLocatorHandler(died, () => accept.click({ timeout: 5000 }).catch(() => {}), {
    noWaitAfter: true,
  });
  // Another tab was writing the file when this one read it: somebody says so, and loads the page once more.
  const unread = page.locator(".jp-Dialog", { hasText: "File Load Error" });
  await page.addLocatorHandler(
    unread,
    async () => {
      await unread
        .locator("button.jp-mod-accept")
        .first()
        .click({ timeout: 5000 })
        .catch(() => {});
      await page.reload({ waitUntil: "domcontentloaded" }).catch(() => {});
    },
    { noWaitAfter: true },
  );
}

/** Starts the cell that keeps the kernel busy. */
export async function startBusyCell(page: Page): Promise<void> {
  await page.locator(".jp-CodeCell .cm-line", { hasText: BUSY }).click();
  await page.keyboard.press("ControlOrMeta+Enter");
}

/** The processes of this course that run a script of its kernel. */
export function processesOf(script: string, work: string): readonly number[] {
  let found = "";
  try {
    found = execFileSync("pgrep", ["-f", script], { encoding: "utf8" });
  } catch {
    // None runs now.
  }
  const ids = found.trim().split("\n").filter(Boolean).map(Number);
  return ids.filter((id) => {
    try {
      return readFileSync(`/proc/${id}/environ`, "utf8").includes(work);
    } catch {
      return false;
    }
  });
}
