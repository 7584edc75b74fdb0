import { table } from "arquero";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { diffTables } from "../../src/library/table/join/diff-tables.js";

describe("diffTables", () => {
  const before = { fips: ["01001", "01003", "02001"], votes: [10, 20, 30], name: ["A", "B", "C"] };

  it("finds nothing between a table and itself, with a key or without", () => {
    for (const options of [{}, { key: "fips" }, { key: ["fips", "name"] }]) {
      const diff = diffTables(before, before, options);
      expect(diff).toMatchObject({ same: true, rowsAdded: 0, rowsLost: 0, rowsChanged: 0 });
      expect(diff.summary).toBe("Nothing changed: 3 rows, the same columns, the same values.");
    }
  });

  it("names columns, types, rows, cells and totals that changed, whatever the order of the rows", () => {
    const after = {
      fips: ["09110", "01003", "01001"],
      votes: ["5", "20", "12"],
      name: ["D", "B", "A"],
      share: [0.1, 0.2, 0.3],
    };
    const diff = diffTables(before, after, { key: "fips" });
    expect(diff).toMatchObject({ same: false, rowsAdded: 1, rowsLost: 1, rowsChanged: 2 });
    expect(diff.columnsAdded).toEqual(["share"]);
    expect(diff.typesChanged).toEqual([{ column: "votes", before: "whole number", after: "text" }]);
    expect(diff.addedExamples).toEqual(["09110"]);
    expect(diff.lostExamples).toEqual(["02001"]);
    expect(diff.changedColumns).toEqual([{ column: "votes", rows: 2 }]);
    expect(diff.changedExamples[0]).toEqual({ key: "01001", column: "votes", before: 10, after: "12" });
    expect(diff.totals).toEqual([]);
    expect(diff.summary).toContain('"votes" was whole number and is now text.');
  });

  it("gives the totals of both states, also when only one row was corrected", () => {
    const diff = diffTables(before, { ...before, votes: [10, 20, 31] }, { key: "fips" });
    expect(diff.totals).toEqual([{ column: "votes", before: 60, after: 61, change: 1 }]);
    expect(diff.summary).toBe(
      '3 rows before, 3 after: 0 added, 0 lost, 1 changed. The total of "votes" went from 60 to 61.',
    );
  });

  it("pairs rows that share a key in their order and counts such keys", () => {
    const diff = diffTables({ id: [1, 1, 2], v: [5, 6, 7] }, { id: [1, 2, 2], v: [5, 7, 8] }, { key: "id" });
    expect(diff).toMatchObject({ rowsAdded: 1, rowsLost: 1, rowsChanged: 0, keysRepeated: 2 });
  });

  it("does not take the text 1 for the number 1", () => {
    const diff = diffTables({ id: [1] }, { id: ["1"] }, { key: "id" });
    expect(diff).toMatchObject({ rowsAdded: 1, rowsLost: 1 });
    expect(diff.typesChanged).toEqual([{ column: "id", before: "whole number", after: "text" }]);
  });

  it("compares two elections: 48 places gone, 56 new, Connecticut among them", () => {
    const of = (year: number) =>
      loadDataset("county-presidential")
        .params({ year })
        .filter((row: { year: number }, $: { year: number }) => row.year === $.year);
    const diff = diffTables(of(2020), of(2024), { key: "fips", examples: 100 });
    expect([diff.rowsLost, diff.rowsAdded]).toEqual([48, 56]);
    expect(diff.lostExamples.filter((fips) => fips.startsWith("09"))).toHaveLength(8);
    expect(diff.addedExamples.filter((fips) => fips.startsWith("09"))).toHaveLength(9);
    expect(diff.totals.find(({ column }) => column === "votesTotal")).toMatchObject({
      before: 158433557,
      after: 154863739,
    });
  });

  it("balances for any two tables: what is left of before plus what is new is after", () => {
    const rows = fc.array(fc.record({ k: fc.constantFrom("a", "b", "c", null), v: fc.constantFrom(1, 2) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (a, b, keyed) => {
        const of = (list: readonly { k: string | null; v: number }[]) =>
          table({ k: list.map(({ k }) => k), v: list.map(({ v }) => v) });
        const diff = diffTables(of(a), of(b), keyed ? { key: "k" } : {});
        const back = diffTables(of(b), of(a), keyed ? { key: "k" } : {});
        expect(diff.rowsBefore - diff.rowsLost + diff.rowsAdded).toBe(diff.rowsAfter);
        expect([back.rowsAdded, back.rowsLost]).toEqual([diff.rowsLost, diff.rowsAdded]);
        if (!keyed) expect(diff.rowsChanged).toBe(0);
      }),
    );
  });

  it("says which column is missing and refuses a strange number of examples", () => {
    expect(() => diffTables(before, before, { key: "fip" })).toThrow(
      /^The first table has no column called "fip"\. Did you mean "fips"/,
    );
    expect(() => diffTables(before, { code: ["1"] }, { key: "fips" })).toThrow(
      /^The second table has no column/,
    );
    expect(() => diffTables(before, before, { examples: -1 })).toThrow(/whole number of 0 or more/);
  });
});
