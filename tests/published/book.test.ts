import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courseModules } from "../../src/course/modules/course-modules.js";
import { exercises, reflections } from "../../src/course/modules/index.js";
import { escapeHTML } from "../../src/library/table/write/escape-html.js";
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

const editions = ["book/learner", "book/trainer"] as const;

// What is asked of the document, in the language of the page.
const widestPart = `Math.max(document.documentElement.scrollWidth,
  ...[...document.querySelectorAll(".plot .main-svg")].map((drawing) => drawing.getBoundingClientRect().right))`;
const textOfFocus = "(element.labels?.[0]?.textContent ?? element.textContent).trim()";
const focusedText = `((element) => ${textOfFocus})(document.activeElement)`;
const isInMain = 'document.activeElement.closest("main") !== null';
const outlineWidth = "parseFloat(getComputedStyle(document.activeElement).outlineWidth)";
const reachableTexts = `[...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter((element) => element.checkVisibility()).map((element) => ${textOfFocus})`;
const chartsWithoutText = `[...document.querySelectorAll("figure.chart")].filter((figure) => {
  const plot = figure.querySelector(".plot");
  return ["aria-labelledby", "aria-describedby"].some((name) =>
    !document.getElementById(plot.getAttribute(name))?.textContent.trim());
}).length`;
const moving = "document.getAnimations().length";
const ignoreResize = 'addEventListener("resize", (event) => event.stopImmediatePropagation(), true)';
const sidesOfDrawings = `[...document.querySelectorAll("figure.chart .main-svg")].map((drawing) => {
  const { left, right } = drawing.getBoundingClientRect();
  return [left, right];
})`;

/** Pixels between the margins of a sheet of A4 as book.css sets them: 210 mm less twice 14 mm. */
const PAPER = Math.floor(((210 - 2 * 14) / 25.4) * 96);

describe.each(editions)("%s", (folder) => {
  it.each(pagesIn(folder))(
    "%s draws its charts, asks for nothing outside, and shuts nobody out",
    async (file) => {
      const page = await reader.open(folder, file);
      const name = file.replace(/\.html$/, "");
      const charts = chartsOf(name);
      await expect.poll(() => drawnCharts(page)).toBe(charts);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.evaluate<number>(chartsWithoutText)).toBe(0);
      expect(await page.evaluate<number>(moving)).toBe(0);
      // 200% and 400% zoom of a window of 1280 pixels.
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 720 });
        await expect.poll(() => page.evaluate<number>(widestPart)).toBeLessThanOrEqual(width);
      }
      expect(reader.outside).toEqual([]);
      expect(reader.problems).toEqual([]);
      await page.close();
    },
  );

  it("has no link that leads nowhere, in its recordings neither", () => {
    const recordings = pagesIn(`${folder}/recordings`).map((file) => `recordings/${file}`);
    expect(recordings).toHaveLength(courseModules.length);
    const pages = new Map(
      [...pagesIn(folder), ...recordings].map((file) => [
        file,
        readFileSync(join(published, folder, file), "utf8"),
      ]),
    );
    const broken = [...pages].flatMap(([file, html]) =>
      Array.from(html.matchAll(/<a [^>]*?href="([^"]*)"/g), ([, address = ""]) => address)
        .filter((address) => !/^https?:/.test(address))
        .filter((address) => {
          const [to = "", place] = address.split("#");
          const path = to === "" ? file : join(dirname(file), to);
          const target = pages.get(path);
          if (target === undefined) return place !== undefined || !existsSync(join(published, folder, path));
          return place !== undefined && !target.includes(`id="${place}"`);
        })
        .map((address) => `${file}: ${address}`),
    );
    expect(broken).toEqual([]);
  });

  it("can be sent", () => {
    const name = `movement-data-book-${folder.split("/")[1]}.zip`;
    const bytes = statSync(join(published, "book", name)).size;
    console.log(`${name}: ${(bytes / 1024 / 1024).toFixed(2)} MB`);
    // Mail makes it a third larger, and most mailboxes take 25 MB. Most of it is the sound of the recordings.
    expect(bytes).toBeLessThan(18 * 1024 * 1024);
  });
});

