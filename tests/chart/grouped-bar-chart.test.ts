import { describe, expect, it } from "vitest";
import { groupedBarChart } from "../../src/library/chart/basic/grouped-bar-chart.js";

const types = { type: ["always", "never"], raw: [0.31, 0.25], weighted: [0.29, 0.28] };
const options = {
  label: "type",
  values: ["raw", "weighted"],
  title: "A list is not a public",
  format: "share",
} as const;

describe("groupedBarChart", () => {
  it("draws one series a column, in the order asked for, in different colours", () => {
    const traces = groupedBarChart(types, options).data as { name: string; marker: { color: string } }[];
    expect(traces.map((trace) => trace.name)).toEqual(["raw", "weighted"]);
    expect(traces[0]?.marker.color).not.toBe(traces[1]?.marker.color);
  });

  it("says every pair of numbers in its text alternative", () => {
    expect(groupedBarChart(types, options).alt).toBe(
      "A list is not a public. always: raw 31.0%, weighted 29.0%; never: raw 25.0%, weighted 28.0%.",
    );
  });

  it("asks for a column when none is named", () => {
    expect(() => groupedBarChart(types, { ...options, values: [] })).toThrow("Name at least one column");
  });
});
