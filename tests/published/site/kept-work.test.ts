import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowserOf } from "../../../publishing/page/open-browser.js";
import { axeFindings } from "../published-pages.js";
import {
  cell,
  openLive,
  ready,
  runCell,
  type SiteReader,
  startSiteReader,
  writeAndRun,
} from "./site-reader.js";

const WORDS = "To know which doors we knock on next week, and who decides it.";
const thought = (of: Page) => cell(of, "reflect-why").locator(".md-form");

async function writeThought(of: Page): Promise<void> {
  await runCell(cell(of, "reflect-why"));
  await thought(of).getByRole("textbox").fill(WORDS);
  await thought(of)
    .locator(".md-status", { hasText: /^Saved/ })
    .waitFor();
}

// Under a path of the host, as on most free hosts.
let site: SiteReader;
let person: BrowserContext;
let page: Page;
beforeAll(async () => {
  site = await startSiteReader("/courses/data/");
  person = await site.person();
  page = await openLive(person, site.address, "0-start-here.html");
}, 200_000);
afterAll(async () => {
  await site?.close();
});

describe("the learner's work", () => {
  it("is there after the page was closed, is taken out as a file, and is brought to another browser without a difference", async () => {
    await writeThought(page);
    await page.reload();
    await ready(page);
    await runCell(cell(page, "reflect-why"));
    await expect.poll(() => thought(page).getByRole("textbox").inputValue()).toBe(WORDS);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Keep a copy" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("my-work.json");
    const copy = readFileSync(await download.path());
    expect(copy.toString()).toContain(WORDS);

    const other = await site.person();
    const start = await other.newPage();
    await start.goto(`${site.address}index.html`);
    await start.locator("html[data-live]").waitFor();
    const bring = async (name: string, bytes: Buffer): Promise<void> => {
      const [chooser] = await Promise.all([
        start.waitForEvent("filechooser"),
        start.getByRole("button", { name: "I have a copy of my work" }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: "application/json", buffer: bytes });
    };
    const said = start.locator(".my-work [role=status]");
    await bring("voters.json", Buffer.from('{"rows": []}'));
    await expect.poll(() => said.innerText()).toContain("not a copy of your work");
    await bring("my-work.json", copy.subarray(0, 50));
    await expect.poll(() => said.innerText()).toContain("cannot be read");
    await bring("my-work.json", copy);
    await expect.poll(() => said.innerText()).toBe("Your work is here.");
    await expect.poll(() => start.locator("[data-asks] .state").first().innerText()).toContain("done");
    await expect.poll(() => start.getByRole("link", { name: "Go on: Start here" }).isVisible()).toBe(true);
    const [again] = await Promise.all([
      start.waitForEvent("download"),
      start.getByRole("button", { name: "Keep a copy" }).click(),
    ]);
    expect(readFileSync(await again.path()).equals(copy)).toBe(true);
    expect(await axeFindings(start)).toEqual([]);
    await other.close();
  });

  it("is there after the browser was ended", async () => {
    const folder = mkdtempSync(join(tmpdir(), "movement-data-browser-"));
    try {
      const before = await openBrowserOf(folder);
      await writeThought(await openLive(before, site.address, "0-start-here.html"));
      await before.close();
      const after = await openBrowserOf(folder);
      const again = await openLive(after, site.address, "0-start-here.html");
      await runCell(cell(again, "reflect-why"));
      await expect.poll(() => thought(again).getByRole("textbox").inputValue()).toBe(WORDS);
      await after.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("loses no word when two tabs write at once", async () => {
    const tabs = [page, await openLive(person, site.address, "1-intro-to-movement-data.html")];
    const code = (id: string): string =>
      `import { reflect } from "movement-data/course";\nfor (let i = 0; i < 25; i++) reflect("${id}", "Number " + i + " of many long answers that are saved one after the other.");`;
    const [first, second] = tabs.map((tab) => cell(tab, "own"));
    if (first === undefined || second === undefined) throw new Error("Two tabs are needed.");
    await Promise.all([
      writeAndRun(first, code("start.why")),
      writeAndRun(second, code("m1.number-you-repeat")),
    ]);
    const counted = await writeAndRun(
      first,
      'import { readFileSync } from "node:fs";\nconst { reflections } = JSON.parse(readFileSync("../my-work/my-work.json", "utf8"));\n["start.why", "m1.number-you-repeat"].map((id) => reflections[id].text.slice(0, 9) + " " + reflections[id].earlier.length).join(", ")',
    );
    expect(counted).toMatch(/^Number 24 \d+, Number 24 24$/);
    await tabs[1]?.close();
  });

  it("goes on without a network where it was once", async () => {
    await runCell(cell(page, "setup"));
    await person.setOffline(true);
    await page.reload();
    await ready(page);
    await runCell(cell(page, "setup"));
    expect(await runCell(cell(page, "first-chart"))).toContain("Some walk far more than others");
    await page.goto(`${site.address}index.html`);
    expect(await page.locator("h1").innerText()).toBe("Movement Data");
    await person.setOffline(false);
  });

  it("is said not to last where the browser keeps nothing, and can still be taken out", async () => {
    const private_ = await site.person();
    await private_.addInitScript(`
      Object.defineProperty(navigator, "serviceWorker", { value: undefined });
      Object.defineProperty(globalThis, "indexedDB", { value: { open() { throw new Error("blocked"); } } });`);
    const alone = await openLive(private_, site.address, "0-start-here.html");
    await expect.poll(() => alone.getByRole("alert").first().innerText()).toContain("keeps nothing");
    await writeAndRun(
      cell(alone, "own"),
      'import { reflect } from "movement-data/course";\nreflect("start.why", "Written where nothing is kept, and taken out by hand before the end.");',
    );
    const [download] = await Promise.all([
      alone.waitForEvent("download"),
      alone.getByRole("button", { name: "Keep a copy" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toContain("taken out by hand");
    await private_.close();
  });

  it("is sent to nobody", () => {
    expect(site.problems).toEqual([]);
  });
});
