/**
 * The point between `low` and `high` at which a continuous function crosses zero, to the last digits.
 *
 * Method: bisection sped up by inverse quadratic interpolation (Chandrupatla 1997, Advances in Engineering Software 28(3)).
 *
 * @throws when the function has the same sign at both ends.
 */
export function findRoot(value: (x: number) => number, low: number, high: number): number {
  let a = high;
  let b = low;
  let c = low;
  let fa = value(a);
  let fb = value(b);
  let fc = fb;
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (Math.sign(fa) === Math.sign(fb)) {
    throw new RangeError(`The function does not cross zero between ${low} and ${high}.`);
  }
  let share = 0.5;
  for (let step = 0; step < 200; step++) {
    const x = a + share * (b - a);
    const fx = value(x);
    if (fx === 0) return x;
    if (Math.sign(fx) === Math.sign(fa)) {
      c = a;
      fc = fa;
    } else {
      c = b;
      b = a;
      fc = fb;
      fb = fa;
    }
    a = x;
    fa = fx;
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const nearest = Number.EPSILON * Math.abs(best) + 1e-300;
    const limit = nearest / Math.abs(b - a);
    if (limit > 0.5) return best;
    // Interpolate only where the three points say that the curve is tame enough; halve otherwise.
    const position = (a - b) / (c - b);
    const height = (fa - fb) / (fc - fb);
    const tame = height * height < position && (1 - height) ** 2 < 1 - position;
    share = tame
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * (fa / (fc - fa)) * fb) / (fc - fb)
      : 0.5;
    share = Math.min(1 - limit, Math.max(limit, share));
  }
  return a;
}
