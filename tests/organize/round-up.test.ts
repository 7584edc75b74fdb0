import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundUp } from "../../src/library/organize/numbers/round-up.js";

describe("roundUp", () => {
  it("rounds up, but not for noise below 1e-9", () => {
    expect(roundUp(84 / (0.08 * 0.35))).toBe(3000);
    expect(roundUp(534 / (1 - 0.6))).toBe(1335);
    expect(roundUp(3000.000001)).toBe(3001);
    expect(Object.is(roundUp(0), 0)).toBe(true);
  });

  it("is a whole number less than one above the value", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (value) => {
        const up = roundUp(value);
        expect(Number.isInteger(up)).toBe(true);
        expect(up).toBeGreaterThanOrEqual(value - 1e-9);
        expect(up).toBeLessThan(value + 1);
      }),
    );
  });
});
