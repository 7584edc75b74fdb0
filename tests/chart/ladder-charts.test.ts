import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortHeatMap } from "../../src/library/chart/organize/cohort-heat-map.js";
import { ladderChart } from "../../src/library/chart/organize/ladder-chart.js";
import { leakChart } from "../../src/library/chart/organize/leak-chart.js";
import { cohortRetention } from "../../src/library/organize/ladder/cohort-retention.js";
import { funnelTable } from "../../src/library/organize/ladder/funnel-table.js";
import { ladderTable } from "../../src/library/organize/ladder/ladder-table.js";

const steps = funnelTable(
  { step: ["list", "signed", "came", "led"], people: [1000, 500, 100, 50] },
  { step: "step", people: "people" },
);

describe("ladderChart", () => {
  it("says people and both rates, and lets the step with the largest share lost stand out", () => {
    const { data, alt } = ladderChart(steps);
    const [bars] = data as unknown as { x: number[]; marker: { color: string[] } }[];
    expect(bars?.x).toEqual([1000, 500, 100, 50]);
    expect(bars?.marker.color.map((color) => color !== bars.marker.color[0])).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(alt).toBe(
      "From signed to came, 80.0% are lost. list: 1,000 people; signed: 500 people, 50.0% of the step before, 50.0% of the top; " +
        "came: 100 people, 20.0% of the step before, 10.0% of the top; led: 50 people, 50.0% of the step before, 5.0% of the top.",
    );
  });

  it("draws one rung and rungs with nobody on them", () => {
    expect(ladderChart(steps.slice(0, 1)).alt).toBe("Nobody is lost between the steps. list: 1,000 people.");
    const empty = ladderTable({ who: [1], act: ["b"] }, { person: "who", rung: "act", rungs: ["a", "b"] });
    expect(ladderChart(empty).alt).toContain("b: 1 person, – of the step before");
    expect(() => ladderChart([])).toThrow("no rung to draw");
  });
});

describe("leakChart", () => {
  it("draws shares, not numbers, and says both", () => {
    const { data, alt, layout } = leakChart(steps, { source: { title: "Event log", synthetic: true } });
    expect((data as unknown as { x: number[] }[])[0]?.x).toEqual([0.5, 0.8, 0.5]);
    expect(alt).toContain("The worst leak is from signed to came: 80.0% are lost");
    expect(alt).toContain("list to signed 50.0% (500 people)");
    expect(JSON.stringify(layout.annotations)).toContain("SYNTHETIC");
  });
});

describe("cohortHeatMap", () => {
  const rows = cohortRetention(
    {
      who: ["Ana", "Ana", "Bo", "Cy"],
      joined: ["2026-03-02", "2026-03-02", "2026-03-31", "2026-04-10"],
      act: ["2026-03-05", "2026-04-20", null, "2026-04-12"],
    },
    { person: "who", joined: "joined", active: "act" },
  );

  it("leaves the cells empty that lie in the future, and stars a period that is not over", () => {
    const figure = cohortHeatMap(rows, { title: "Half of March stays" });
    const [map] = figure.data as unknown as { z: (number | null)[][]; text: string[][] }[];
    expect(map?.z).toEqual([
      [0.5, 0.5],
      [1, null],
    ]);
    expect(map?.text).toEqual([
      ["50.0%", "50.0%*"],
      ["100.0%*", ""],
    ]);
    expect(figure.alt).toBe(
      "Half of March stays. Share active by month since joining: 2026-03 (2 people) 0: 50.0%, 1: 50.0%*; " +
        "2026-04 (1 person) 0: 100.0%*. A star marks a month that is not over.",
    );
    expect(() => cohortHeatMap([], { title: "x" })).toThrow("no cohort to draw");
  });
});

describe("names in these charts", () => {
  it("are shown letter by letter, whatever they hold", () => {
    const hostile = fc.constantFrom("<b>x</b>", "<a href='javascript:1'>", "a<br>b", "&lt;", '"><script>');
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const rows = funnelTable({ step: [a, `${b} 2`], people: [4, 1] }, { step: "step", people: "people" });
        for (const figure of [ladderChart(rows), leakChart(rows)]) {
          const drawn = JSON.stringify([figure.data, figure.layout]).replaceAll("<extra></extra>", "");
          expect(drawn).not.toMatch(/<[a-z/]/i);
        }
      }),
    );
  });
});
