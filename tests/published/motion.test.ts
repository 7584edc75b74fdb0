import { afterEach, describe, expect, it } from "vitest";
import { isReady, walkDeck } from "./deck-in-page.js";
import { type OfflineReader, startReader } from "./published-pages.js";

let reader: OfflineReader | undefined;
afterEach(() => reader?.browser.close());

const name = "1-intro-to-movement-data.html";

// What is asked of the document, in the language of the page.
const moving = "document.getAnimations().length";
/** WCAG 2.2.2 allows five seconds. */
const movingForLong = `document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().endTime > 5000).length`;
const chartIsDrawn = 'document.querySelector("figure.chart .main-svg") !== null';

describe.each([
  ["less motion is asked for, nothing moves", "reduce", moving],
  ["motion is welcome, nothing moves for long", "no-preference", movingForLong],
] as const)("where %s", (_, motion, counted) => {
  it("in a page of the book", async () => {
    reader = await startReader(motion);
    const page = await reader.open("book/learner", name);
    await page.waitForFunction(chartIsDrawn);
    expect(await page.evaluate<number>(counted)).toBe(0);
  });

  it("in a deck, also while slides turn", async () => {
    reader = await startReader(motion);
    const page = await reader.open("slides", name);
    await page.waitForFunction(isReady);
    const counts: number[] = [];
    await walkDeck(page, async () => {
      counts.push(await page.evaluate<number>(counted));
    });
    expect(counts.filter((count) => count > 0)).toEqual([]);
  });
});
