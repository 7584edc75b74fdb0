import { escape as rowwise } from "arquero";
import { describe, expect, it } from "vitest";
import { slopeChart } from "../../src/library/chart/basic/slope-chart.js";
import type { Figure } from "../../src/library/chart/figure/figure.js";
import { classOf, colorClasses, NO_DATA_COLOR } from "../../src/library/chart/map/color-classes.js";
import { countyMap } from "../../src/library/chart/map/county-map.js";
import { districtMap } from "../../src/library/chart/map/district-map.js";
import { districtCode } from "../../src/library/chart/map/district-tiles.js";
import { geoJSONMap } from "../../src/library/chart/map/geojson-map.js";
import { mapTable } from "../../src/library/chart/map/map-table.js";
import { simplifyShapes } from "../../src/library/chart/map/simplify-shapes.js";
import { STATE_GRID } from "../../src/library/chart/map/state-grid.js";
import { stateMap } from "../../src/library/chart/map/state-map.js";
import { rollUpStates } from "../../src/library/table/clean/roll-up-states.js";
import { STATE_CODES } from "../../src/library/table/clean/state-codes.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

interface Drawn {
  readonly type: string;
  readonly name?: string;
  readonly fill?: string;
  readonly fillcolor?: string;
  readonly x: readonly (number | null)[];
  readonly text?: readonly string[];
}
const traces = (figure: Figure) => figure.data as unknown as readonly Drawn[];
const margins = (year: number) =>
  rollUpStates(
    loadDataset("county-presidential")
      .filter(rowwise((row: { year: number }) => row.year === year))
      .reify(),
    { fips: "fips", sum: ["votesDem", "votesRep", "votesTotal"], states: ["AK", "CT", "DC"] },
  )
    .derive({
      margin: (row: { votesDem: number; votesRep: number; votesTotal: number }) =>
        (100 * (row.votesDem - row.votesRep)) / row.votesTotal,
    })
    .reify();

