import fc from "fast-check";
import { expect, it } from "vitest";
import type { PlainValue } from "../../src/library/table/columns/plain-value.js";
import { equalRows } from "../../src/library/table/profile/equal-rows.js";

const cell = fc.constantFrom<PlainValue>(null, 0, 1, "1", "a", true, "true");
const table = fc
  .integer({ min: 0, max: 12 })
  .chain((rows) =>
    fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), { minLength: 1, maxLength: 4 }),
  );

it("gives the rows that a comparison of whole rows gives, in the same order", () => {
  fc.assert(
    fc.property(table, (columns) => {
      const rows = columns[0]?.length ?? 0;
      const groups = new Map<string, number[]>();
      for (let row = 0; row < rows; row++) {
        const whole = JSON.stringify(columns.map((cells) => cells[row]));
        groups.set(whole, [...(groups.get(whole) ?? []), row]);
      }
      const asked = columns.map((cells) => ({
        distinct: new Set(cells).size,
        cell: (row: number) => cells[row] ?? null,
      }));
      const all = Uint32Array.from({ length: rows }, (_, row) => row);
      expect(equalRows(asked, all)).toEqual([...groups.values()].filter((group) => group.length > 1));
    }),
  );
});

it("looks only at the rows that it is given", () => {
  const cells = ["a", "a", "b", "a"];
  const column = { distinct: 2, cell: (row: number) => cells[row] ?? null };
  expect(equalRows([column], Uint32Array.of(1, 2, 3))).toEqual([[1, 3]]);
});
