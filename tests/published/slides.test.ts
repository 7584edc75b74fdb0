import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exercisesIn } from "../../publishing/book/answer.js";
import { readNotebook } from "../../publishing/course/notebook.js";
import { sectionsOf } from "../../publishing/course/sections.js";
import { escapeHTML } from "../../src/table/escape-html.js";
import {
  axeFindings,
  chartsOf,
  type OfflineReader,
  pagesIn,
  published,
  startReader,
} from "./published-pages.js";

let reader: OfflineReader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader?.browser.close());

const decks = pagesIn("slides").filter((file) => file !== "index.html");

// What is asked of the document, in the language of the page.
const present = 'document.querySelector("section.present section.present")';
// Where the slide stands on the screen: a slide of the right size in a window of no height is not seen.
const place = `(({ x, y, width, height }) => [x, y, width, height].map(Math.round))(${present}.getBoundingClientRect())`;
const isReady = `${present}?.dataset.ready === "yes"`;
const cutOff = `(() => {
  const body = ${present}.querySelector(".body");
  return body.tabIndex !== 0 && (body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1);
})()`;
const scrolls = `${present}.querySelector(".body").tabIndex === 0`;
const smallestLetters = `Math.min(...[...${present}.querySelectorAll(".slide :is(p, li, td, th, code, h1, h2, dt, dd)")]
  .filter((element) => element.textContent.trim() !== "")
  .map((element) => parseFloat(getComputedStyle(element).fontSize)))`;
// As large as the letters of words are on the screen: a slide that was made smaller shows smaller ones.
const lettersOnScreen = `(() => {
  const slide = ${present}.querySelector(".slide");
  const scale = slide.getBoundingClientRect().width / slide.offsetWidth;
  const words = [...slide.querySelectorAll(":is(p, li, h1, h2)")].filter((element) => element.textContent.trim() !== "" && !element.closest("figure, aside, .minutes"));
  return Math.min(99, ...words.map((element) => parseFloat(getComputedStyle(element).fontSize))) * scale;
})()`;
// What scrolls in a region of its own may be wider.
const beyond = `Math.max(...[...${present}.querySelectorAll(".slide *")]
  .filter((element) => element.closest("pre, table, .output, figure, aside, [tabindex='0'] [tabindex='0']") === null)
  .map((element) => element.getBoundingClientRect().right))`;
const name = `${present}.querySelector("h1, h2").textContent`;
const order = `(() => { const { h, v } = Reveal.getIndices(); return h + "." + v; })()`;

