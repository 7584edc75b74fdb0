import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeColumn } from "../../src/library/model/design/coded-column.js";
import { compressRows } from "../../src/library/model/design/compress-rows.js";

const values = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(-1, 0.5, 70, 1e9));

/** Each group as "values: people, yes", however the groups are ordered. */
function described(
  columns: readonly (readonly number[])[],
  outcome: Uint8Array,
  weights?: Float64Array,
): string[] | undefined {
  const coded = columns.map((column, j) => codeColumn(`x${j}`, Float64Array.from(column), true));
  const groups = compressRows(coded, outcome, weights, undefined);
  if (groups === undefined) return undefined;
  return Array.from(
    groups.rows,
    (row, i) =>
      `${columns.map((column) => column[row]).join(" ")}: ${groups.trials[i]}, ${groups.successes[i]}`,
  ).sort();
}

describe("compressRows", () => {
  it("counts people and yeses in each group of identical rows, whatever the values are", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 6 })
          .chain((p) =>
            fc.tuple(
              fc.constant(p),
              fc.array(
                fc.tuple(fc.array(values, { minLength: p, maxLength: p }), fc.integer({ min: 0, max: 1 })),
                { minLength: 1, maxLength: 12 },
              ),
            ),
          ),
        ([p, rows]) => {
          // Every row three times, so that counting together pays.
          const all = [...rows, ...rows, ...rows];
          const columns = Array.from({ length: p }, (_, j) => all.map(([row]) => row[j] ?? 0));
          const outcome = Uint8Array.from(all, ([, event]) => event);
          const expected = new Map<string, { n: number; yes: number }>();
          for (const [row, event] of all) {
            const group = expected.get(row.join(" ")) ?? { n: 0, yes: 0 };
            expected.set(row.join(" "), { n: group.n + 1, yes: group.yes + event });
          }
          const lines = Array.from(expected, ([row, { n, yes }]) => `${row}: ${n}, ${yes}`).sort();
          expect(described(columns, outcome)).toEqual(lines);
        },
      ),
    );
  });

  it("finds a value that the sample did not show", () => {
    const column = Array.from({ length: 50_000 }, (_, i) => i % 3);
    column[33_333] = 41.5;
    const lines = described([column], new Uint8Array(50_000));
    expect(lines).toContain("41.5: 1, 0");
    expect(lines).toHaveLength(4);
  });

  it("leaves rows alone that are nearly all different", () => {
    const column = Array.from({ length: 60 }, (_, i) => i);
    expect(described([column], new Uint8Array(60))).toBeUndefined();
    expect(described([Array.from({ length: 300 }, (_, i) => i)], new Uint8Array(300))).toBeUndefined();
  });

  it("goes on where the product of the levels is too large for a table, as long as few cells occur", () => {
    const columns = Array.from({ length: 12 }, (_, j) =>
      Array.from({ length: 400 }, (_, i) => ((i % 5) * (j + 3)) % 61),
    );
    expect(described(columns, new Uint8Array(400))).toHaveLength(5);
  });
});
