import { describe, expect, it } from "vitest";
import { shareTicks } from "../../src/library/chart/figure/share-ticks.js";
import { leakChart } from "../../src/library/chart/organize/leak-chart.js";
import { tornadoChart } from "../../src/library/chart/organize/tornado-chart.js";
import { sensitivity } from "../../src/library/organize/electoral/sensitivity.js";
import { funnelTable } from "../../src/library/organize/ladder/funnel-table.js";

describe("shareTicks", () => {
  it.each([
    [
      [0, 1.6],
      [0.2, 1],
      [0, 0.5, 1],
    ],
    [[0, 1.28], [0.8], [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[0, 0.48], [0.3], [0, 0.1, 0.2, 0.3, 0.4]],
    [
      [-0.3, 1.2],
      [0.1, 0.9],
      [0, 0.5, 1],
    ],
    [
      [0.94, 1.03],
      [0.96, 0.99],
      [0.94, 0.96, 0.98, 1],
    ],
    [
      [-0.4, 0.8],
      [-0.25, 0.5],
      [-0.2, 0, 0.2, 0.4, 0.6, 0.8],
    ],
    [[0, 2.4], [1.5], [0, 0.5, 1, 1.5]],
  ] as const)("of an axis %o with values %o are %o", (range, values, ticks) => {
    expect(shareTicks(range, values).tickvals).toEqual(ticks);
  });

  it("have as many digits behind the point as their steps need, and none that says nothing", () => {
    expect(shareTicks([0.001, 0.019], [0.004, 0.012])).toMatchObject({ tickformat: ".3~%" });
  });
});

describe("a chart of shares with room for its numbers", () => {
  const ticks = (figure: ReturnType<typeof leakChart>): readonly number[] => {
    return Array.from(figure.layout.xaxis?.tickvals ?? [], Number);
  };

  it("ends its ticks at 100%", () => {
    const steps = funnelTable(
      { step: ["list", "came", "led"], people: [200, 100, 2] },
      { step: "step", people: "people" },
    );
    expect(ticks(leakChart(steps)).at(-1)).toBe(1);
    const rows = sensitivity(
      { chance: { value: 0.9, low: 0.4, high: 0.99 }, turnout: { value: 0.99, low: 0.02, high: 1 } },
      ({ chance, turnout }) => chance * turnout,
    );
    const drawn = tornadoChart(rows, { unit: "the chance to win", format: "share" });
    expect([ticks(drawn)[0], ticks(drawn).at(-1)]).toEqual([0, 1]);
  });
});
