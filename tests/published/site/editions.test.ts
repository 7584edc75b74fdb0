import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../../../publishing/page/open-browser.js";
import { type FolderHost, serveFolder } from "../../../publishing/site/serve-folder.js";
import { published } from "../published-pages.js";
import { cell, editor, openLive, ready, writeAndRun } from "./site-reader.js";

let folder: string;
let host: FolderHost;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "movement-data-site-"));
  cpSync(join(published, "site"), folder, { recursive: true });
  host = await serveFolder(folder, 0);
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("a new edition of a page is said, comes when the reader wants it, and hides nothing of theirs", async () => {
  const person = await browser.newContext();
  const page = await openLive(person, host.address, "0-start-here.html");
  const change = cell(page, "change-a-number");
  await writeAndRun(change, "const volunteers = 11;");
  const file = join(folder, "0-start-here.html");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("Meet an error", "Meet a mistake").replace("doorsAnHour", "doorsPerHour"));
  const worker = join(folder, "service-worker.js");
  writeFileSync(
    worker,
    readFileSync(worker, "utf8").replace(/"[0-9a-f]{16}"|`[0-9a-f]{16}`|(?<=:)[0-9a-f]{16}/, (one) =>
      one.replace(/[0-9a-f]/, "z"),
    ),
  );

  await page.reload();
  await ready(page);
  // Until the reader asks for it, page, kernel and answers are those of one edition.
  expect(await page.locator("main").innerText()).toContain("Meet an error");
  const other = await openLive(person, host.address, "0-start-here.html");
  await loadIt(page);
  await ready(page);
  expect(await page.locator("main").innerText()).toContain("Meet a mistake");
  expect(await editor(change).inputValue()).toContain("doorsPerHour");
  await change.getByRole("button", { name: "Use my earlier version" }).click();
  expect(await editor(change).inputValue()).toBe("const volunteers = 11;");

  // A page in another tab goes on, and gets the new edition too.
  await writeAndRun(cell(other, "change-a-number"), "const volunteers = 12;");
  await loadIt(other);
  expect(await other.locator("main").innerText()).toContain("Meet a mistake");
  await person.close();
});

/** Asks for the newer edition, and waits until it is there. */
async function loadIt(page: Page): Promise<void> {
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Load it" }).click();
  await loaded;
}

it("a page that is opened from the disk can be read, and says that its cells do not run", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, "0-start-here.html")).href);
  expect(await page.locator("[data-from-disk]").isVisible()).toBe(true);
  expect(await page.locator("main").innerText()).toContain("Meet a");
});
