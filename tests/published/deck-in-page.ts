import type { Page } from "playwright-core";

// What is asked of a deck in the browser, in the language of the page.

/** The slide that is shown. */
export const present = 'document.querySelector("section.present section.present")';

/** True when the charts of the slide are drawn and its words fit. */
export const isReady = `${present}?.dataset.ready === "yes"`;

/** Turns to the first slide that has an answer to be opened. */
export const toFirstAnswer = `(() => {
  const { h, v } = Reveal.getIndices(document.querySelector(".slides section section:has(.answer)"));
  Reveal.slide(h, v);
})()`;

/** What stands above the slide. */
export const slideName = `${present}.querySelector("h1, h2").textContent`;

/** The size of the smallest letters of the slide as they stand on the screen: a slide made smaller shows smaller ones. */
export const smallestLetters = `(() => {
  const slide = ${present}.querySelector(".slide");
  const scale = slide.getBoundingClientRect().width / slide.offsetWidth;
  const words = [...slide.querySelectorAll(":is(p, li, td, th, code, h1, h2, dt, dd)")]
    .filter((element) => element.textContent.trim() !== "");
  return scale * Math.min(...words.map((element) => parseFloat(getComputedStyle(element).fontSize)));
})()`;

const order = `(() => { const { h, v } = Reveal.getIndices(); return h + "." + v; })()`;

/** Goes through a deck as a speaker does: `look` sees each slide with its answer still closed. Tells how many there are. */
export async function walkDeck(page: Page, look: () => Promise<void>): Promise<number> {
  for (let slides = 1; ; slides += 1) {
    await page.waitForFunction(isReady);
    await look();
    const before = await page.evaluate<string>(order);
    await pressUntilNext(page, before);
    if ((await page.evaluate<string>(order)) === before) return slides;
  }
}

/** Opens the answer, if there is one, and then goes on. */
async function pressUntilNext(page: Page, before: string): Promise<void> {
  for (let k = 0; k < 3; k += 1) {
    await page.keyboard.press("Space");
    if ((await page.evaluate<string>(order)) !== before) return;
  }
}
