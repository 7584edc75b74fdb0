import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinTables } from "../../src/library/table/join/join-tables.js";

describe("joinTables", () => {
  const left = { fips: ["1", "2", "2", null], votes: [10, 20, 21, 5] };
  const right = { fips: ["2", "3", null], votes: [7, 8, 9] };

  it.each([
    ["matched", 2],
    ["left", 4],
    ["all", 6],
  ] as const)("keeps %s: %i rows", (keep, rows) => {
    const joined = joinTables(left, right, { key: "fips", keep });
    expect(joined.rows.numRows()).toBe(rows);
    expect(joined.rows.columnNames()).toEqual(["fips", "votes_left", "votes_right"]);
    expect(joined.leftOnly.array("votes")).toEqual([10, 5]);
    expect(joined.rightOnly.array("votes")).toEqual([8, 9]);
  });

  it("accounts for every row of both tables, whatever they hold", () => {
    const keys = fc.array(fc.constantFrom<unknown>(1, "1", 2, null, undefined, ""), { maxLength: 10 });
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const [x, y] = [
          { key: a, a: a.map((_, row) => row) },
          { key: b, b: b.map((_, row) => row) },
        ];
        const { rows, leftOnly, rightOnly, report } = joinTables(x, y, { key: "key" });
        expect(rows.numRows()).toBe(report.innerRows);
        const used = (name: string) => new Set(Array.from(rows.array(name) as ArrayLike<number>)).size;
        if (rows.numRows() > 0) {
          expect(used("a") + leftOnly.numRows()).toBe(a.length);
          expect(used("b") + rightOnly.numRows()).toBe(b.length);
        } else expect([leftOnly.numRows(), rightOnly.numRows()]).toEqual([a.length, b.length]);
      }),
    );
  });

  it("says what is wrong with a call", () => {
    expect(() => joinTables(left, right, { key: "fip" })).toThrow(/Did you mean "fips"/);
    expect(() => joinTables(left, right, { key: "fips", keep: "inner" as never })).toThrow(
      /"matched", "left" or "all"/,
    );
    expect(() => joinTables(left, right, { key: "fips", suffixes: ["_a", "_a"] })).toThrow(/must differ/);
  });
});
