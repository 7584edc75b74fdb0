/**
 * The next whole number: nobody staffs 0.6 of a shift. Differences below 1e-9 are rounding of the computer, not work:
 * 84 ÷ (0.08 × 0.35) is 3,000 dials and not 3,001.
 *
 * @example
 * roundUp(84 / (0.08 * 0.35)); // 3000
 * roundUp(769.2); // 770
 */
export function roundUp(value: number): number {
  const up = Math.ceil(value - 1e-9);
  return up === 0 ? 0 : up;
}
