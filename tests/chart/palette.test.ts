import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import { palette, seriesColors } from "../../src/library/chart/figure/theme.js";

// What people with each kind of colour blindness see, after Machado, Oliveira and Fernandes (2009).
const eyes: Readonly<Record<string, (color: Color) => Color>> = {
  "all cones": (color) => color,
  "no red cones": filterDeficiencyProt(1),
  "no green cones": filterDeficiencyDeuter(1),
  "no blue cones": filterDeficiencyTrit(1),
};
const difference = differenceCiede2000();

/** CIEDE2000: 1 is just seen side by side, 10 and more at a glance. */
const AT_A_GLANCE = 10;

function distance(see: (color: Color) => Color, one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  if (a === undefined || b === undefined) throw new Error(`${one} or ${other} is no colour.`);
  return difference(see(a), see(b));
}

describe.each(Object.entries(eyes))("the colours of the charts, seen with %s", (_name, see) => {
  it("tell every series of a chart from every other", () => {
    const close = seriesColors.flatMap((one, at) =>
      seriesColors
        .slice(at + 1)
        .filter((other) => distance(see, one, other) < AT_A_GLANCE)
        .map((other) => `${one} and ${other}: ${distance(see, one, other).toFixed(1)}`),
    );
    expect(close).toEqual([]);
  });

  it("tell what a chart is about from the rest, and good from bad", () => {
    expect(distance(see, palette.focus, palette.context)).toBeGreaterThan(AT_A_GLANCE);
    expect(distance(see, palette.contrast, palette.context)).toBeGreaterThan(AT_A_GLANCE);
    expect(distance(see, palette.good, palette.bad)).toBeGreaterThan(AT_A_GLANCE);
  });
});

describe("on white", () => {
  it.each(Object.entries(palette).filter(([name]) => name !== "grid"))(
    "%s can be seen, 3 to 1",
    (_name, color) => {
      expect(wcagContrast(color, "#ffffff")).toBeGreaterThanOrEqual(3);
    },
  );

  it("words can be read, 4.5 to 1", () => {
    for (const color of [palette.text, palette.reference])
      expect(wcagContrast(color, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });
});

it("knows colours that look alike without green cones, so that this test can fail", () => {
  const see = eyes["no green cones"] ?? ((color) => color);
  expect(distance(see, "#7b4ab5", "#0b5fa5")).toBeLessThan(AT_A_GLANCE);
  expect(distance((color) => color, "#7b4ab5", "#0b5fa5")).toBeGreaterThan(AT_A_GLANCE);
});
