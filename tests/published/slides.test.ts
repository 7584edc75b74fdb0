import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exercisesIn, reflectionsIn } from "../../publishing/book/answer.js";
import { readNotebook } from "../../publishing/course/notebook.js";
import { sectionsOf } from "../../publishing/course/sections.js";
import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import { unreadableWords } from "../support/unreadable-words.js";
import { isReady, present, slideName, smallestLetters, toFirstAnswer, walkDeck } from "./deck-in-page.js";
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

/** Pixels, in a slide of 1280 by 720: a room reads them from its last row. */
const SMALLEST_IN_CHARTS = 14;

const decks = pagesIn("slides").filter((file) => file !== "index.html");

// What is asked of the document, in the language of the page.
// Where the slide stands on the screen: a slide of the right size in a window of no height is not seen.
const place = `(({ x, y, width, height }) => [x, y, width, height].map(Math.round))(${present}.getBoundingClientRect())`;
const cutOff = `(() => {
  const body = ${present}.querySelector(".body");
  return body.tabIndex !== 0 && (body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1);
})()`;
// Of the drawings that are seen: an answer is still closed.
const unreadableInCharts = `[...${present}.querySelectorAll(".js-plotly-plot")].flatMap(${unreadableWords})`;
const smallestInCharts = `Math.min(99, ...[...${present}.querySelectorAll(".js-plotly-plot text")]
  .filter((text) => text.textContent.trim() !== "").map((text) => parseFloat(getComputedStyle(text).fontSize)))`;
/** Counts the charts of the slide and empties them: what axe reads of a page is all of it, and maps are large. */
const takeCharts = `[...${present}.querySelectorAll(".js-plotly-plot")].map((plot) => Plotly.purge(plot)).length`;
const scrolls = `${present}.querySelector(".body").tabIndex === 0`;

describe.each(decks)("slides/%s", (file) => {
  it("shows every slide whole and in large letters, draws every chart, and shuts nobody out", async () => {
    const page = await reader.open("slides", file);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    const findings: string[] = [];
    let scrolling = 0;
    let charts = 0;
    const slides = await walkDeck(page, async () => {
      expect(await page.evaluate<number[]>(place)).toEqual([0, 0, 1280, 720]);
      const title = await page.evaluate<string>(slideName);
      if (await page.evaluate<boolean>(cutOff)) findings.push(`cut off: ${title}`);
      if (await page.evaluate<boolean>(scrolls)) scrolling += 1;
      const letters = await page.evaluate<number>(smallestLetters);
      if (letters < 14.9) findings.push(`letters of ${letters} px: ${title}`);
      const inCharts = await page.evaluate<number>(smallestInCharts);
      if (inCharts < SMALLEST_IN_CHARTS) findings.push(`letters of ${inCharts} px in a chart: ${title}`);
      const unread = await page.evaluate<string[]>(unreadableInCharts);
      findings.push(...unread.map((words) => `in a chart of ${title}: ${words}`));
      findings.push(...(await axeFindings(page, "section.present section.present")));
      charts += await page.evaluate<number>(takeCharts);
    });
    console.log(`${file}: ${slides} slides, ${scrolling} of them scroll`);
    expect(findings).toEqual([]);
    expect(scrolling).toBeLessThanOrEqual(slides / 10);
    expect(charts).toBe(chartsOf(file.replace(/\.html$/, "")));
    expect(reader.outside).toEqual([]);
    expect(reader.problems).toEqual([]);
    await page.close();
  });

  const html = readFileSync(join(published, "slides", file), "utf8");
  const columns = html.split("<section>").slice(1);

  it("has one column a part of the notebook, and its first slide tells the speaker something", () => {
    const sections = sectionsOf(readNotebook(join("notebooks", file.replace(/\.html$/, ".ipynb"))));
    expect(columns.length).toBe(sections.length);
    const silent = columns
      .map((column) => slidesIn(column)[0])
      .filter((slide) => slide === undefined || slide.notes.split(/\s+/).length < 5);
    expect(silent).toEqual([]);
  });

  it("gives the speaker the answers, beside the slide of each task and at the beginning of its part", () => {
    const sections = sectionsOf(readNotebook(join("notebooks", file.replace(/\.html$/, ".ipynb"))));
    const needed = sections.flatMap(({ blocks }, i) => {
      const [first, ...rest] = slidesIn(columns[i] ?? "");
      const answers = blocks.flatMap((block) => (block.kind === "code" ? answersTo(block.code) : []));
      return answers.map((answer) => ({
        answer,
        atBeginning: first?.notes.includes(answer),
        besideForm: rest.some(({ asks, notes }) => asks && notes.includes(answer)),
      }));
    });
    expect(needed.filter(({ atBeginning, besideForm }) => !atBeginning || !besideForm)).toEqual([]);
    // Every notebook has a task or a thought exercise: else the slides were read wrongly.
    expect(needed.length).toBeGreaterThan(0);
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
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("ol a[href$='.html']").count()).toBe(decks.length);
    await page.close();
  });
});

it("keeps the answer of a prediction closed until the next key press", async () => {
  const page = await reader.open("slides", "1-intro-to-movement-data.html");
  await page.waitForFunction(isReady);
  await page.evaluate(toFirstAnswer);
  const answer = page.locator("section.present section.present .answer");
  await expect.poll(() => answer.count()).toBe(1);
  expect(await answer.isVisible()).toBe(false);
  await page.keyboard.press("Space");
  await expect.poll(() => answer.isVisible()).toBe(true);
  await page.close();
});

/** The slides of a column: whether a form stands there, and what only the speaker sees, as words. */
function slidesIn(column: string): readonly { readonly asks: boolean; readonly notes: string }[] {
  return column
    .split("<section class=")
    .slice(1)
    .map((slide) => {
      const [shown = "", notes = ""] = slide.split('<aside class="notes">');
      return { asks: shown.includes('class="form"'), notes: wordsOf(notes.split("</aside>")[0] ?? "") };
    });
}

/** Marks taken away; what is escaped stays so. */
function wordsOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, "").trim();
}

/** What the speaker has to know of the tasks of a cell, escaped as in the page. */
function answersTo(code: string): readonly string[] {
  return [
    ...exercisesIn(code).map(({ solution }) => solution.explanation),
    ...reflectionsIn(code).flatMap(({ rubric }) => rubric),
  ].map(escapeHTML);
}
