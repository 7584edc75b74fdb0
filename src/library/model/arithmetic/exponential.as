// AssemblyScript. exp and log(1 + x) for two doubles at once.

const LOG2_E: f64 = 1.4426950408889634;
const LN2_HIGH: f64 = 6.93147180369123816490e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
// Adding 1.5 · 2^52 rounds to a whole number and leaves it in the lowest bits.
const ROUND: f64 = 6755399441055744.0;

// exp(x) for −700 ≤ x ≤ 700 (clamped): x = k ln 2 + r, Taylor to degree 12 in r by Estrin's scheme, times 2^k.
@inline
export function exponential(x: v128): v128 {
  x = f64x2.min(f64x2.max(x, f64x2.splat(-700)), f64x2.splat(700));
  const t = f64x2.add(f64x2.mul(x, f64x2.splat(LOG2_E)), f64x2.splat(ROUND));
  const k = f64x2.sub(t, f64x2.splat(ROUND));
  const r = f64x2.sub(f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH))), f64x2.mul(k, f64x2.splat(LN2_LOW)));
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const a0 = f64x2.add(f64x2.splat(1), r);
  const a1 = f64x2.add(f64x2.splat(1.0 / 2), f64x2.mul(r, f64x2.splat(1.0 / 6)));
  const a2 = f64x2.add(f64x2.splat(1.0 / 24), f64x2.mul(r, f64x2.splat(1.0 / 120)));
  const a3 = f64x2.add(f64x2.splat(1.0 / 720), f64x2.mul(r, f64x2.splat(1.0 / 5040)));
  const a4 = f64x2.add(f64x2.splat(1.0 / 40320), f64x2.mul(r, f64x2.splat(1.0 / 362880)));
  const a5 = f64x2.add(f64x2.splat(1.0 / 3628800), f64x2.mul(r, f64x2.splat(1.0 / 39916800)));
  const b0 = f64x2.add(a0, f64x2.mul(r2, a1));
  const b1 = f64x2.add(a2, f64x2.mul(r2, a3));
  const last = f64x2.mul(r4, f64x2.splat(1.0 / 479001600));
  const b2 = f64x2.add(f64x2.add(a4, f64x2.mul(r2, a5)), last);
  const power = f64x2.add(f64x2.add(b0, f64x2.mul(r4, b1)), f64x2.mul(f64x2.mul(r4, r4), b2));
  return i64x2.add(power, i64x2.shl(t, 52));
}

// log(1 + x) for 0 ≤ x ≤ 1: the series of 2 artanh(x / (2 + x)).
@inline
export function logOnePlus(x: v128): v128 {
  const s = f64x2.div(x, f64x2.add(f64x2.splat(2), x));
  const q = f64x2.mul(s, s);
  let sum = f64x2.splat(1.0 / 35);
  for (let odd = 33; odd > 0; odd -= 2) {
    sum = f64x2.add(f64x2.mul(sum, q), f64x2.splat(1.0 / <f64>odd));
  }
  return f64x2.mul(f64x2.add(s, s), sum);
}
