import { expect, it } from "vitest";
import { reachAfterPasses } from "../../../src/library/organize/electoral/reach-after-passes.js";

it("gives F4: 22, 39, 53 and 63% after one to four passes at 22%", () => {
  const reach = [1, 2, 3, 4].map((passes) =>
    Math.round(100 * reachAfterPasses({ contactRate: 0.22, passes })),
  );
  expect(reach).toEqual([22, 39, 53, 63]);
  expect(reachAfterPasses({ contactRate: 0.22, passes: 3 })).toBeCloseTo(0.525, 3);
  expect(reachAfterPasses({ contactRate: 0.22, passes: 0 })).toBe(0);
  expect(() => reachAfterPasses({ contactRate: 0.22, passes: 2.5 })).toThrow("passes must be a whole number");
});
