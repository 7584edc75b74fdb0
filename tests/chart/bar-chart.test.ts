import { describe, expect, it } from "vitest";
import { barChart } from "../../src/library/chart/basic/bar-chart.js";
import { lollipopChart } from "../../src/library/chart/basic/lollipop-chart.js";

const doors = { result: ["not home", "canvassed"], count: [720, 288] };
const options = { label: "result", value: "count", title: "Most doors stay closed" } as const;

describe("barChart", () => {
  it("keeps the order of the rows and prints each number", () => {
    const [trace] = barChart(doors, options).data;
    expect(trace).toMatchObject({
      type: "bar",
      y: ["not home", "canvassed"],
      x: [720, 288],
      text: ["720", "288"],
    });
  });

  it("says the finding and every number in its text alternative", () => {
    expect(barChart(doors, options).alt).toBe("Most doors stay closed. Bars: not home 720, canvassed 288.");
    expect(
      barChart({ result: ["a"], share: [0.24] }, { ...options, value: "share", format: "share" }).alt,
    ).toContain("a 24.0%");
  });

  it("greys every bar that is not highlighted", () => {
    const [trace] = barChart(doors, { ...options, highlight: ["canvassed"] }).data;
    const { color } = (trace as { marker: { color: string[] } }).marker;
    expect(color[0]).not.toBe(color[1]);
  });

  it("labels made-up data as synthetic on the chart", () => {
    const figure = barChart(doors, { ...options, source: { title: "Canvass log", synthetic: true } });
    expect(JSON.stringify(figure.layout.annotations)).toContain("SYNTHETIC");
  });

  it("shows tags in labels and titles as text", () => {
    const figure = barChart({ result: ["<b>x</b>"], count: [1] }, { ...options, title: "<a href='#'>t</a>" });
    expect(JSON.stringify([figure.data, figure.layout])).not.toMatch(/<[ab]/);
  });

  it("never shows the tool bar and never sends anything", () => {
    expect(barChart(doors, options).config).toMatchObject({ displayModeBar: false, showSendToCloud: false });
  });

  it("names the column and the row that cannot be drawn", () => {
    expect(() => barChart({ result: ["a"], count: ["1,200"] }, options)).toThrow(
      'The chart needs numbers in column "count", but row 1 holds the text "#,###" (masked).',
    );
    expect(() => barChart(doors, { ...options, value: "cuont" })).toThrow('Did you mean "count"?');
  });

  it("leaves room for the number behind the longest bar, in pixels", () => {
    const room = (value: number) =>
      barChart({ result: ["a"], count: [value] }, options).layout.margin?.r ?? 0;
    expect(room(137_062_633)).toBeGreaterThan(room(7) + 60);
  });
});

describe("lollipopChart", () => {
  it("draws a stem and a dot a row, and lets the named ones stand out", () => {
    const [stems, dots] = lollipopChart(doors, { ...options, highlight: ["canvassed"] }).data;
    expect(stems).toMatchObject({ type: "bar", x: [720, 288], width: 0.14 });
    expect(dots).toMatchObject({ type: "scatter", text: ["720", "288"] });
    const [first, second] = (dots as { marker: { color: string[] } }).marker.color;
    expect(first).not.toBe(second);
  });

  it("speaks of every row of a few, and of both ends of many", () => {
    expect(lollipopChart(doors, options).alt).toBe(
      "Most doors stay closed. Dots: not home 720, canvassed 288.",
    );
    const many = {
      hub: Array.from({ length: 40 }, (_, i) => `H${i}`),
      n: Array.from({ length: 40 }, (_, i) => i),
    };
    const { alt, layout } = lollipopChart(many, { label: "hub", value: "n", title: "Forty" });
    expect(alt).toContain("H4 4, then 30 more, and at the end H35 35");
    expect(Number(layout.height)).toBeGreaterThan(40 * 16);
  });
});
