import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jacobiEigen } from "../../src/library/math/jacobi-eigen.js";

describe("jacobiEigen", () => {
  it("gives vectors of length one at right angles that rebuild the matrix", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }).chain((size) =>
          fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
            minLength: size * size,
            maxLength: size * size,
          }),
        ),
        (numbers) => {
          const size = Math.round(Math.sqrt(numbers.length));
          const matrix = new Float64Array(size * size);
          for (let i = 0; i < size; i++)
            for (let j = 0; j < size; j++)
              matrix[i * size + j] = (numbers[i * size + j] ?? 0) + (numbers[j * size + i] ?? 0);
          const { values, vectors } = jacobiEigen(matrix, size);
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
              let rebuilt = 0;
              let inner = 0;
              for (let k = 0; k < size; k++) {
                rebuilt += (vectors[i * size + k] ?? 0) * (values[k] ?? 0) * (vectors[j * size + k] ?? 0);
                inner += (vectors[k * size + i] ?? 0) * (vectors[k * size + j] ?? 0);
              }
              expect(Math.abs(rebuilt - (matrix[i * size + j] ?? 0))).toBeLessThan(1e-12);
              expect(Math.abs(inner - (i === j ? 1 : 0))).toBeLessThan(1e-12);
            }
          }
        },
      ),
    );
  });
});
