import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { chromiumPath } from "../page/open-browser.js";
import type { Deck } from "./write-decks.js";

/** Prints every deck as a tagged PDF beside it; false where no browser of the Chromium family is installed. */
export async function printDecks(folder: string, decks: readonly Deck[]): Promise<boolean> {
  const browser = await openInstalledBrowser();
  if (browser === undefined) return false;
  try {
    for (const { name } of decks) await printDeck(browser, folder, name);
  } finally {
    await browser.close();
  }
  return true;
}

async function printDeck(browser: Browser, folder: string, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${pathToFileURL(join(folder, `${name}.html`)).href}?print-pdf`);
  // The script of the slides says so when every chart is drawn.
  await page.locator("html.ready").waitFor({ timeout: 60_000 });
  await page.pdf({
    path: join(folder, `${name}.pdf`),
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  await page.close();
}

/** CHROMIUM names one; else Chromium, Chrome or Edge where they usually lie. */
async function openInstalledBrowser(): Promise<Browser | undefined> {
  // No sandbox: it opens only the files that this program wrote, also as root in a container.
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"];
  const places = [
    ...(existsSync(chromiumPath) ? [{ executablePath: chromiumPath }] : []),
    { channel: "chrome" },
    { channel: "msedge" },
  ];
  for (const place of places) {
    try {
      return await chromium.launch({ ...place, args });
    } catch {}
  }
  return undefined;
}
