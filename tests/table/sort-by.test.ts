import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortBy } from "../../src/library/table/columns/sort-by.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

describe("sortBy", () => {
  it("sorts numbers by size, not as text", () => {
    expect(sortBy({ doors: [10, 9, 1, 100] }, "doors").array("doors")).toEqual([1, 9, 10, 100]);
  });

  it("sorts text the same way on every machine", () => {
    expect(sortBy({ name: ["b", "ä", "Z", "a"] }, "name").array("name")).toEqual(["Z", "a", "b", "ä"]);
  });

  it("puts rows without a value last in both directions", () => {
    const data = { n: [null, 2, Number.NaN, 1, undefined] };
    expect(Array.from(sortBy(data, "n").array("n")).slice(0, 2)).toEqual([1, 2]);
    expect(Array.from(sortBy(data, "n", { descending: true }).array("n")).slice(0, 2)).toEqual([2, 1]);
  });

  it("keeps the rows together and leaves the given table as it was", () => {
    const log = loadDataset("canvass-log");
    const before = log.array("attemptId");
    const sorted = sortBy(log, "turf", { descending: true });
    expect(sorted.numRows()).toBe(1200);
    expect(sorted.get("turf", 0)).toBe("Turf F");
    const first = Number(sorted.get("attemptId", 0));
    expect(sorted.get("doorId", 0)).toBe(log.get("doorId", first - 1));
    expect(log.array("attemptId")).toEqual(before);
  });

  it("sorts only the rows that a filter left", () => {
    const late = loadDataset("canvass-log").filter((row: { hour: number }) => row.hour === 19);
    expect(sortBy(late, "doorId").numRows()).toBe(late.numRows());
    expect(new Set(sortBy(late, "doorId").array("hour"))).toEqual(new Set([19]));
  });

  it("is stable and complete for any numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), fc.boolean(), (values, descending) => {
        const rows = sortBy({ value: values, row: values.map((_, row) => row) }, "value", { descending });
        const pairs = rows.objects() as { value: number; row: number }[];
        return pairs.every((pair, index) => {
          const next = pairs[index + 1];
          if (next === undefined) return true;
          if (pair.value === next.value) return pair.row < next.row;
          return descending ? pair.value > next.value : pair.value < next.value;
        });
      }),
    );
  });

  it("names a column that does not exist", () => {
    expect(() => sortBy({ votes: [1] }, "vote")).toThrow(/no column called "vote"\. Did you mean "votes"\?/);
  });
});
