/**
 * Whether the counts that are hidden in a sum can be worked out from it: there is one alone, or so little is left that none
 * of them could reach the minimum while each of the others is 1. Nothing hidden is never weak.
 *
 * @param hidden the hidden counts, each 1 or more.
 * @param minimum the smallest count that may be shown.
 */
export function isWeakSum(hidden: readonly number[], minimum: number): boolean {
  if (hidden.length === 0) return false;
  const sum = hidden.reduce((total, count) => total + count, 0);
  return hidden.length === 1 || sum < minimum + hidden.length - 1;
}
