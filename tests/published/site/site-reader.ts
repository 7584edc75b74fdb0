import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { openBrowser } from "../../../publishing/page/open-browser.js";
import { type FolderHost, serveFolder } from "../../../publishing/site/serve-folder.js";
import { published } from "../published-pages.js";

/** A web host with the site, and a browser to which every other host is refused. */
export interface SiteReader {
  readonly browser: Browser;
  readonly address: string;
  /** What pages asked of other hosts, and complained about. */
  readonly problems: string[];
  /** A browser of somebody who was never here. */
  person(): Promise<BrowserContext>;
  stopHost(): Promise<void>;
  close(): Promise<void>;
}

/** @param under the path of the host under which the site stands. */
export async function startSiteReader(under = "/"): Promise<SiteReader> {
  const host: FolderHost = await serveFolder(join(published, "site"), 0, under);
  const browser = await openBrowser();
  const problems: string[] = [];
  const person = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
    });
    context.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^https?:$/.test(protocol) && origin !== new URL(host.address).origin) problems.push(request.url());
    });
    context.on("weberror", (error) => problems.push(error.error().message));
    return context;
  };
  return {
    browser,
    address: host.address,
    problems,
    person,
    stopHost: host.stop,
    close: async () => {
      await browser.close();
      await host.stop();
    },
  };
}

/** Opens a page of the site and waits until its cells can run. */
export async function openLive(context: BrowserContext, address: string, file: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address + file);
  await ready(page);
  return page;
}

/** Waits until the cells of the page can run, and the first one has. */
export async function ready(page: Page): Promise<void> {
  await page.locator(".live-bar progress").waitFor({ state: "hidden", timeout: 120_000 });
  await page.locator("[data-tools][data-ran]").waitFor({ timeout: 60_000 });
}

export const cell = (page: Page, name: string): Locator => page.locator(`[data-cell="${name}"]`);
export const editor = (of: Locator): Locator => of.getByRole("textbox", { name: /^Code of cell/ });

/** Presses Run and waits for the end of the cell. */
export async function runCell(of: Locator): Promise<string> {
  const before = await of.getAttribute("data-ran");
  await of.getByRole("button", { name: /^(Run cell|Open the form)/ }).click();
  await expect.poll(() => of.getAttribute("data-ran"), { timeout: 60_000 }).not.toBe(before);
  return of.locator(".output").first().innerText();
}

/** Writes a cell anew and runs it. */
export async function writeAndRun(of: Locator, code: string): Promise<string> {
  await editor(of).fill(code);
  return runCell(of);
}

/** Presses "Restart & run all" and waits for its end. */
export async function runAll(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Restart & run all" }).click();
  const status = page.locator(".live-status");
  await status.filter({ hasText: /^(Done\.|It stopped)/ }).waitFor({ timeout: 240_000 });
  return status.innerText();
}