describe("countyMap", () => {
  const options = { fips: "fips", value: "margin", unit: "points", title: "2024" };
  const nation = countyMap(margins(2024), options);

  it("colours every county of the nation but one without voters, on plain axes that need no network", () => {
    expect(nation.alt).toContain("Map of 3,141 places by points: highest District of Columbia, DC 83");
    expect(nation.alt).toContain("1 gray place has no data (Hawaii 1).");
    expect(nation.alt).toContain("One value for the whole state: Alaska, Connecticut");
    expect(nation.alt).not.toContain("not on this map");
    expect(new Set(traces(nation).map(({ type }) => type))).toEqual(new Set(["scatter"]));
    expect(JSON.stringify(nation)).not.toMatch(/https?:|geo"|mapbox/);
  });

  it("stays under 1 MB for the nation and 50 kB for a state", () => {
    expect(JSON.stringify(nation).length).toBeLessThan(1_000_000);
    const michigan = countyMap(margins(2024), { ...options, state: "MI" });
    expect(JSON.stringify(michigan).length).toBeLessThan(50_000);
    expect(michigan.alt).toContain("Map of 83 places");
    expect(michigan.alt).not.toContain("not on this map");
  });

  it("leaves grey what has no whole code, and counts it: the raw file loses California", () => {
    const raw = loadDataset("county-presidential-2016-raw");
    const map = countyMap(raw, {
      fips: "combined_fips",
      value: "per_dem",
      format: "share",
      title: "As it came",
    });
    expect(map.alt).toContain(
      "317 gray places have no data (Arkansas 75, Alabama 67, Colorado 64, California 58",
    );
    expect(map.alt).toContain("316 codes are not on this map: 2013; 2016; 2020 ….");
    const grey = traces(map).find(({ name }) => name === "no data");
    expect(grey?.fillcolor).toBe(NO_DATA_COLOR);
    const table = mapTable(raw, { fips: "combined_fips", value: "per_dem", format: "share" });
    expect(table.slice(-2).map(({ range, places }) => [range, places])).toEqual([
      ["no data (gray)", 317],
      ["not on this map", 316],
    ]);
    expect(table.slice(0, -2).reduce((sum, { places }) => sum + places, 0)).toBe(2825);
  });

  it("has Connecticut's old counties: planning regions are not on it, and the text says so", () => {
    const regions = { fips: ["09110", "09120"], v: [1, 2] };
    const map = countyMap(regions, { fips: "fips", value: "v", state: "Connecticut", title: "Regions" });
    expect(map.alt).toContain("No place has a value.");
    expect(map.alt).toContain("8 gray places have no data");
    expect(map.alt).toContain("2 codes are not on this map: 09110; 09120.");
  });

  it("finds a renamed county, and refuses two rows for one place, text, and unknown states", () => {
    const one = (data: Parameters<typeof countyMap>[0], state?: string) =>
      countyMap(data, { fips: "fips", value: "v", title: "t", ...(state === undefined ? {} : { state }) });
    expect(one({ fips: ["46113"], v: [3] }, "SD").alt).toContain("highest Oglala Lakota, SD 3");
    expect(() => one({ fips: ["26121", "26121"], v: [1, 2] })).toThrow(
      /row 2 has a code in "fips" that stands in a row above, the text "#####".*one year/,
    );
    expect(() => one({ fips: ["26121"], v: ["12"] })).toThrow(/needs numbers in column "v", but row 1/);
    expect(() => one({ fips: ["26121"], v: [1] }, "Ontario")).toThrow(/no state the text "Ontario"/);
    expect(one({ fips: ["26121", "26005"], v: [null, 2] }, "MI").alt).toContain("82 gray places");
  });

  it("says the name and value of every place under the pointer, with tags as text", () => {
    const labels = traces(nation).at(-1);
    expect(labels?.text).toHaveLength(3142);
    expect(labels?.text?.find((text) => text.startsWith("Muskegon"))).toBe("Muskegon, MI: −1.792");
    const shape = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const evil = {
      type: "FeatureCollection",
      features: [{ type: "Feature", id: "1", properties: { n: "<b>x</b>" }, geometry: shape }],
    };
    const map = geoJSONMap({ w: ["1"], v: [1] }, evil, { code: "w", value: "v", name: "n", title: "t" });
    expect(traces(map).at(-1)?.text).toEqual(["&lt;b&gt;x&lt;/b&gt;: 1"]);
  });
});

describe("stateMap and districtMap", () => {
  it("reads states by name, code or postal code", () => {
    for (const state of ["Michigan", "MI", "26"]) {
      const map = stateMap({ state: [state], v: [0.5] }, { state: "state", value: "v", title: "t" });
      expect(map.alt).toContain("highest Michigan 0.5");
      expect(map.alt).toContain("50 gray places");
    }
    expect(stateMap({ s: ["PR"], v: [1] }, { state: "s", value: "v", title: "t" }).alt).toContain(
      "1 code is not on this map",
    );
  });

  it("has one tile for each state and DC, none twice", () => {
    expect([...STATE_GRID.keys()].sort()).toEqual(
      STATE_CODES.filter(({ fips }) => Number(fips) <= 56)
        .map(({ postal }) => postal)
        .sort(),
    );
    expect(new Set([...STATE_GRID.values()].map(String)).size).toBe(51);
  });

  it.each([
    ["MI-07", "MI-07"],
    ["mi-7", "MI-07"],
    ["2607", "MI-07"],
    ["AK-AL", "AK-00"],
    ["AK-00", "AK-00"],
    ["PR-01", null],
    ["Michigan 7", null],
    [null, null],
  ])("reads %j as the district %j", (value, code) => {
    expect(districtCode(value)).toBe(code);
  });

  it("draws all 435 seats from the numbers of the shipped table", () => {
    const options = { district: "district", state: "state", value: "lean", title: "t" };
    const map = districtMap(loadDataset("congress-districts-2022"), options);
    expect(map.alt).toContain("Map of 435 places");
  });

  it("gives each seat a square of its own, and names what is no district", () => {
    const ids = Array.from({ length: 52 }, (_, i) => `CA-${String(i + 1).padStart(2, "0")}`);
    const map = districtMap({ d: ids, v: ids.map((_, i) => i) }, { district: "d", value: "v", title: "t" });
    const labels = map.data.at(-1) as unknown as { x: number[]; y: number[] };
    expect(new Set(labels.x.map((x, i) => `${x} ${labels.y[i]}`)).size).toBe(52);
    expect(() => districtMap({ d: ["Ward 1"], v: [1] }, { district: "d", value: "v", title: "t" })).toThrow(
      /Row 1 of "d" is the text "•••• #" \(masked\); write a district as "MI-07"/,
    );
  });
});

describe("geoJSONMap", () => {
  it.each([
    [7, /must be a GeoJSON FeatureCollection/],
    [{ type: "FeatureCollection", features: [] }, /hold no polygon/],
    [
      {
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: { A: 1 },
            geometry: {
              type: "Polygon",
              coordinates: [
                [
                  [0, 0],
                  [1, 1],
                  [1, 0],
                  [0, 0],
                ],
              ],
            },
          },
        ],
      },
      /no id\. Its properties are: A/,
    ],
  ])("says what is wrong with outlines (%#)", (outlines, sentence) => {
    expect(() => geoJSONMap({ w: ["1"], v: [1] }, outlines, { code: "w", value: "v", title: "t" })).toThrow(
      sentence,
    );
  });
});

