// How long a page of the site takes to its first drawn chart, and what it fetches: five cold visits and five warm ones.
// npm run bench -- site, after npm run site. Every host but the site's own is refused.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const ROUNDS = 5;
const published = new URL("../../published/", import.meta.url);
const program = new URL(".program/publishing/", published);
const { openBrowser } = await import(new URL("page/open-browser.js", program).href);
const { serveFolder } = await import(new URL("site/serve-folder.js", program).href);

/** Fetches a dataset, counts, and draws. */
const code = `import { barChart, countBy, loadDataset } from "movement-data";
barChart(countBy(loadDataset("canvass-log"), "volunteer"), { label: "volunteer", value: "count", title: "Knocks" });`;

/** @typedef {import("playwright-core").Page} Page */
/** @type {Readonly<Record<string, { readonly path: string, readonly draw: (page: Page) => Promise<void> }>>} */
const fronts = {
  "live page": {
    path: "0-start-here.html",
    async draw(page) {
      const cell = page.locator('[data-cell="own"]');
      await cell.locator("textarea").fill(code);
      await cell.getByRole("button", { name: /^Run cell/ }).click();
      await cell.locator(".main-svg").first().waitFor();
    },
  },
  JupyterLab: {
    path: "lab/index.html?path=notebooks/0-start-here.ipynb",
    async draw(page) {
      const cell = page
        .locator(".jp-Notebook .jp-CodeCell", { hasText: 'loadDataset("canvass-log")' })
        .first();
      await page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').first().waitFor();
      await cell.locator(".cm-content").click();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(code);
      await page.keyboard.press("Control+Enter");
      await page.locator(".jp-Notebook .jp-CodeCell .main-svg").first().waitFor();
    },
  },
};

const folder = new URL("site/", published);
const host = await serveFolder(fileURLToPath(folder), 0);
const browser = await openBrowser();

/**
 * Opens a page and draws its first chart.
 * @param {import("playwright-core").BrowserContext} context
 * @param {{ readonly path: string, readonly draw: (page: Page) => Promise<void> }} front
 */
async function visit(context, { path, draw }) {
  /** @type {Set<string>} */
  const asked = new Set();
  const hear = (/** @type {import("playwright-core").Request} */ request) => asked.add(request.url());
  context.on("request", hear);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const began = performance.now();
  await page.goto(host.address + path);
  await draw(page);
  const seconds = (performance.now() - began) / 1000;
  context.off("request", hear);
  await page.close();
  const files = [...asked].filter((url) => url.startsWith(host.address) && !url.includes("/door/"));
  const bytes = files.map((url) => {
    const path = new URL(url).pathname.slice(1).replace(/(^|\/)$/, "$1index.html");
    const file = new URL(path, folder);
    // Some that JupyterLab asks for are not there.
    return existsSync(file) ? gzipSync(readFileSync(file)).length : 0;
  });
  return { seconds, requests: files.length, bytes: bytes.reduce((sum, size) => sum + size, 0) };
}

const median = (/** @type {readonly number[]} */ values) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const rows = [];
for (const [name, front] of Object.entries(fronts)) {
  /** @type {{ readonly seconds: number, readonly requests: number, readonly bytes: number }[]} */
  const cold = [];
  const warm = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.route(
      (url) => /^https?:$/.test(url.protocol) && url.origin !== new URL(host.address).origin,
      (route) => route.abort(),
    );
    cold.push(await visit(context, front));
    warm.push(await visit(context, front));
    await context.close();
  }
  rows.push({
    "first chart in": name,
    "cold, s": median(cold.map(({ seconds }) => seconds)).toFixed(1),
    "warm, s": median(warm.map(({ seconds }) => seconds)).toFixed(1),
    requests: median(cold.map(({ requests }) => requests)),
    "MB packed": (median(cold.map(({ bytes }) => bytes)) / 1024 / 1024).toFixed(2),
  });
}
console.table(rows);
await browser.close();
await host.stop();
