import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { published } from "../published-pages.js";
import {
  labCell,
  labOutput,
  notebookShown,
  openLab,
  runAllInLab,
  runLabCell,
  savedNotebook,
  saveInLab,
  writeLabCell,
} from "./lab-reader.js";
import { cell, editor, openLive, runCell, type SiteReader, startSiteReader } from "./site-reader.js";

/** What a first visit may cost, packed. */
const MOST_BYTES = 6 * 1024 * 1024;

const WORDS = "To know which doors we knock on next week, and who decides it.";

let site: SiteReader;
let person: BrowserContext;
let page: Page;
const asked = new Set<string>();
beforeAll(async () => {
  site = await startSiteReader();
  person = await site.person();
  person.on("request", (request) => {
    if (new URL(request.url()).protocol === "http:") asked.add(request.url());
  });
}, 60_000);
afterAll(async () => {
  await site?.close();
});

it("opens the first notebook with the toolbar of the laptop, and draws a chart, for at most 6 MB", async () => {
  const began = performance.now();
  page = await openLab(person, site.address);
  const shownAfter = performance.now() - began;
  await runLabCell(labCell(page, "The tools that this page uses."));
  const canvass = labCell(page, "const canvass = loadDataset");
  await runLabCell(canvass);
  await expect.poll(() => labOutput(canvass)).toContain("Showing 3 of 1,200 rows.");
  await runLabCell(labCell(page, "const knocks = countBy"));
  await expect.poll(() => page.locator(".js-plotly-plot .main-svg").count()).toBeGreaterThan(0);
  const ready = performance.now() - began;
  for (const name of ["Restart & run all", "Run"])
    expect(
      await page.locator(".jp-NotebookPanel-toolbar").getByRole("button", { name }).count(),
    ).toBeGreaterThan(0);
  expect(await page.locator(".jp-NotebookPanel-toolbar").getByRole("combobox").count()).toBe(0);
  // The door of the service worker is no file of the host. A file that is asked for by two addresses comes twice.
  const files = [...asked]
    .map((address) => new URL(address).pathname)
    .filter((path) => !path.startsWith("/door/"));
  const bytes = files
    .map((path) => readFileSync(join(published, "site", path, path.endsWith("/") ? "index.html" : "")))
    .reduce((sum, file) => sum + gzipSync(file).length, 0);
  console.log(
    `${files.length} files, ${(bytes / 1024 / 1024).toFixed(2)} MB packed, notebook after ${(shownAfter / 1000).toFixed(1)} s, chart after ${(ready / 1000).toFixed(1)} s`,
  );
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

it("says what is wrong in a cell, and the cells behind it do not run", async () => {
  const change = labCell(page, "const volunteers");
  await writeLabCell(change, 'countBy(canvass, "trf");');
  await runAllInLab(page);
  await expect.poll(() => labOutput(labCell(page, '"trf"'))).toMatch(/Did you mean "turf"\?/);
  expect(await labCell(page, 'check("start.doors"').locator(".jp-InputPrompt").innerText()).not.toMatch(/\d/);
});

it("stops an endless loop, and keeps what was made", async () => {
  const own = labCell(page, '"trf"');
  await writeLabCell(own, "const kept = 5;");
  await runLabCell(labCell(page, "const kept"));
  await writeLabCell(labCell(page, "const kept"), "while (true) {}");
  await page.keyboard.press("Control+Enter");
  const loop = labCell(page, "while (true)");
  await expect.poll(() => loop.locator(".jp-InputPrompt").innerText()).toContain("*");
  await page.locator(".jp-NotebookPanel-toolbar [data-command='notebook:interrupt-kernel']").first().click();
  await expect.poll(() => loop.locator(".jp-OutputArea").innerText()).toContain("You stopped this cell.");
  await writeLabCell(loop, "kept");
  await runLabCell(labCell(page, "kept"));
  await expect.poll(() => labOutput(labCell(page, "kept"))).toContain("5");
});

it("checks an answer in a form, and keeps the words of a form over a reload", async () => {
  await runLabCell(labCell(page, "The tools that this page uses."));
  const task = labCell(page, 'check("start.doors"');
  await runLabCell(task);
  await task.locator(".md-form").getByRole("textbox").first().fill("720");
  await task.locator(".md-form").getByRole("button", { name: "Check" }).click();
  await expect.poll(() => task.locator(".md-form").innerText()).toContain("Right");

  const why = labCell(page, 'reflect("start.why"');
  await runLabCell(why);
  const words = why.locator(".md-form").getByRole("textbox").first();
  await words.fill(WORDS);
  await why.locator(".md-status", { hasText: /^Saved/ }).waitFor();
  await saveInLab(page);
  await page.reload();
  await notebookShown(page);
  await expect.poll(() => words.inputValue(), { timeout: 30_000 }).toBe(WORDS);
});

it("shares its work with the pages of the site, and hands it out as a file", async () => {
  const live = await openLive(person, site.address, "0-start-here.html");
  await runCell(cell(live, "reflect-why"));
  await expect
    .poll(() => cell(live, "reflect-why").locator(".md-form").getByRole("textbox").inputValue())
    .toBe(WORDS);
  expect(await editor(cell(live, "change-a-number")).inputValue()).toContain("volunteers");
  const link = live.getByRole("link", { name: "Open this page in JupyterLab" });
  expect(await link.getAttribute("href")).toBe("lab/lab/index.html?path=notebooks/0-start-here.ipynb");
  await live.close();
  await page.getByRole("tab", { name: "My work" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Keep a copy" }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toContain(WORDS);
});

it("goes on without a network after the first visit", async () => {
  await person.setOffline(true);
  await page.reload();
  await notebookShown(page);
  await runLabCell(labCell(page, "The tools that this page uses."));
  const canvass = labCell(page, "const canvass = loadDataset");
  await runLabCell(canvass);
  await expect.poll(() => labOutput(canvass)).toContain("Showing 3 of 1,200 rows.");
  await person.setOffline(false);
});

it("shows a new edition of a notebook, and keeps what the learner changed beside it", async () => {
  // Without a service worker the browser asks the host, which can then have another edition.
  const somebody = await site.browser.newContext({ serviceWorkers: "block" });
  const lab = await openLab(somebody, site.address);
  await writeLabCell(labCell(lab, "const volunteers"), "const volunteers = 11;");
  const { cells } = await savedNotebook(lab, site.address, "notebooks/0-start-here.ipynb");
  expect(cells.some(({ source }) => source === "const volunteers = 11;")).toBe(true);
  await somebody.route("**/extensions/movement-data/static/remoteEntry.js*", async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const body = text.replace(/(0-start-here\.ipynb["'`]\s*:\s*["'`])[0-9a-f]{64}/, `$1${"0".repeat(64)}`);
    expect(body).not.toBe(text);
    await route.fulfill({ response: answer, body });
  });
  await lab.reload();
  await lab.getByRole("dialog").getByText("There is a new edition of what you changed.").waitFor();
  await lab.getByRole("button", { name: "Ok", exact: true }).click();
  await notebookShown(lab);
  expect(await labCell(lab, "const volunteers").innerText()).not.toContain("= 11;");
  await lab.goto(`${site.address}lab/lab/index.html?path=notebooks/0-start-here.earlier-1.ipynb`);
  await expect
    .poll(() => lab.locator(".jp-NotebookPanel:not(.lm-mod-hidden)").innerText())
    .toContain("= 11;");
  await somebody.close();
});
