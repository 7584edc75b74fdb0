import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suppressSmallCells } from "../../src/library/safety/anonymize/suppress-small-cells.js";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * With the totals of rows and columns a hidden cell is known exactly when it is the only link between its row and its
 * column in the graph of hidden cells: otherwise a circle of cells can go up and down by one.
 */
function hasWayRound(cell: Cell, hidden: readonly Cell[]): boolean {
  const reached = new Set([`row ${cell.row}`]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const link of hidden) {
      if (link === cell) continue;
      const ends = [`row ${link.row}`, `column ${link.column}`];
      if (ends.some((end) => reached.has(end)) && ends.some((end) => !reached.has(end))) {
        for (const end of ends) reached.add(end);
        grown = true;
      }
    }
  }
  return reached.has(`column ${cell.column}`);
}

describe("suppressSmallCells", () => {
  it("hides a small count and the next smallest, so that the total does not give it away", () => {
    const result = suppressSmallCells(
      { ward: ["1", "2", "3", "4"], count: [40, 3, 12, 0] },
      { column: "count" },
    );
    expect(result.array("count")).toEqual([40, null, null, 0]);
    expect(result.array("hidden")).toEqual([null, "small", "to protect another", null]);
  });

  it("hides a third when two ones could only be two ones", () => {
    const result = suppressSmallCells({ count: [1, 1, 9, 50] }, { column: "count" });
    expect(result.array("count")).toEqual([null, null, null, 50]);
  });

  it("leaves a table without small counts as it is, and never touches what it was given", () => {
    const given = { count: [5, 9, 0] };
    expect(suppressSmallCells(given, { column: "count" }).array("count")).toEqual([5, 9, 0]);
    suppressSmallCells({ count: given.count }, { column: "count", minimum: 6 });
    expect(given.count).toEqual([5, 9, 0]);
  });

  it("leaves no small count that somebody could work out from one total", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 6 }), (count) => {
        const shown = suppressSmallCells({ count }, { column: "count", minimum: 4 }).array("count") as (
          | number
          | null
        )[];
        const hidden = [...shown.keys()].filter((cell) => shown[cell] === null);
        // Where everything but one cell is zero there is nothing to hide behind.
        if (count.filter((value) => value > 0).length < 3 || count.reduce((a, b) => a + b, 0) < 12) return;
        if (hidden.length === 0) return;
        // A reader knows that the hidden cells are 1 or more each and what they add up to: what can one of them be?
        const sum = hidden.reduce((total, cell) => total + (count[cell] ?? 0), 0);
        expect(hidden.length).toBeGreaterThan(1);
        expect(sum - (hidden.length - 1)).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  it("leaves no cell of a two-way table that the totals of rows and columns give away", () => {
    const cells = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 9, maxLength: 9 });
    const lines = [0, 1, 2];
    const all = lines.flatMap((row) => lines.map((column) => ({ row, column })));
    fc.assert(
      fc.property(cells, (count) => {
        const data = { row: all.map(({ row }) => row), column: all.map(({ column }) => column), count };
        const options = { column: "count", minimum: 3, totals: [["row"], ["column"]] };
        const shown = suppressSmallCells(data, options).array("count") as (number | null)[];
        expect(count.every((value, cell) => value >= 3 || shown[cell] === null)).toBe(true);
        const hidden = all.filter((_, cell) => shown[cell] === null);
        for (const cell of hidden) expect(hasWayRound(cell, hidden)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("names a count that is none", () => {
    expect(() => suppressSmallCells({ count: [1.5] }, { column: "count" })).toThrow(
      'Row 1 of column "count" holds the number #.# (masked)',
    );
    expect(() => suppressSmallCells({ count: [1], hidden: [1] }, { column: "count" })).toThrow(
      "Rename yours",
    );
  });
});
