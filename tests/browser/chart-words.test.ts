import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../publishing/jupyterlab/open-browser.js";
import { courseModules } from "../../src/course/modules/course-modules.js";
import type { Figure } from "../../src/library/chart/figure/figure.js";
import { figuresOf } from "../course/run-notebook.js";
import { pretendNotebook } from "../support/pretend-notebook.js";

/** The room for a chart: beside the file list and without it in a window of 1024 pixels, and on a wide screen. */
const widths = [600, 860, 1200];
const notebooks = [...courseModules.map(({ notebook }) => notebook), "trainer/debrief.ipynb"];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
  await page.setContent("<div id='chart'></div>");
  const bundle = createRequire(import.meta.url).resolve("plotly.js/plotly.min.js");
  await page.addScriptTag({ content: readFileSync(bundle, "utf8") });
}, 60_000);

afterAll(() => browser?.close());

interface PlotlyInPage {
  newPlot(element: Element, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
}

/** The words of a chart that its edge cuts off, or that other words run into. */
async function unreadable(figure: Figure, width: number): Promise<readonly string[]> {
  return page.evaluate(
    async ({ data, layout, config, width: room }) => {
      const { Plotly } = globalThis as unknown as { Plotly: PlotlyInPage };
      const place = document.querySelector("#chart") as HTMLElement;
      place.style.width = `${room}px`;
      place.style.height = `${layout.height ?? 380}px`;
      await Plotly.newPlot(place, data, layout, { ...config, responsive: false });
      const edge = place.querySelector(".main-svg")?.getBoundingClientRect() ?? new DOMRect();
      const words = [...place.querySelectorAll("text")]
        .filter((text) => (text.textContent ?? "").trim() !== "" && getComputedStyle(text).opacity !== "0")
        .map((text) => ({ text: text.textContent ?? "", box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      const cut = words.filter(
        ({ box }) =>
          box.left < edge.left - 1 ||
          box.right > edge.right + 1 ||
          box.top < edge.top - 1 ||
          box.bottom > edge.bottom + 1,
      );
      const over = words.flatMap((a, i) =>
        words.slice(i + 1).flatMap((b) => {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // Boxes of words are a little larger than their letters.
          return across > 10 && down > 7 ? [`"${a.text}" and "${b.text}" run into each other`] : [];
        }),
      );
      return [...cut.map(({ text }) => `"${text}" is cut off`), ...over];
    },
    { ...(JSON.parse(JSON.stringify(figure)) as Figure), width },
  );
}

describe("the words of the charts", () => {
  pretendNotebook();

  it.each(notebooks)("of %s are all seen, and none runs into another", async (file) => {
    const found: string[] = [];
    for (const figure of await figuresOf(file)) {
      for (const width of widths) {
        for (const words of await unreadable(figure, width)) found.push(`${width} pixels: ${words}`);
      }
    }
    expect(found).toEqual([]);
  });
});
