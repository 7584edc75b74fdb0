// The coefficients, lowest power first, of the approximations named in the doc comments.
const CENTRE_TOP = [
  18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745,
];
const CENTRE_BOTTOM = [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1];
const FLANK_TOP = [
  9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002,
  93.50665613217785, 8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
];
const FLANK_BOTTOM = [
  19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761,
  1519.3775994075547, 235.387901782625, 22.266688044328117, 1,
];
const TAIL_TOP = [
  2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
  0.023073441764940174,
];
const TAIL_BOTTOM = [
  7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1,
];

const SQRT_TWO_PI = 2.5066282746310007;

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** The density of the standard normal distribution (the bell curve) at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / SQRT_TWO_PI;
}

/**
 * The share of a standard normal distribution (the bell curve) that lies below z.
 *
 * Method: rational approximations, full double precision in both tails (Cody 1969, Mathematics of Computation 23).
 * `normalCDF(-z)` gives the share above z without losing digits.
 *
 * @param z the number of standard deviations from the middle.
 * @example
 * normalCDF(0); // 0.5
 */
export function normalCDF(z: number): number {
  const size = Math.abs(z);
  const square = z * z;
  if (Number.isNaN(z)) return Number.NaN;
  if (size <= 0.67448975) {
    return 0.5 + (z * polynomial(CENTRE_TOP, square)) / polynomial(CENTRE_BOTTOM, square);
  }
  if (size > 39) return z < 0 ? 0 : 1;
  let ratio: number;
  if (size <= 5.656854249492381) {
    ratio = polynomial(FLANK_TOP, size) / polynomial(FLANK_BOTTOM, size);
  } else {
    const inverse = 1 / square;
    const correction = (inverse * polynomial(TAIL_TOP, inverse)) / polynomial(TAIL_BOTTOM, inverse);
    ratio = (1 / SQRT_TWO_PI - correction) / size;
  }
  // exp(−z²/2) in two factors: the square of the rounded part is exact, so no digits are lost far out.
  const rounded = Math.trunc(size * 16) / 16;
  const rest = (size - rounded) * (size + rounded);
  const tail = Math.exp(-0.5 * rounded * rounded) * Math.exp(-0.5 * rest) * ratio;
  return z < 0 ? tail : 1 - tail;
}

/**
 * The number of standard deviations below which a share p of a standard normal distribution lies.
 *
 * Method: a starting value (Abramowitz and Stegun 1964, 26.2.23), then Halley's steps on `normalCDF`.
 *
 * @param p a share from 0 to 1; the ends give −Infinity and Infinity.
 * @throws when p is not such a share.
 * @example
 * normalQuantile(0.5); // 0
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share must lie between 0 and 1, but it is ${p}.`);
  if (p === 0 || p === 1) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  // Work in the smaller tail: 1 − p is exact for p ≥ 0.5.
  const tail = p < 0.5 ? p : 1 - p;
  const t = Math.sqrt(-2 * Math.log(tail));
  let z =
    -t + (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step++) {
    const below = normalCDF(z);
    const shift = (below - tail) / normalDensity(z);
    z -= shift / (1 + 0.5 * z * shift);
  }
  return p < 0.5 ? z : -z;
}
