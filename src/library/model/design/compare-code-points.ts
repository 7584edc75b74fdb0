/**
 * Orders two texts by their Unicode code points: the same order in every country, in SQL and in Python.
 *
 * @returns below 0, 0 or above 0, as `Array.prototype.sort` expects.
 */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === shorter) return a.length - b.length;
  // In UTF-16 a character beyond 0xFFFF starts with a code unit below some that come before it as code points.
  const first = a.charCodeAt(at);
  const second = b.charCodeAt(at);
  const surrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
  if (surrogate(first) !== surrogate(second)) return surrogate(first) ? 1 : -1;
  return first - second;
}