describe("the editions", () => {
  const answerKey = "answer-key.html";
  const pageOf = (folder: string, file: string): string =>
    readFileSync(join(published, folder, file), "utf8");
  const textOf = (folder: string): string =>
    pagesIn(folder)
      .map((file) => pageOf(folder, file))
      .join("");

  it("give the answers to trainers, and not to learners", () => {
    const learner = textOf("book/learner");
    const besideTasks = pagesIn("book/trainer")
      .filter((file) => file !== answerKey)
      .map((file) => pageOf("book/trainer", file))
      .join("");
    const explanations = exercises.map(({ solution }) => escapeHTML(solution.explanation));
    expect(explanations.filter((words) => learner.includes(words))).toEqual([]);
    expect(explanations.filter((words) => !besideTasks.includes(words))).toEqual([]);
    expect(pagesIn("book/learner")).not.toContain(answerKey);
  });

  it("give trainers a key with every answer, and what a full answer to each thought exercise has", () => {
    const key = pageOf("book/trainer", answerKey);
    const wanted = [
      ...exercises.map(({ solution }) => solution.explanation),
      ...reflections.flatMap(({ prompt, rubric }) => [prompt, ...rubric]),
    ];
    expect(wanted.filter((words) => !key.includes(escapeHTML(words)))).toEqual([]);
  });

  it("say nothing of the machine on which they were made", () => {
    expect(textOf("book/trainer")).not.toMatch(/\/tmp\/|movement-data-book-|\/home\/|\/root\b/);
  });
});

describe("with the keyboard alone", () => {
  it("skips to the text, sees where it is, and goes to the next page", async () => {
    const page = await reader.open("book/learner", "index.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate<string>(focusedText)).toBe("Skip to the text");
    expect(await page.evaluate<number>(outlineWidth)).toBeGreaterThanOrEqual(2);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate<boolean>(isInMain)).toBe(true);
    await page.locator('a[rel="next"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/0-start-here\.html/);
    await page.close();
  });

  it("reaches every control in the order of the page, and nothing holds it", async () => {
    const page = await reader.open("book/trainer", "1-intro-to-movement-data.html");
    const wanted = await page.evaluate<string[]>(reachableTexts);
    const seen: string[] = [];
    for (let k = 0; k < wanted.length; k += 1) {
      await page.keyboard.press("Tab");
      seen.push(await page.evaluate<string>(focusedText));
    }
    expect(seen).toEqual(wanted);
    await page.close();
  });

  it("searches as words are typed, and the result leads to its place", async () => {
    const page = await reader.open("book/learner", "search.html?words=contact+rate");
    await expect.poll(() => page.locator("#results li").count()).toBeGreaterThan(2);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("calibraton");
    await expect.poll(() => page.locator("#found").innerText()).toMatch(/places? found/);
    await page.locator("#results a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/#/);
    expect(await page.locator("main").innerText()).toMatch(/calibration/i);
    await page.close();
  });

  it("moves the slider of a chart, and the title says the new number", async () => {
    const page = await reader.open("book/learner", "supplement-tests-and-experiments.html");
    const figure = page.locator("figure", { has: page.locator("input[type=range]") });
    const before = await figure.locator(".chart-title").innerText();
    await figure.locator("input").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => figure.locator(".chart-title").innerText()).not.toBe(before);
    await page.close();
  });
});

describe("on paper", () => {
  it("a page of the book becomes a tagged PDF", async () => {
    const page = await reader.open("book/learner", "1-intro-to-movement-data.html");
    await expect.poll(() => drawnCharts(page)).toBe(chartsOf("1-intro-to-movement-data"));
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    expect(pdf.length).toBeGreaterThan(50_000);
    const source = pdf.toString("latin1");
    expect(source).toContain("/StructTreeRoot");
    expect(source).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked\s+true/);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav#contents").isVisible()).toBe(false);
    await page.close();
  });

  it.each(pagesIn("book/learner").filter((file) => chartsOf(file.replace(/\.html$/, "")) > 0))(
    "%s has its charts inside the paper",
    async (file) => {
      const page = await reader.open("book/learner", file);
      await expect.poll(() => drawnCharts(page)).toBe(chartsOf(file.replace(/\.html$/, "")));
      // A printer does not tell the page how wide its paper is: charts stay as they were drawn for the window.
      await page.evaluate(ignoreResize);
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: PAPER, height: 1000 });
      const drawings = await page.evaluate<number[][]>(sidesOfDrawings);
      expect(drawings.length).toBeGreaterThan(0);
      expect(drawings.filter(([left = 0, right = 0]) => left < 0 || right > PAPER)).toEqual([]);
      await page.evaluate('dispatchEvent(new Event("afterprint"))');
      expect(await page.locator(".main-svg[viewBox]").count()).toBe(0);
      await page.close();
    },
  );
});

function drawnCharts(page: Page): Promise<number> {
  return page.locator("figure.chart .js-plotly-plot .main-svg:first-child").count();
}
