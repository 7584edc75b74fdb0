import { expect, it } from "vitest";
import { averageFall, coverChart, nationalTurnout } from "../../publishing/book/cover-chart.js";

it("the chart of the start page says what its numbers say", () => {
  const turnout = nationalTurnout();
  expect(turnout.map(({ year }) => year)).toEqual(Array.from({ length: 22 }, (_, at) => 1980 + 2 * at));
  expect(turnout.every(({ percent }) => percent > 30 && percent < 70)).toBe(true);
  // The title says "more than a quarter".
  expect(averageFall(turnout)).toBeGreaterThan(0.25);
  expect(averageFall(turnout)).toBeLessThan(0.3);
});

it("the chart of the start page has its finding and all its numbers in words", () => {
  const html = coverChart();
  expect(html).toContain('role="img" aria-labelledby="cover-title" aria-describedby="cover-text"');
  expect(html).toMatch(
    /Of 100 people .* about \d\d vote when a president is elected, and about \d\d two years later/,
  );
  expect(html.match(/<tr><td>/g)).toHaveLength(22);
  expect(html).not.toMatch(/NaN|undefined/);
});
