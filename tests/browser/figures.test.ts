import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import { barChart } from "../../src/library/chart/basic/bar-chart.js";
import { groupedBarChart } from "../../src/library/chart/basic/grouped-bar-chart.js";
import type { Figure } from "../../src/library/chart/figure/figure.js";
import { modelFigures } from "../chart/model-figures.js";
import { organizeFigures, TAG } from "../chart/organize-figures.js";

const rows = { name: ["a & b", TAG], raw: [0.3, 0.7], weighted: [0.4, 0.6] };
const figures: Readonly<Record<string, Figure>> = {
  barChart: barChart(rows, { label: "name", value: "raw", title: "One bar a row", source: "Made up" }),
  groupedBarChart: groupedBarChart(rows, {
    label: "name",
    values: ["raw", "weighted"],
    title: "Two bars a row",
  }),
  ...modelFigures,
  ...organizeFigures,
};

let browser: Browser;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  page.on("request", (request) => requests.push(request.url()));
  await page.setContent("<div id='chart' style='width: 800px'></div>");
  const bundle = createRequire(import.meta.url).resolve("plotly.js/plotly.min.js");
  await page.addScriptTag({ content: readFileSync(bundle, "utf8") });
}, 60_000);

afterAll(() => browser?.close());

interface PlotlyInPage {
  validate(data: unknown, layout: unknown): { msg: string }[] | undefined;
  newPlot(element: string, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
}

describe.each(Object.entries(figures))("the figure of %s", (_name, figure) => {
  it("is valid for plotly.js, draws its text as text, and asks the network for nothing", async () => {
    const findings = await page.evaluate(
      async ({ data, layout, config }) => {
        const { Plotly } = globalThis as unknown as { Plotly: PlotlyInPage };
        const invalid = (Plotly.validate(data, layout) ?? []).map((finding) => finding.msg);
        await Plotly.newPlot("chart", data, layout, config);
        return invalid;
      },
      JSON.parse(JSON.stringify(figure)),
    );
    expect(findings).toEqual([]);
    expect(await page.locator("#chart").textContent()).toContain(TAG);
    expect(requests).toEqual([]);
  });
});