describe.each(decks)("slides/%s", (file) => {
  it("shows every slide whole and in large letters, draws every chart, and shuts nobody out", async () => {
    const page = await reader.open("slides", file);
    const findings: string[] = [];
    let slides = 0;
    let scrolling = 0;
    for (let before = ""; ; ) {
      await page.waitForFunction(isReady);
      expect(await page.evaluate<number[]>(place)).toEqual([0, 0, 1280, 720]);
      slides += 1;
      const title = await page.evaluate<string>(name);
      if (await page.evaluate<boolean>(cutOff)) findings.push(`cut off: ${title}`);
      if (await page.evaluate<boolean>(scrolls)) scrolling += 1;
      const letters = await page.evaluate<number>(smallestLetters);
      if (letters < 14.9) findings.push(`letters of ${letters} px: ${title}`);
      findings.push(...(await axeFindings(page, "section.present section.present")));
      before = await page.evaluate<string>(order);
      await pressUntilNext(page, before);
      if ((await page.evaluate<string>(order)) === before) break;
    }
    console.log(`${file}: ${slides} slides, ${scrolling} of them scroll`);
    expect(findings).toEqual([]);
    expect(scrolling).toBeLessThanOrEqual(slides / 10);
    expect(await page.locator("figure.chart .js-plotly-plot .main-svg:first-child").count()).toBe(
      chartsOf(file.replace(/\.html$/, "")),
    );
    expect(reader.outside).toEqual([]);
    expect(reader.problems).toEqual([]);
    await page.close();
  });

  it("keeps its letters at a zoom of 200%, with nothing cut off at the sides, and moves nothing", async () => {
    const page = await reader.open("slides", file, 640);
    await page.setViewportSize({ width: 640, height: 360 });
    const findings: string[] = [];
    for (let before = ""; ; ) {
      await page.waitForFunction(isReady);
      const title = await page.evaluate<string>(name);
      const letters = await page.evaluate<number>(lettersOnScreen);
      if (letters < 22) findings.push(`letters of ${letters} px: ${title}`);
      if ((await page.evaluate<number>(beyond)) > 640) findings.push(`cut off: ${title}`);
      if ((await page.evaluate<number>("document.getAnimations().length")) > 0)
        findings.push(`moves: ${title}`);
      before = await page.evaluate<string>(order);
      await pressUntilNext(page, before);
      if ((await page.evaluate<string>(order)) === before) break;
    }
    expect(findings).toEqual([]);
    expect(reader.problems).toEqual([]);
    await page.close();
  });

  const html = readFileSync(join(published, "slides", file), "utf8");

  it("has one column a part of the notebook, and speaker notes for each", () => {
    const sections = sectionsOf(readNotebook(join("notebooks", file.replace(/\.html$/, ".ipynb"))));
    expect(html.match(/<section>/g)?.length).toBe(sections.length);
    const notes = [...html.matchAll(/<aside class="notes">(.*?)<\/aside>/gs)].map(([, note = ""]) =>
      note.replace(/<[^>]*>/g, " ").trim(),
    );
    expect(notes).toHaveLength(sections.length);
    for (const note of notes) expect(note.split(/\s+/).length).toBeGreaterThan(3);
    // Where people practise, the speaker has the answers and what is often said instead.
    const tasks = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "prose" ? [] : exercisesIn(block.code))),
    );
    for (const { solution } of tasks)
      expect(notes.join("\n")).toContain(plain(escapeHTML(solution.explanation)));
    expect(html).toMatch(/^<!doctype html>\s*<html lang="en"/i);
  });

  it("is there as a tagged PDF with a page for each slide", () => {
    const pdf = readFileSync(join(published, "slides", file.replace(/\.html$/, ".pdf")), "latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(html.match(/<section class=/g)?.length);
    expect(pdf).toContain("/StructTreeRoot");
  });
});

describe("the list of the decks", () => {
  it("shuts nobody out and names every deck", async () => {
    const page = await reader.open("slides", "index.html");
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.locator("ol a[href$='.html']").count()).toBe(decks.length);
    await page.close();
  });
});

it("keeps the answer of a prediction closed until the next key press", async () => {
  const page = await reader.open("slides", "1-intro-to-movement-data.html");
  await page.waitForFunction(isReady);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const answer = page.locator("section.present section.present .answer");
  await expect.poll(() => answer.count()).toBe(1);
  expect(await answer.isVisible()).toBe(false);
  await page.keyboard.press("Space");
  await expect.poll(() => answer.isVisible()).toBe(true);
  await page.close();
});

/** As the text of a note is read above: without marks. */
function plain(text: string): string {
  return text.replace(/<[^>]*>/g, " ").trim();
}

it("moves nothing without end where motion is welcome", async () => {
  const context = await reader.browser.newContext({ offline: true, reducedMotion: "no-preference" });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(published, "slides", "1-intro-to-movement-data.html")).href);
  await page.waitForFunction(isReady);
  const lasting = `document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime > 5000).length`;
  expect(await page.evaluate<number>(lasting)).toBe(0);
  await context.close();
});

/** Opens the answer, if there is one, and then goes on. */
async function pressUntilNext(page: Page, before: string): Promise<void> {
  for (let k = 0; k < 3; k += 1) {
    await page.keyboard.press("Space");
    if ((await page.evaluate<string>(order)) !== before) return;
  }
}
