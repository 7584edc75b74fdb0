import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import { courseModules } from "../../src/course/modules/course-modules.js";
import { barChart } from "../../src/library/chart/basic/bar-chart.js";
import type { Figure } from "../../src/library/chart/figure/figure.js";
import { figuresOf } from "../course/run-notebook.js";
import { pretendNotebook } from "../support/pretend-notebook.js";
import { unreadableWords } from "../support/unreadable-words.js";

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

/** Draws a chart in the page and gives the words of it that cannot be read. */
const drawnAndRead = `async ({ data, layout, config }, room) => {
  const place = document.querySelector("#chart");
  place.style.width = room + "px";
  place.style.height = (layout.height ?? 380) + "px";
  await Plotly.newPlot(place, data, layout, { ...config, responsive: false });
  return (${unreadableWords})(place);
}`;

async function unreadable(figure: Figure, width: number): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(${drawnAndRead})(${JSON.stringify(figure)}, ${width})`);
}

describe("the words of the charts", () => {
  pretendNotebook();

  it("are seen to be cut off, or to run into each other, where they are", async () => {
    const chart = barChart(
      { name: ["a", "b"], value: [1, 2] },
      { label: "name", value: "value", title: "t" },
    );
    // A chart of ours breaks a long label into lines.
    const long = { ...chart, data: chart.data.map((trace) => ({ ...trace, y: ["x".repeat(120), "b"] })) };
    expect((await unreadable(long, 600)).join()).toContain("x");
  });

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
