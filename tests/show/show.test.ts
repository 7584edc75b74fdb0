import { createRequire } from "node:module";
import { describe, expect, it, vi } from "vitest";
import { barChart } from "../../src/library/chart/basic/bar-chart.js";
import { show } from "../../src/library/show/show.js";
import { pretendNotebook } from "../support/pretend-notebook.js";

const notebook = pretendNotebook();

describe("show in a notebook", () => {
  it("sends a table in both forms and gives nothing back", () => {
    expect(show({ ward: ["1"], doors: [120] }, { caption: "Doors" })).toBeUndefined();
    expect(notebook.shown).toMatchObject([
      {
        data: { "text/html": expect.stringContaining("Doors"), "text/plain": expect.stringContaining("120") },
      },
    ]);
  });

  it("sends a chart, and under it the finding as a line that can be told from the chart", () => {
    const figure = barChart(
      { result: ["<b>"], count: [3] },
      { label: "result", value: "count", title: "Few" },
    );
    show(figure, { caption: "Week 1" });
    const [chart, line] = notebook.shown;
    expect(chart?.data["application/vnd.plotly.v1+json"]).toBeDefined();
    expect(line?.data["text/html"]).toContain("Week 1. Few. Bars: &lt;b&gt; 3.");
    expect(line?.metadata).toEqual({ "movement-data": { role: "text alternative" } });
    expect(notebook.shown).toHaveLength(2);
  });

  it("sends what takes its time into the cell that asked for it", async () => {
    const late = { [Symbol.for("Jupyter.display")]: async () => ({ "text/plain": "later" }) };
    show(late);
    expect(notebook.shown).toEqual([]);
    await vi.waitFor(() => expect(notebook.last()).toBe("later"));
  });

  it("ignores a kernel that has not started a cell, and one that is no tslab", () => {
    const { cache } = createRequire(import.meta.url);
    const spy = vi.spyOn(console, "log").mockImplementation(() => undefined);
    for (const key of Object.keys(cache)) if (key.endsWith("jupyter.js")) delete cache[key];
    cache["/a/tslab/dist/jupyter.js"] = {
      exports: { lastWriteDisplayData: null },
    } as unknown as NodeJS.Module;
    cache["/a/other/dist/jupyter.js"] = {
      exports: { lastWriteDisplayData: () => expect.fail() },
    } as unknown as NodeJS.Module;
    try {
      show(12);
      expect(spy).toHaveBeenCalledWith("12");
    } finally {
      delete cache["/a/tslab/dist/jupyter.js"];
      delete cache["/a/other/dist/jupyter.js"];
      spy.mockRestore();
    }
  });
});
