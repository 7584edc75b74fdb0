import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../publishing/page/open-browser.js";

/** Where the book and the slides lie. */
export const published: string = resolve(import.meta.dirname, "../../published");

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The names of the pages in a folder. */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(join(published, folder))
    .filter((file) => file.endsWith(".html"))
    .sort();
}

/** How many charts a notebook drew when it ran; none for a page that is made of no notebook. */
export function chartsOf(name: string): number {
  const folder = join(published, ".executed");
  const file = readdirSync(folder).find(
    (candidate) => candidate.replace(/-[0-9a-f]{16}\.ipynb$/, "") === name,
  );
  if (file === undefined) return 0;
  return readFileSync(join(folder, file), "utf8").split('"application/vnd.plotly.v1+json"').length - 1;
}

/** A browser without a network, and what its pages asked for and complained about. */
export interface OfflineReader {
  readonly browser: Browser;
  /** Addresses that are not files. */
  readonly outside: string[];
  readonly problems: string[];
  open(folder: string, file: string, width?: number): Promise<Page>;
}

/** Starts a browser that is offline and tells every request that is not for a file. By default its reader asks for less motion. */
export async function startReader(
  reducedMotion: "reduce" | "no-preference" = "reduce",
): Promise<OfflineReader> {
  const browser = await openBrowser();
  const context = await browser.newContext({ offline: true, reducedMotion });
  const outside: string[] = [];
  const problems: string[] = [];
  context.on("request", (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) outside.push(request.url());
  });
  context.on("requestfailed", (request) => problems.push(`not found: ${request.url()}`));
  const open = async (folder: string, file: string, width = 1280): Promise<Page> => {
    const page = await context.newPage();
    page.on("pageerror", (error) => problems.push(`${file}: ${error.message}`));
    await page.setViewportSize({ width, height: 720 });
    const [name, search = ""] = file.split("?");
    const address = pathToFileURL(join(published, folder, name ?? ""));
    address.search = search;
    await page.goto(address.href);
    return page;
  };
  return { browser, outside, problems, open };
}

/** A page of any browser. */
interface ScriptedPage {
  evaluate(code: string): Promise<unknown>;
  addScriptTag(tag: { readonly content: string }): Promise<unknown>;
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe-core finds in a page, or in a part of it: of every weight, and of the good habits too. */
export async function axeFindings(page: ScriptedPage, within?: string): Promise<readonly string[]> {
  if ((await page.evaluate("typeof axe")) === "undefined") await page.addScriptTag({ content: axe });
  const where = within === undefined ? { exclude: [] } : { include: [[within]] };
  // Without preload: a file may not read its own style sheets by script.
  const options = { preload: false, runOnly: rules };
  const found = await page.evaluate(
    `axe.run(${JSON.stringify(where)}, ${JSON.stringify(options)}).then(({ violations }) => violations
      .map(({ id, impact, nodes }) => impact + " " + id + " (" + nodes.length + "): " + nodes[0]?.html.slice(0, 160).replaceAll("\\n", " "))
      .join("\\n"))`,
  );
  return String(found)
    .split("\n")
    .filter((finding) => finding !== "");
}
