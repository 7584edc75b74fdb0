import { describe, expect, it } from "vitest";
import { rate } from "../../src/library/table/summary/rate.js";

describe("rate", () => {
  it("is the contact rate of Module 1", () => expect(rate(288, 1200)).toBe(0.24));

  it("is 0 for none and 1 for all", () => expect([rate(0, 5), rate(5, 5)]).toEqual([0, 1]));

  it.each([
    [1, 0, /A rate of 1 out of 0 does not exist/],
    [1, -2, /out of -2 does not exist/],
    [-1, 10, /The part must be 0 or more, but it is -1 of 10/],
    [1200, 288, /The part \(1200\) is larger than the whole \(288\)/],
    [Number.NaN, 10, /the part is NaN/],
    [1, Number.POSITIVE_INFINITY, /the whole is a number without an end/],
  ])("refuses %f of %f in a sentence that names it", (part, whole, sentence) => {
    expect(() => rate(part, whole)).toThrow(sentence);
  });

  it("refuses text that looks like a number", () => {
    expect(() => rate("288" as unknown as number, 1200)).toThrow(/the part is the text "###"/);
  });
});
