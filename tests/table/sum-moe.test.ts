import { describe, expect, it } from "vitest";
import { sumMoe } from "../../src/library/table/margins/sum-moe.js";

describe("sumMoe", () => {
  it("adds the estimates and takes the root of the squared margins", () => {
    expect(sumMoe([3, 4], [3, 4])).toEqual({ estimate: 7, moe: 5 });
    expect(() => sumMoe([], [])).toThrow("There is no estimate to add: the list is empty");
  });

  it("says what does not fit", () => {
    expect(() => sumMoe([1, 2], [1])).toThrow("There are 2 estimates but 1 margins of error");
    expect(() => sumMoe([1, Number.NaN], [1, 1])).toThrow(/part 2/);
    expect(() => sumMoe([1], [-1])).toThrow(/margin 0 or more/);
    expect(() => sumMoe([1e308, 1e308], [1, 1])).toThrow(/up to 1e15, but part 1/);
    expect(() => sumMoe([1], [1e308])).toThrow(/up to 1e15, but part 1/);
  });
});
