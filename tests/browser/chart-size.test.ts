import type { Locator } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { openNotebook, restartAndRunAll, walkThrough } from "./course.js";
import { writeNotebook } from "./form-page.js";

const name = "chart-size-under-test.ipynb";
const notebook = writeNotebook(name, [
  'import { barChart, show } from "movement-data";\nconst rows = { turf: ["A", "B", "C"], doors: [3, 7, 5] };',
  'barChart(rows, { label: "turf", value: "doors", title: "Doors" });',
  'show(barChart(rows, { label: "turf", value: "doors", title: "Doors once more" }));',
]);
afterAll(() => notebook.remove());

describe("a chart in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkThrough([name]);
  const size = async (chart: Locator) => {
    const { width = 0, height = 0 } = (await chart.locator(".main-svg").first().boundingBox()) ?? {};
    return { width: Math.round(width), height: Math.round(height) };
  };

  it("keeps its height and takes the new width, however often the window changes its size", async () => {
    const page = walk.page();
    await page.setViewportSize({ width: 1280, height: 1400 });
    await openNotebook(page, walk.course(), name);
    await restartAndRunAll(page);
    const charts = page.locator(".js-plotly-plot:has(.main-svg)");
    await expect.poll(() => charts.count()).toBe(2);
    const before = await Promise.all([0, 1].map((i) => size(charts.nth(i))));
    for (const width of [1100, 1000, 1400]) {
      await page.setViewportSize({ width, height: 1400 - width / 10 });
      for (const [i, { width: old = 0, height = 0 } = {}] of before.entries()) {
        const wider = Math.sign(width - 1280);
        await expect
          .poll(async () => {
            const now = await size(charts.nth(i));
            return [now.height, Math.sign(now.width - old)];
          })
          .toEqual([height, wider]);
      }
    }
    expect(before.every(({ height }) => height > 150)).toBe(true);
  });
});
