import { describe, expect, it } from "vitest";
import { isWeakSum } from "../../src/library/table/margins/is-weak-sum.js";

describe("isWeakSum", () => {
  it("is true while a hidden count can be worked out, or none of them could reach the minimum", () => {
    expect(isWeakSum([3], 5)).toBe(true);
    expect(isWeakSum([40], 5)).toBe(true);
    expect(isWeakSum([1, 4], 5)).toBe(true);
    expect(isWeakSum([1, 5], 5)).toBe(false);
    expect(isWeakSum([2, 2, 2], 5)).toBe(true);
    expect(isWeakSum([2, 2, 3], 5)).toBe(false);
  });

  it("is false where nothing is hidden", () => {
    expect(isWeakSum([], 5)).toBe(false);
  });
});
