/** F9 by hand: the smallest effect that a test of two arms of n people would usually find (2.802 standard errors). */
export function mde(n: number, baseline: number): number {
  return 2.802 * Math.sqrt((baseline * (1 - baseline) * 2) / n);
}
