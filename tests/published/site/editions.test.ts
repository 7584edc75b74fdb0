import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../../../publishing/page/open-browser.js";
import { buildServiceWorker } from "../../../publishing/site/build-service-worker.js";
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
  appendFileSync(join(folder, "kernel", "phones.js"), "\n// newer");
  await buildServiceWorker(process.cwd(), folder);

  await page.reload();
  await ready(page);
  // Until the reader asks for it, page, kernel and answers are those of one edition.
  expect(await page.locator("main").innerText()).toContain("Meet an error");
  // What is the same in both is given; a part that is newer is not mixed in, and it is said.
  const own = cell(page, "own");
  expect(await writeAndRun(own, 'loadDataset("whip-sheet").numRows()')).toContain("110");
  expect(await writeAndRun(own, phone)).toContain("There is a new edition of the course");
  const other = await openLive(person, host.address, "0-start-here.html");
  await loadIt(page);
  await ready(page);
  expect(await page.locator("main").innerText()).toContain("Meet a mistake");
  expect(await writeAndRun(cell(page, "own"), phone)).toContain("+13135550142");
  expect(await editor(change).inputValue()).toContain("doorsPerHour");
  await change.getByRole("button", { name: "Use my earlier version" }).click();
  expect(await editor(change).inputValue()).toBe("const volunteers = 11;");

  // A page in another tab goes on, and gets the new edition too.
  await writeAndRun(cell(other, "change-a-number"), "const volunteers = 12;");
  await loadIt(other);
  expect(await other.locator("main").innerText()).toContain("Meet a mistake");
  await person.close();
});

it("a page that nobody opened yet, and that is newer, offers the new edition", async () => {
  const person = await browser.newContext();
  const page = await person.newPage();
  await page.goto(`${host.address}glossary.html`);
  await page.locator('html[data-live="yes"]').waitFor();
  expect(await page.evaluate("navigator.serviceWorker.controller !== null")).toBe(true);
  const deck = "slides/0-start-here.html";
  const file = join(folder, deck);
  writeFileSync(file, readFileSync(file, "utf8").replace("<title>Start here", "<title>Begin here"));
  await buildServiceWorker(process.cwd(), folder);
  await page.goto(host.address + deck);
  expect(await page.locator("main").innerText()).toContain("There is a new edition of the course");
  await loadIt(page);
  expect(await page.title()).toContain("Begin here");
  await person.close();
});

const phone = 'import { normalizePhone } from "movement-data"; normalizePhone("(313) 555-0142")';

/** Asks for the newer edition, and waits until it is there. */
async function loadIt(page: Page): Promise<void> {
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Load it" }).click();
  await loaded;
}

it("a page that is opened from the disk can be read, and says that its cells do not run", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, "0-start-here.html")).href);
  expect(await page.locator("main > .warning").first().innerText()).toContain("opened from the disk");
  expect(await page.locator("main").innerText()).toContain("Meet a");
});
