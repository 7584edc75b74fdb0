import { expect } from "vitest";

/** Expects tables of numbers to be the same but for the last digits. Gives the largest difference, as a share. */
export function expectSameRows<Row extends object>(
  ours: readonly Row[],
  theirs: readonly Row[],
  tolerance = 1e-9,
): number {
  expect(ours.length).toBe(theirs.length);
  let worst = 0;
  ours.forEach((row, i) => {
    const expected: Readonly<Record<string, unknown>> = { ...theirs[i] };
    for (const [name, value] of Object.entries(row)) {
      const right = Number(expected[name]);
      const difference = Math.abs(Number(value) - right) / Math.max(1, Math.abs(right));
      expect(difference, `${name} in row ${i + 1}: ${value} is not ${right}`).toBeLessThanOrEqual(tolerance);
      worst = Math.max(worst, difference);
    }
  });
  return worst;
}
