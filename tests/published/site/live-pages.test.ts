import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../published-pages.js";
import {
  cell,
  editor,
  openLive,
  ready,
  runAll,
  runCell,
  type SiteReader,
  startSiteReader,
  writeAndRun,
} from "./site-reader.js";

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

/** Writes down all that the page says from now on: one sentence may take the place of another. */
const WRITE_DOWN = `
globalThis.said = [];
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const { textContent } of addedNodes) said.push(textContent);
}).observe(document.body, { childList: true, subtree: true });`;

describe("a live page", () => {
  it("has its text before any script", async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.address}0-start-here.html`);
    expect(await plain.locator("main").innerText()).toContain("Meet an error");
    expect(await plain.locator("pre.code").count()).toBeGreaterThan(8);
    expect(await plain.locator("main").innerText()).toContain("run with JavaScript");
    await context.close();
  });

  it("runs from top to bottom: charts, tables and forms stand under their cells", async () => {
    expect(await runAll(page)).toBe("Done.");
    await expect.poll(() => page.locator(".js-plotly-plot .main-svg").count()).toBeGreaterThan(0);
    expect(await page.locator(".error").count()).toBe(0);
    await expect.poll(() => page.locator(".md-form").count()).toBeGreaterThanOrEqual(3);
    await expect.poll(() => cell(page, "setup").locator("table").count()).toBe(1);
  });

  it("takes a change of a cell, and puts it back", async () => {
    const change = cell(page, "change-a-number");
    const before = await editor(change).inputValue();
    expect(await writeAndRun(change, before.replace("= 8;", "= 10;"))).toContain("450");
    await page.reload();
    await ready(page);
    await expect.poll(() => editor(change).inputValue()).toContain("= 10;");
    await change.getByRole("button", { name: "Put back" }).click();
    await expect.poll(() => editor(change).inputValue()).toBe(before);
    await expect.poll(() => change.getByRole("button", { name: "Put back" }).isVisible()).toBe(false);
  });

  it("says what is wrong in a cell, and runs it with Shift and Enter once it is right", async () => {
    const task = cell(page, "break-it");
    await runCell(cell(page, "setup"));
    expect(await writeAndRun(task, 'countBy(canvass, "trf");')).toMatch(/Did you mean "turf"\?/);
    await editor(task).fill('countBy(canvass, "turf").numRows()');
    await editor(task).press("Shift+Enter");
    await expect.poll(() => task.locator(".output").innerText()).toBe("6");
  });

  it("runs all above a cell, and stops at one that fails", async () => {
    await editor(cell(page, "change-a-number")).fill("throw new Error('on purpose');");
    await cell(page, "plan").getByRole("button", { name: /above/ }).click();
    await page.locator(".live-status", { hasText: "It stopped" }).waitFor();
    expect(await cell(page, "change-a-number").locator(".error").innerText()).toContain("on purpose");
    expect(await cell(page, "task-doors").getAttribute("data-ran")).toBeNull();
    await cell(page, "change-a-number").getByRole("button", { name: "Put back" }).click();
  });

  it("stops an endless loop, and keeps what was made", async () => {
    const own = cell(page, "own");
    await writeAndRun(own, "const kept = 5;");
    await editor(own).fill("while (true) {}");
    await own.getByRole("button", { name: /^Run cell/ }).click();
    await page.getByRole("button", { name: "■ Stop" }).click();
    await own.locator(".error", { hasText: "You stopped this cell." }).waitFor();
    expect(await writeAndRun(own, "kept")).toBe("5");
  });

  it("checks an answer in a form, and hides a result until there is a guess", async () => {
    await runCell(cell(page, "task-doors"));
    await page.evaluate(WRITE_DOWN);
    const form = cell(page, "task-doors").locator(".md-form");
    await form.getByRole("textbox").first().fill("90");
    await form.getByRole("button", { name: "Check" }).click();
    await expect.poll(() => form.innerText()).toContain("Not yet");
    await form.getByRole("textbox").first().fill("720");
    await form.getByRole("button", { name: "Check" }).click();
    await expect.poll(() => form.innerText()).toContain("Right");
    // It is the first thing that is saved, and nothing of a plan.
    // With a file that is added behind it, the page has looked whether the plan has changed.
    const file = { name: "behind.csv", mimeType: "text/csv", buffer: Buffer.from("turf\n1\n") };
    await page.locator("input[type=file]").last().setInputFiles(file);
    await page.getByRole("button", { name: file.name }).waitFor();
    const said = (await page.evaluate("globalThis.said.join()")) as string;
    expect(said).toContain("Right");
    expect(said).not.toContain("Your plan is saved in this browser only");
  });

  it("marks what is done in its contents, for eyes and for ears", async () => {
    const part = page.locator("#contents li li", { has: page.locator(".state") });
    await expect.poll(() => part.count()).toBeGreaterThan(0);
    expect(await page.locator("#contents [aria-current] + .state").innerText()).toMatch(
      /^1\/\d+\s*\(1 of \d+ done\)$/,
    );
    const marks = await page.locator("#contents li li > .state").allInnerTexts();
    expect(marks.some((mark) => /^(✓|1\/)/.test(mark))).toBe(true);
  });

  it("shows a form and not the code that only opens it, which can be unfolded", async () => {
    const why = cell(page, "reflect-why");
    expect(await editor(why).isVisible()).toBe(false);
    await why.getByText("Show the code").press("Enter");
    expect(await editor(why).inputValue()).toBe('reflect("start.why");');
    expect(await editor(why).isVisible()).toBe(true);
    await why.getByText("Show the code").press("Enter");
    // What computes is not folded.
    expect(await editor(cell(page, "change-a-number")).isVisible()).toBe(true);
  });

  it("starts afresh, and its forms go on", async () => {
    await runCell(cell(page, "reflect-why"));
    await page.getByRole("button", { name: "Restart", exact: true }).click();
    await ready(page);
    const form = cell(page, "reflect-why").locator(".md-form");
    await form.getByRole("textbox").fill("To know which doors we knock on next week, and who decides it.");
    await form.locator(".md-status", { hasText: /^Saved/ }).waitFor();
  });

  it("hides a result until there is a guess, and then answers the guess", async () => {
    const module = await openLive(person, site.address, "1-intro-to-movement-data.html");
    expect(await runAll(module)).toBe("Done.");
    const held = module.locator(".held-note:not([hidden])").first();
    const holder = cell(
      module,
      String(await module.locator("[data-cell]", { has: held }).first().getAttribute("data-cell")),
    );
    expect(await holder.locator(".output").isVisible()).toBe(false);
    const guess = module.locator("[data-cell]", { has: module.getByRole("slider") }).first();
    await guess.getByRole("slider").press("ArrowRight");
    await guess.getByRole("button", { name: "Keep my guess" }).click();
    await expect.poll(() => holder.locator(".output").isVisible()).toBe(true);
    await module.close();
  });

  it("shuts nobody out", async () => {
    await runAll(page);
    expect(await axeFindings(page)).toEqual([]);
    for (const width of [768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(() => page.evaluate("document.documentElement.scrollWidth"))
        .toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  });
});

describe("a browser that lacks what cells need", () => {
  it.each([
    "delete Array.prototype.toSorted",
    "delete URL.canParse",
    "delete Response.json",
    "delete globalThis.WebAssembly",
  ])("is told so in one sentence, and shows the text: %s", async (code) => {
    const context = await site.browser.newContext();
    await context.addInitScript(code);
    const old = await context.newPage();
    await old.goto(`${site.address}0-start-here.html`);
    expect(await old.locator("main > .warning").allInnerTexts()).toEqual([
      expect.stringContaining("This browser is too old to run the cells"),
    ]);
    expect(await old.locator("main").innerText()).toContain("Meet an error");
    expect(await old.locator(".live-bar").count()).toBe(0);
    await context.close();
  });
});

describe("the pages without cells", () => {
  it.each(["index.html", "for-trainers.html"])("%s shuts nobody out, in light and in dark", async (file) => {
    const plain = await person.newPage();
    await plain.goto(site.address + file);
    await plain.locator("html[data-live]").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await plain.emulateMedia({ colorScheme });
      expect(await axeFindings(plain)).toEqual([]);
    }
    await plain.setViewportSize({ width: 360, height: 800 });
    await expect.poll(() => plain.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    for (const dot of await plain.locator(".turnout .dot").all())
      expect((await dot.boundingBox())?.x).toBeGreaterThan(0);
    await plain.close();
  });
});

describe("another website", () => {
  it("that lets no page read it is named as such, in one sentence", async () => {
    // The same host under another name is another website to a browser.
    const other = site.address.replace("127.0.0.1", "localhost");
    expect(other).not.toBe(site.address);
    const apart = await site.browser.newContext();
    const asking = await openLive(apart, site.address, "0-start-here.html");
    const told = await writeAndRun(cell(asking, "own"), `(await fetch("${other}index.html")).status`);
    expect(told).toContain("does not let pages of other websites read it");
    const problem = await writeAndRun(
      cell(asking, "own"),
      'import { openSocrata } from "movement-data";\nawait openSocrata("https://data.nowhere.invalid").search("parks")',
    );
    expect(problem).toContain("data.nowhere.invalid cannot be reached");
    await apart.close();
  });
});

describe("the slides", () => {
  it("are linked for trainers, draw their charts, and open without a network once they were opened", async () => {
    const slides = await person.newPage();
    await slides.goto(`${site.address}for-trainers.html`);
    await slides.locator("html[data-live]").waitFor();
    await slides.getByRole("link", { name: "The slides" }).click();
    await slides.waitForURL(/\/slides\//);
    const decks = slides.locator("ol a");
    await expect.poll(() => decks.count()).toBeGreaterThan(10);
    const addresses = await decks.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    for (const address of addresses) {
      const answer = await slides.request.get(`${site.address}slides/${address}`);
      expect(answer.status(), `slides/${address}`).toBe(200);
    }
    await decks.nth(1).click();
    const drawn = slides.locator(".js-plotly-plot .main-svg");
    await slides.locator("html.ready").waitFor();
    const title = await slides.locator("h1").first().innerText();
    await person.setOffline(true);
    await slides.reload();
    await slides.locator("html.ready").waitFor();
    expect(await slides.locator("h1").first().innerText()).toBe(title);
    for (let step = 0; step < 40 && (await drawn.count()) === 0; step += 1)
      await slides.keyboard.press("Space");
    await expect.poll(() => drawn.count()).toBeGreaterThan(0);
    await person.setOffline(false);
    await slides.close();
  });
});

it("nothing is asked of another host", () => {
  expect(site.problems).toEqual([]);
});
