import { describe, expect, it } from "vitest";
import { closestName } from "../../src/library/table/columns/closest-name.js";

describe("closestName", () => {
  it.each([
    ["votd", "voted"],
    ["cuont", "count"],
    ["Result", "result"],
    ["voter_category", "voterCategory"],
  ])("takes %s for %s", (typed, meant) => {
    expect(closestName(typed, ["age", "count", "result", "voted", "voterCategory"])).toBe(meant);
  });

  it("offers nothing when no name is near", () => {
    expect(closestName("population", ["age", "voted"])).toBeUndefined();
  });
});
