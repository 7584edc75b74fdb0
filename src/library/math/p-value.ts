/**
 * A share of chance as a p-value: what is too small for a double is the smallest one, never 0. Printed it is "<0.0001", where a
 * 0 would say that chance alone cannot do it.
 *
 * @example
 * pValue(0) > 0; // true
 */
export function pValue(share: number): number {
  return share === 0 ? Number.MIN_VALUE : share;
}
