import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { weightedShare } from "../../src/library/table/summary/weighted-share.js";

describe("weightedShare", () => {
  const poll = loadDataset("nonvoters-2020");

  it.each([
    ["always", 0.2904],
    ["sporadic", 0.4293],
    ["rarely/never", 0.2803],
  ])("gives the published share of %s", (value, share) => {
    expect(weightedShare(poll, "voterCategory", value, { weights: "weight" })).toBeCloseTo(share, 4);
  });

  it("gives the published support among those who answered", () => {
    const share = weightedShare(poll, "candidateSupport", "Biden", { weights: "weight", missing: "drop" });
    expect(Math.abs(share - 0.454)).toBeLessThan(0.0005);
  });

  it("weighs true and false", () => {
    expect(weightedShare({ came: [true, false], w: [1, 3] }, "came", true, { weights: "w" })).toBe(0.25);
  });

  it("offers the closest value for one that no row has", () => {
    expect(() => weightedShare(poll, "voterCategory", "allways", { weights: "weight" })).toThrow(
      /No row has the text "allways" in the column "voterCategory"\. Did you mean "always"\? Its values are: /,
    );
  });

  it("is 0 for a value whose rows weigh nothing, and says so when all rows do", () => {
    expect(weightedShare({ v: ["yes", "no"], w: [0, 2] }, "v", "yes", { weights: "w" })).toBe(0);
    expect(() => weightedShare({ v: ["yes", "no"], w: [0, 0] }, "v", "yes", { weights: "w" })).toThrow(
      'All weights in the column "w" are 0',
    );
  });

  it("asks for the weights", () => {
    expect(() => weightedShare(poll, "party", "Democrat", {} as { weights: string })).toThrow(
      'weightedShare needs the option "weights": a text.',
    );
  });
});
