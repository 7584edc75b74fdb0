import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky } from "../../src/library/math/cholesky.js";
import { findRoot } from "../../src/library/math/find-root.js";
import { invertCholesky, solveCholesky } from "../../src/library/math/solve-cholesky.js";

/** A·Aᵀ + I is symmetric and positive definite for every A. */
function definite(entries: readonly number[], size: number): Float64Array {
  const at = (i: number, j: number): number => entries[i * size + j] ?? 0;
  return Float64Array.from({ length: size * size }, (_, index) => {
    const i = Math.floor(index / size);
    const j = index % size;
    let sum = i === j ? 1 : 0;
    for (let k = 0; k < size; k++) sum += at(i, k) * at(j, k);
    return sum;
  });
}

const matrices = fc
  .integer({ min: 1, max: 7 })
  .chain((size) =>
    fc
      .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: size * size, maxLength: size * size })
      .map((entries) => ({ size, matrix: definite(entries, size) })),
  );

describe("cholesky", () => {
  it("solves: A times the solution gives back the right side", () => {
    fc.assert(
      fc.property(matrices, ({ size, matrix }) => {
        const right = Array.from({ length: size }, (_, i) => i - 1.5);
        const x = solveCholesky(cholesky(matrix, size), right);
        for (let i = 0; i < size; i++) {
          let sum = 0;
          for (let j = 0; j < size; j++) sum += (matrix[i * size + j] ?? 0) * (x[j] ?? 0);
          expect(sum).toBeCloseTo(right[i] ?? 0, 8);
        }
      }),
    );
  });

  it("inverts: the inverse is symmetric and A times it is the identity", () => {
    fc.assert(
      fc.property(matrices, ({ size, matrix }) => {
        const inverse = invertCholesky(cholesky(matrix, size));
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            let sum = 0;
            for (let k = 0; k < size; k++) sum += (matrix[i * size + k] ?? 0) * (inverse[k * size + j] ?? 0);
            expect(sum).toBeCloseTo(i === j ? 1 : 0, 8);
            expect(inverse[i * size + j]).toBe(inverse[j * size + i]);
          }
        }
      }),
    );
  });

  it("names the first column that the columns before it explain", () => {
    // The third column is the sum of the first two.
    const factor = cholesky(Float64Array.of(2, 1, 3, 1, 2, 3, 3, 3, 6), 3, 1e-12);
    expect(factor.failedAt).toBe(2);
    expect(factor.pivotShares[1]).toBeCloseTo(0.75, 12);
  });
});

describe("findRoot", () => {
  it("finds a crossing to the last digits", () => {
    expect(findRoot((x) => x ** 3 - 2, 0, 5)).toBeCloseTo(Math.cbrt(2), 15);
    expect(findRoot((x) => Math.exp(x) - 1e-9, -100, 100)).toBeCloseTo(Math.log(1e-9), 13);
  });

  it("refuses a stretch without a crossing", () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow("does not cross zero between -1 and 1");
  });
});
