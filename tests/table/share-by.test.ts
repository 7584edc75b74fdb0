import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { shareBy } from "../../src/library/table/summary/share-by.js";

const poll = { age: ["young", "old", "old", null], voted: ["no", "yes", null, "yes"], weight: [1, 3, 1, 2] };

describe("shareBy", () => {
  it("divides weights by weights in each group, the groups in order and the missing group last", () => {
    const shares = shareBy(poll, "age", { of: "voted", is: "yes", weights: "weight" });
    expect(shares.objects()).toEqual([
      { age: "old", share: 0.75, people: 2 },
      { age: "young", share: 0, people: 1 },
      { age: null, share: 1, people: 1 },
    ]);
  });

  it("counts each row once without weights", () => {
    expect(shareBy(poll, "age", { of: "voted", is: "yes" }).get("share", 0)).toBe(0.5);
  });

  it("gives the turnout of 2016 by age as the survey has it", () => {
    const cps = loadDataset("cps-voting-2016");
    const byAge = shareBy(cps, "ageBand", { of: "answer", is: "yes", weights: "weight" });
    expect(Array.from<unknown>(byAge.array("share")).map((share) => Number(share).toFixed(3))).toEqual([
      "0.408",
      "0.496",
      "0.606",
      "0.648",
      "0.694",
      "0.748",
      "0.703",
    ]);
  });

  it("names what it cannot use", () => {
    expect(() => shareBy(poll, "aeg", { of: "voted", is: "yes" })).toThrow('Did you mean "age"?');
    expect(() => shareBy({ share: [1] }, "share", { of: "share", is: 1 })).toThrow("Rename yours first");
    const heavy = { age: ["a", "a"], voted: ["yes", "no"], w: [1, 1e308] };
    expect(() => shareBy(heavy, "age", { of: "voted", is: "yes", weights: "w" })).toThrow("from 0 to 1e15");
    expect(() => shareBy(poll, "age", { of: "voted", is: "yes", weights: "voted" })).toThrow(
      /weight must be a number/,
    );
  });
});