describe("classes and outlines", () => {
  it("puts every value into exactly one class, with colours that go two ways around 0", () => {
    const values = Array.from({ length: 301 }, (_, i) => i - 120.5);
    const classes = colorClasses(values, {});
    expect(classes.some(({ from, to }) => from === 0 || to === 0)).toBe(true);
    for (const value of values) {
      const { from, to } = classes[classOf(value, classes)] ?? { from: Number.NaN, to: Number.NaN };
      expect(value >= from && value <= to).toBe(true);
    }
    expect(new Set(classes.map(({ color }) => color)).size).toBe(classes.length);
  });

  it("takes breaks of your own, one value, and no values", () => {
    expect(colorClasses([1, 5, 9], { breaks: [4, 8] }).map(({ from, to }) => [from, to])).toEqual([
      [1, 4],
      [4, 8],
      [8, 9],
    ]);
    expect(colorClasses([3, 3], {})).toHaveLength(1);
    expect(colorClasses([], {})).toEqual([]);
    expect(() => colorClasses([1], { breaks: [5, 5] })).toThrow(/must rise/);
  });

  it("keeps a place that is smaller than the grid, and the border that two places share", () => {
    const box = (id: string, x: number, size: number) => ({
      id,
      name: id,
      rings: [
        [
          [x, 0],
          [x + size, 0],
          [x + size, size],
          [x, size],
          [x, 0],
        ] as const,
      ],
    });
    const [big, next, tiny] = simplifyShapes(
      [box("a", 0, 100), box("b", 100, 100), box("c", 150, 0.001)],
      10,
    );
    expect(tiny?.rings[0]).toHaveLength(5);
    const edge = (shape: typeof big, x: number) => shape?.rings[0]?.filter((point) => point[0] === x).length;
    expect([edge(big, 5), edge(next, 5)].every((points) => (points ?? 0) >= 2)).toBe(true);
  });
});

describe("slopeChart", () => {
  it("draws a line a row and greys the others", () => {
    const data = { n: ["A", "B"], a: [1, 2], b: [3, 0] };
    const chart = slopeChart(data, {
      label: "n",
      from: "a",
      to: "b",
      title: "A rises",
      highlight: ["A"],
      ends: ["2020", "2024"],
    });
    expect(chart.data).toHaveLength(2);
    expect(chart.alt).toBe("A rises. A from 1 to 3; B from 2 to 0.");
    expect(() => slopeChart(data, { label: "n", from: "a", to: "c", title: "t" })).toThrow(
      /no column called "c"/,
    );
  });

  it("names those of the wanted lines that have no row, under the chart and in its text", () => {
    const data = { fips: ["26121", "26081", "01001"], n: ["A", "B", "C"], a: [1, 2, 3], b: [3, 0, 1] };
    const options = { label: "n", from: "a", to: "b", title: "Three counties", source: "A file" };
    const chart = slopeChart(data, { ...options, only: { fips: ["26121", "09001"] } });
    const left = '1 of 2 not drawn: no row has the text "09001" in the column "fips".';
    expect(chart.data).toHaveLength(1);
    expect(chart.alt).toBe(`Three counties. A from 1 to 3. ${left}`);
    expect(String(chart.layout.annotations?.[0]?.text).replaceAll("<br>", " ")).toBe(`${left} · A file`);
    const whole = slopeChart(data, { ...options, only: { fips: ["26121", "26081"] } });
    expect(whole.alt).toBe("Three counties. A from 1 to 3; B from 2 to 0.");
    expect(() => slopeChart(data, { ...options, only: { fips: ["09001"] } })).toThrow(
      'No row has the text "09001" in the column "fips".',
    );
    expect(() => slopeChart(data, { ...options, only: {} })).toThrow("one column with a list of values");
  });
});
