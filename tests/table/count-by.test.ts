import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { countBy } from "../../src/library/table/summary/count-by.js";

describe("countBy", () => {
  it("counts the canvass results of Module 1, largest first", () => {
    expect(countBy(loadDataset("canvass-log"), "result").objects()).toEqual([
      { result: "not home", count: 720, share: 0.6 },
      { result: "canvassed", count: 288, share: 0.24 },
      { result: "bad record", count: 96, share: 0.08 },
      { result: "refused", count: 96, share: 0.08 },
    ]);
  });

  it("sums weights instead of rows", () => {
    const poll = loadDataset("nonvoters-2020");
    const weighted = countBy(poll, "voterCategory", { weights: "weight", order: "first" }).objects() as {
      voterCategory: string;
      share: number;
    }[];
    const shares = Object.fromEntries(weighted.map(({ voterCategory, share }) => [voterCategory, share]));
    expect(shares["rarely/never"]).toBeCloseTo(0.2803, 4);
    expect(shares.always).toBeCloseTo(0.2904, 4);
  });

  const answers = { answer: ["yes", null, "no", "yes", undefined, Number.NaN] };

  it("counts rows without a value in a last row, whatever the order", () => {
    for (const order of ["count", "value", "first"] as const) {
      const rows = countBy(answers, "answer", { order }).objects();
      expect(rows.at(-1)).toEqual({ answer: null, count: 3, share: 0.5 });
    }
  });

  it("leaves them out of rows and shares on request", () => {
    expect(countBy(answers, "answer", { missing: "drop" }).objects()).toEqual([
      { answer: "yes", count: 2, share: 2 / 3 },
      { answer: "no", count: 1, share: 1 / 3 },
    ]);
  });

  it("orders numbers as numbers and by first appearance", () => {
    const data = { hour: [10, 9, 10, 100] };
    expect(countBy(data, "hour", { order: "value" }).array("hour")).toEqual([9, 10, 100]);
    expect(countBy(data, "hour", { order: "first" }).array("hour")).toEqual([10, 9, 100]);
  });

  it("keeps 1 and the text 1 apart", () => {
    expect(countBy({ code: [1, "1", 1] }, "code").objects()).toEqual([
      { code: 1, count: 2, share: 2 / 3 },
      { code: "1", count: 1, share: 1 / 3 },
    ]);
  });

  it("counts only the rows that a filter left", () => {
    const evening = loadDataset("canvass-log").filter((row: { hour: number }) => row.hour >= 17);
    const counts = countBy(evening, "result").array("count");
    expect(Array.from(counts, Number).reduce((sum, count) => sum + count, 0)).toBe(evening.numRows());
  });

  it("gives shares that add up to 1 and counts that add up to the weights", () => {
    const row = fc.record({
      group: fc.constantFrom("a", "b", "c", null),
      weight: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const data = { group: rows.map(({ group }) => group), weight: rows.map(({ weight }) => weight) };
        const result = countBy(data, "group", { weights: "weight" });
        const sum = (name: string) => Array.from(result.array(name), Number).reduce((a, b) => a + b, 0);
        expect(sum("count")).toBe(data.weight.reduce((a, b) => a + b, 0));
        expect(sum("share")).toBeCloseTo(1, 12);
      }),
    );
  });

  it.each([
    ["resullt", {}, /no column called "resullt"\. Did you mean "result"\?/],
    ["result", { weights: "wt" }, /no column called "wt"/],
    ["result", { weights: "result" }, /Row 1 of the weights column "result" is the text "•" \(masked\)/],
    ["result", { weights: "weight" }, /Row 2 of the weights column "weight" is the number -# \(masked\)/],
    ["result", { order: "size" as "count" }, /The order must be "count", "value" or "first"/],
  ])("refuses %s with %j in a sentence", (column, options, sentence) => {
    expect(() => countBy({ result: ["a", "b"], weight: [1, -1] }, column, options)).toThrow(sentence);
  });

  it("refuses a column whose name the result needs itself", () => {
    expect(() => countBy({ count: [1] }, "count")).toThrow(/has a column "count" of its own/);
  });
});
