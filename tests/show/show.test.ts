import { describe, expect, it, vi } from "vitest";
import { barChart } from "../../src/library/chart/basic/bar-chart.js";
import { kernelContract } from "../../src/library/kernel/kernel-contract.js";
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

  it("prints where there is no kernel", () => {
    delete kernelContract().kernel;
    const spy = vi.spyOn(console, "log").mockImplementation(() => undefined);
    try {
      show(12);
      expect(spy).toHaveBeenCalledWith("12");
    } finally {
      spy.mockRestore();
    }
  });
});
