import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isReady, present, slideName, smallestLetters, toFirstAnswer, walkDeck } from "./deck-in-page.js";
import { axeFindings, type OfflineReader, pagesIn, startReader } from "./published-pages.js";

/** A window of 1280 × 720 at a zoom of 200%, in pixels of the page. */
const ZOOMED = { width: 640, height: 360 };
const WHOLE = { width: 1280, height: 720 };
const intro = "1-intro-to-movement-data.html";

let reader: OfflineReader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader?.browser.close());

const decks = pagesIn("slides").filter((file) => file !== "index.html");

// What is asked of the document, in the language of the page.
const flows = 'document.documentElement.classList.contains("flowing")';
// What sticks out at the sides, unless it is in a region that scrolls and that the keyboard reaches, or only for ears.
const cutOffAtSides = `(() => {
  const slide = ${present};
  const hidden = ".notes, .for-ears, figcaption, [aria-hidden=true]";
  return [...slide.querySelectorAll(".slide *")]
    .filter((element) => element.closest(hidden) === null && element.parentElement.closest("[tabindex='0']") === slide)
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > slide.clientWidth + 1);
    })
    .map((element) => element.tagName + " " + element.textContent.slice(0, 40));
})()`;
// Words of a chart beyond the room of its drawing.
const cutOffInCharts = `[...${present}.querySelectorAll(".plot")].flatMap((plot) => {
  const room = plot.getBoundingClientRect();
  return [...plot.querySelectorAll("text")]
    .filter((words) => words.textContent.trim() !== "")
    .filter((words) => {
      const { left, right } = words.getBoundingClientRect();
      return left < room.left - 1 || right > room.right + 1;
    })
    .map((words) => "in a chart: " + words.textContent);
})`;
const unfoldAll = `${present}.querySelectorAll("details").forEach((details) => { details.open = true; })`;
const nextPicture = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
const scrollTop = `${present}.scrollTop`;
const atEnd = `${present}.scrollTop + ${present}.clientHeight >= ${present}.scrollHeight - 1`;
const indices = "JSON.stringify(Reveal.getIndices())";

/** What cannot be read at the sides of the slide, with everything unfolded. */
async function findCutOff(page: Page): Promise<readonly string[]> {
  await page.evaluate(unfoldAll);
  await page.evaluate(nextPicture);
  const found = await page.evaluate<string[]>(`[...${cutOffAtSides}, ...${cutOffInCharts}]`);
  const title = await page.evaluate<string>(slideName);
  return found.map((what) => `cut off in ${title}: ${what}`);
}

async function zoom(page: Page, window: typeof ZOOMED): Promise<void> {
  await page.setViewportSize(window);
  await page.waitForFunction(`${flows} === ${window === ZOOMED} && ${isReady}`);
}

describe("at a zoom of 200%", () => {
  it.each(decks)("slides/%s flows in large letters, with nothing cut off at the sides", async (file) => {
    const page = await reader.open("slides", file);
    await page.setViewportSize(ZOOMED);
    await page.reload();
    const findings: string[] = [];
    await walkDeck(page, async () => {
      expect(await page.evaluate<boolean>(flows)).toBe(true);
      const letters = await page.evaluate<number>(smallestLetters);
      if (letters < 16) findings.push(`letters of ${letters} px: ${await page.evaluate<string>(slideName)}`);
      findings.push(...(await findCutOff(page)));
    });
    expect(findings).toEqual([]);
    expect(reader.problems).toEqual([]);
    await page.close();
  });

  it("letters are no smaller than before, slide by slide, and nobody is shut out", async () => {
    const page = await reader.open("slides", intro);
    const findings: string[] = [];
    await walkDeck(page, async () => {
      const before = await page.evaluate<number>(smallestLetters);
      await zoom(page, ZOOMED);
      const letters = await page.evaluate<number>(smallestLetters);
      if (letters < before) findings.push(`${letters} px, not ${before}`);
      findings.push(...(await findCutOff(page)));
      findings.push(...(await axeFindings(page, "section.present section.present")));
      await zoom(page, WHOLE);
    });
    expect(findings).toEqual([]);
    await page.close();
  });

  it("the arrow keys scroll a slide before they turn it, and an answer opens where it is seen", async () => {
    const page = await reader.open("slides", intro);
    await page.setViewportSize(ZOOMED);
    await page.waitForFunction(isReady);
    await page.evaluate(toFirstAnswer);
    await page.waitForFunction(isReady);
    const here = await page.evaluate<string>(indices);
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate<number>(scrollTop)).toBeGreaterThan(0);
    expect(await page.evaluate<string>(indices)).toBe(here);
    await page.keyboard.press("Space");
    const answer = page.locator("section.present section.present .answer");
    await expect.poll(() => answer.boundingBox().then((box) => Math.round(box?.y ?? -1))).toBeLessThan(300);
    const opened = await page.evaluate<string>(indices);
    for (let k = 0; k < 30 && !(await page.evaluate<boolean>(atEnd)); k += 1) {
      await page.keyboard.press("ArrowDown");
    }
    expect(await page.evaluate<string>(indices)).toBe(opened);
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate<string>(indices)).not.toBe(opened);
    await page.close();
  });
});

it("in the speaker view a slide keeps its shape, however small the picture of it is", async () => {
  const page = await reader.open("slides", `${intro}?receiver`, ZOOMED.width);
  await page.waitForFunction(isReady);
  expect(await page.evaluate<boolean>(flows)).toBe(false);
  await page.close();
});
