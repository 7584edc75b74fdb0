import { describe, expect, it } from "vitest";
import { walkNotebook } from "./walk-notebook.js";

describe("a chart in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkNotebook({ notebook: "0-start-here.ipynb" });

  it("keeps its height when the window changes, and takes the new width", async () => {
    const page = walk.page();
    const chart = page.locator(".jp-OutputArea .js-plotly-plot").first();
    const size = () =>
      chart
        .locator(".main-svg")
        .first()
        .evaluate((drawn) => {
          const { width, height } = drawn.getBoundingClientRect();
          return { width: Math.round(width), height: Math.round(height) };
        });
    await chart.scrollIntoViewIfNeeded();
    const before = await size();
    expect(before.height).toBeGreaterThan(150);
    await page.setViewportSize({ width: 1000, height: 760 });
    await expect.poll(async () => (await size()).width).toBeLessThan(before.width - 100);
    expect((await size()).height).toBe(before.height);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(size).toEqual(before);
  });
});
