import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { expect } from "vitest";
import { serveFolder } from "../../../publishing/site/serve-folder.js";
import { published } from "../published-pages.js";

/** Where Firefox lies; the variable FIREFOX names another place. */
const firefoxPath = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
const PATIENCE = 120_000;

/** A web host with the site, and the installed Firefox of one person, to which every other host is refused. */
export interface FirefoxReader {
  readonly address: string;
  /** Other hosts that were asked for. */
  readonly outside: readonly string[];
  open(file: string): Promise<Page>;
  /** Ends the browser, and starts it again for the same person. */
  restart(): Promise<void>;
  /** Ends the host: all that comes next comes from what the browser keeps. */
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
  /** What a press of a button hands out as a file. */
  downloaded(page: Page, name: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** @param preferences of the browser, as `about:config` names them. */
export async function startFirefox(
  preferences: Readonly<Record<string, unknown>> = {},
): Promise<FirefoxReader> {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-firefox-"));
  const downloads = join(folder, "downloads");
  const outside: string[] = [];
  const proxy = await startRefusing(outside);
  const site = join(published, "site");
  let host = await serveFolder(site, 0);
  const { address } = host;
  const { port } = proxy.address() as AddressInfo;
  const begin = (): Promise<Browser> =>
    puppeteer.launch({
      browser: "firefox",
      executablePath: firefoxPath,
      userDataDir: join(folder, "profile"),
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
      timeout: PATIENCE,
      protocolTimeout: PATIENCE,
      defaultViewport: { width: 1280, height: 900 },
      extraPrefsFirefox: {
        // This computer is asked directly, all others through a door that is shut.
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": port,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": port,
        // Only with the variable above: settings that the browser fetches for itself.
        "services.settings.server": "data:,",
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        ...preferences,
      },
    });
  let browser = await begin();
  return {
    address,
    outside,
    async open(file) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(address + file);
      await page.bringToFront();
      return page;
    },
    async restart() {
      await browser.close();
      browser = await begin();
    },
    goOffline: () => host.stop(),
    async goOnline() {
      host = await serveFolder(site, Number(new URL(address).port));
    },
    async downloaded(page, name) {
      const file = join(downloads, name);
      rmSync(file, { force: true });
      await press(page, "Keep a copy");
      // It is there under its name once all of it is.
      await expect.poll(() => existsSync(file) && !existsSync(`${file}.part`)).toBe(true);
      await expect.poll(() => readFileSync(file).length).toBeGreaterThan(0);
      return readFileSync(file);
    },
    async close() {
      await browser.close();
      await host.stop();
      proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A proxy that refuses all, and notes it. */
async function startRefusing(outside: string[]): Promise<Server> {
  const proxy = createServer((request, response) => {
    outside.push(request.url ?? "");
    response.writeHead(403).end();
  });
  proxy.on("connect", (request, socket) => {
    outside.push(request.url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return proxy;
}

/** What a line of code gives in the page, as text. */
export const inPage = async (page: Page, code: string): Promise<string> => String(await page.evaluate(code));

/** The words that are shown at a place; none where it is not there. */
export const shown = (page: Page, selector: string): Promise<string> =>
  inPage(page, `document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`);

/** What stands in a field. */
export const written = (page: Page, selector: string): Promise<string> =>
  inPage(page, `document.querySelector(${JSON.stringify(selector)})?.value ?? ""`);

/** Presses a button by its words, in the page itself: a tab that the browser has not drawn yet can be pressed too. */
export async function press(page: Page, words: string, within = "body"): Promise<void> {
  const isPressed = `(() => {
    const [within, words] = ${JSON.stringify([within, words])};
    const buttons = [...(document.querySelector(within)?.querySelectorAll("button:enabled") ?? [])];
    const found = buttons.find((button) => button.textContent.trim() === words);
    found?.click();
    return found !== undefined;
  })()`;
  await expect.poll(() => page.evaluate(isPressed), { timeout: PATIENCE }).toBe(true);
}

/** Writes into a field, in the page itself. */
export async function fill(page: Page, selector: string, words: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    field.focus();
    field.value = ${JSON.stringify(words)};
    field.dispatchEvent(new Event("input", { bubbles: true }));
  })()`);
}

/** Waits until the cells of a live page can run, and the first one has. */
export async function cellsReady(page: Page): Promise<void> {
  await page.waitForSelector(".live-bar progress[hidden]");
  await page.waitForSelector("[data-tools][data-ran]");
}

export const cell = (name: string): string => `[data-cell="${name}"]`;

/** Begins to run a cell, with other code where that is given: in a tab behind another one too. */
export async function beginCell(page: Page, name: string, code?: string): Promise<void> {
  await page.evaluate(`(() => {
    const [cell, code] = ${JSON.stringify([cell(name), code])};
    const editor = document.querySelector(cell + " textarea");
    if (code !== null) editor.value = code;
    editor.dispatchEvent(new Event("input", { bubbles: true }));
    editor.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", shiftKey: true, bubbles: true }));
  })()`);
}

/** Runs a cell to its end. Gives what it shows. */
export async function runCell(page: Page, name: string, code?: string): Promise<string> {
  const ran = (): Promise<string> =>
    inPage(page, `document.querySelector(${JSON.stringify(cell(name))}).dataset.ran`);
  // A cell that is just being stopped gets its number after its words: it would be taken for that of the new run.
  await page.waitForSelector(`${cell(name)}:not(.running)`);
  const before = await ran();
  await beginCell(page, name, code);
  await expect.poll(ran, { timeout: PATIENCE }).not.toBe(before);
  return shown(page, `${cell(name)} .output`);
}
