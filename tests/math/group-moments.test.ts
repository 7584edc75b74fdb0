import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupMoments } from "../../src/library/math/group-moments.js";

const alone = (values: readonly number[]) => groupMoments(values, () => 0, 1);

describe("groupMoments", () => {
  it("gives the count, the mean and the squares of each group", () => {
    const { counts, means, squares } = groupMoments([1, 10, 3, 20, 5], (i) => i % 2, 3);
    expect([...counts]).toEqual([3, 2, 0]);
    expect([...means]).toEqual([3, 15, 0]);
    expect([...squares]).toEqual([8, 50, 0]);
  });

  it("gives equal values exactly no spread, however many they are", () => {
    const { means, squares } = groupMoments(Array(100_000).fill(0.1), (i) => i % 2, 2);
    expect([...means, ...squares]).toEqual([0.1, 0.1, 0, 0]);
  });

  it("keeps the digits of large values that lie near together, each group from its own base", () => {
    const values = [1e15 + 1, 7e12 + 3, 1e15 + 3, 7e12 + 3];
    const { means, squares } = groupMoments(values, (i) => i % 2, 2);
    expect([...means, ...squares]).toEqual([1e15 + 2, 7e12 + 3, 2, 0]);
  });

  it("gives whole numbers moved by any amount the same squares", () => {
    const lists = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.integer({ min: -1e9, max: 1e9 }), (values, by) => {
        const [here, there] = [alone(values), alone(values.map((value) => value + by))];
        expect(there.squares[0]).toBeCloseTo(here.squares[0] as number, 2);
      }),
    );
  });
});
