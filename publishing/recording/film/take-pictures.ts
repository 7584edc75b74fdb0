import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { rolldown } from "rolldown";
import { openBrowser } from "../../page/open-browser.js";
import type { FilmMoment } from "./film-timeline.js";

/** A picture of the page and the second of the film at which it comes. */
export interface Picture {
  readonly file: string;
  readonly time: number;
}

/** The picture, with a band for the words below it. */
const SIZE = { width: 1280, height: 800 };
/** A page that moves is followed by the eye: this many pictures in this many seconds. */
const GLIDE = { pictures: 5, seconds: 0.4 };

/**
 * Takes the pictures of a film one after the other, each at the moment that it is told: the film is the same on a slow
 * computer.
 *
 * @param page the file of a recording's page, with all that it loads beside it.
 * @param folder where the pictures go.
 */
export async function takePictures(
  root: string,
  page: string,
  moments: readonly FilmMoment[],
  folder: string,
): Promise<readonly Picture[]> {
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: SIZE, offline: true, reducedMotion: "reduce" });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(page).href);
    await tab.addScriptTag({ content: await filmScript(root) });
    const pictures: Picture[] = [];
    const take = async (time: number): Promise<void> => {
      const file = join(folder, `${String(pictures.length).padStart(6, "0")}.png`);
      await tab.screenshot({ path: file });
      pictures.push({ file, time });
    };
    for (const [at, moment] of moments.entries()) {
      const { from, to } = await show(tab, moment);
      const room = (moments[at + 1]?.time ?? moment.time + 1) - moment.time;
      const glides = Math.abs(to - from) > 1 && moment.time > 0 && room > GLIDE.seconds ? GLIDE.pictures : 1;
      for (let k = 1; k <= glides; k += 1) {
        const part = k / glides;
        await scrollTo(tab, to - (to - from) * (1 - part) ** 2);
        await take(moment.time + (GLIDE.seconds * (k - 1)) / GLIDE.pictures);
      }
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

function show(tab: Page, { second, caption, question }: FilmMoment): Promise<{ from: number; to: number }> {
  const words = { caption, ...(question === undefined ? {} : { question }) };
  return tab.evaluate(`showSecond(${second}, ${JSON.stringify(words)})`);
}

async function scrollTo(tab: Page, top: number): Promise<void> {
  await tab.evaluate(`scrollTo({ top: ${top}, behavior: "instant" })`);
}

async function filmScript(root: string): Promise<string> {
  const bundle = await rolldown({
    input: join(root, "publishing", "browser", "player", "film-page.ts"),
    platform: "browser",
  });
  const { output } = await bundle.generate({ format: "iife" });
  await bundle.close();
  return output[0].code;
}
