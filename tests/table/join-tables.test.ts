import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffTables } from "../../src/library/table/join/diff-tables.js";
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
    expect(() => joinTables(left, right, { key: "fip" })).toThrow(
      /^The left table has no column called "fip"\. Did you mean "fips"/,
    );
    expect(() => joinTables(left, { code: ["1"] }, { key: "fips" })).toThrow(
      'The right table has no column called "fips". The columns are: code.',
    );
    expect(() => joinTables(left, right, { key: "fips", keep: "inner" as never })).toThrow(
      /"matched", "left" or "all"/,
    );
    expect(() => joinTables(left, right, { key: "fips", suffixes: ["_a", "_a"] })).toThrow(/must differ/);
  });

  it("loses no column of two of one name, and takes two suffixes", () => {
    const a = { fips: ["1"], votes: [1], votes_left: [9] };
    const b = { fips: ["1"], votes: [2] };
    expect(() => joinTables(a, b, { key: "fips" })).toThrow(
      'Two columns of the result would be called "votes_left". Choose other suffixes',
    );
    const named = joinTables(a, b, { key: "fips", suffixes: ["_2020", "_2024"] }).rows;
    expect(named.columnNames()).toEqual(["fips", "votes_2020", "votes_left", "votes_2024"]);
    expect(() => joinTables(a, b, { key: "fips", suffixes: "_b" as never })).toThrow(
      '"suffixes" must be a list of texts such as ["a", "b"], but it is the text "_b".',
    );
    expect(() => joinTables(a, b, { key: "fips", suffixes: ["_b"] as never })).toThrow(
      "Each of the two suffixes must be a text in quotation marks, but was given nothing (undefined).",
    );
  });

  it("takes tables of 20,000 columns each, for which it took minutes", () => {
    const wide = (letter: string) =>
      Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [i === 0 ? "id" : `${letter}${i}`, [1]]));
    expect(joinTables(wide("a"), wide("b"), { key: "id" }).rows.numCols()).toBe(39_999);
    expect(diffTables(wide("a"), wide("b"), { key: "id" }).columnsLost).toHaveLength(19_999);
  });
});
