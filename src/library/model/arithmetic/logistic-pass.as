// AssemblyScript. One pass of Newton's method over the rows of a column-major matrix of doubles.
import { exponential, logOnePlus } from "./exponential";

const BLOCK: i32 = 128;
const BLOCK_BYTES: usize = 1024;

@inline
function addTo(address: usize, pair: v128): void {
  store<f64>(address, load<f64>(address) + f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1));
}

// Where the machine can, in one step that rounds once.
@inline
function plusProduct(sum: v128, a: v128, b: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return v128.relaxed_madd<f64>(a, b, sum);
  return f64x2.add(sum, f64x2.mul(a, b));
}

// Adds to `out`: the gradient (p), then the log-likelihood (2 doubles), then the information (p × p, its lower 3 × 3
// tiles). p is a multiple of 3; rows are even in number (padded with zeros). `trials` 0 means one trial a row.
// Rows are taken `take` at a time, every `stride` rows. `scratch` holds (p + 4) blocks.
export function logisticPass(
  x: usize, columnBytes: usize, from: i32, to: i32, stride: i32, take: i32, p: i32,
  successes: usize, trials: usize, beta: usize, out: usize, scratch: usize, full: i32,
): void {
  const weights = scratch;
  const residuals = scratch + BLOCK_BYTES;
  const weighted = scratch + 2 * BLOCK_BYTES;
  for (let row = from; row < to; row += stride) {
    const bytes = usize(min(min(take, BLOCK), to - row)) * 8;
    const offset = usize(row) * 8;
    linearPredictor(x + offset, columnBytes, bytes, p, beta, weights);
    const likelihood = out + usize(p) * 8;
    residualsAndWeights(bytes, successes + offset, trials == 0 ? 0 : trials + offset, weights, residuals, likelihood, full);
    gradient(x + offset, columnBytes, bytes, p, residuals, out);
    if (full) information(x + offset, columnBytes, bytes, p, weights, weighted, likelihood + 16);
  }
}

function linearPredictor(x: usize, columnBytes: usize, bytes: usize, p: i32, beta: usize, target: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) v128.store(target + at, f64x2.splat(0));
  for (let j = 0; j < p; j += 3) {
    const b = beta + (usize(j) << 3);
    const b0 = v128.load64_splat(b);
    const b1 = v128.load64_splat(b, 8);
    const b2 = v128.load64_splat(b, 16);
    const x0 = x + usize(j) * columnBytes;
    const x1 = x0 + columnBytes;
    const x2 = x1 + columnBytes;
    for (let at: usize = 0; at < bytes; at += 16) {
      let sum = plusProduct(v128.load(target + at), b0, v128.load(x0 + at));
      sum = plusProduct(sum, b1, v128.load(x1 + at));
      v128.store(target + at, plusProduct(sum, b2, v128.load(x2 + at)));
    }
  }
}

// `weights` comes in as the linear predictor and goes out as the weight of each row.
function residualsAndWeights(
  bytes: usize, successes: usize, trials: usize, weights: usize, residuals: usize, likelihood: usize, full: i32,
): void {
  const one = f64x2.splat(1);
  const zero = f64x2.splat(0);
  let sum = zero;
  for (let at: usize = 0; at < bytes; at += 16) {
    const eta = v128.load(weights + at);
    const e = exponential(f64x2.neg(f64x2.abs(eta)));
    const larger = f64x2.div(one, f64x2.add(one, e));
    const smaller = f64x2.mul(e, larger);
    const positive = f64x2.ge(eta, zero);
    const mu = v128.bitselect(larger, smaller, positive);
    const rest = v128.bitselect(smaller, larger, positive);
    const won = v128.load(successes + at);
    const all = trials == 0 ? one : v128.load(trials + at);
    const lost = f64x2.sub(all, won);
    v128.store(residuals + at, f64x2.sub(f64x2.mul(won, rest), f64x2.mul(lost, mu)));
    v128.store(weights + at, f64x2.mul(all, f64x2.mul(mu, rest)));
    if (full) {
      const missed = f64x2.add(
        f64x2.mul(won, f64x2.max(f64x2.neg(eta), zero)),
        f64x2.mul(lost, f64x2.max(eta, zero)),
      );
      sum = f64x2.sub(sum, f64x2.add(missed, f64x2.mul(all, logOnePlus(e))));
    }
  }
  v128.store(likelihood, f64x2.add(v128.load(likelihood), sum));
}

function gradient(x: usize, columnBytes: usize, bytes: usize, p: i32, residuals: usize, out: usize): void {
  for (let j = 0; j < p; j += 3) {
    const x0 = x + usize(j) * columnBytes;
    const x1 = x0 + columnBytes;
    const x2 = x1 + columnBytes;
    let s0 = f64x2.splat(0);
    let s1 = s0;
    let s2 = s0;
    for (let at: usize = 0; at < bytes; at += 16) {
      const r = v128.load(residuals + at);
      s0 = plusProduct(s0, r, v128.load(x0 + at));
      s1 = plusProduct(s1, r, v128.load(x1 + at));
      s2 = plusProduct(s2, r, v128.load(x2 + at));
    }
    const target = out + (usize(j) << 3);
    addTo(target, s0);
    addTo(target + 8, s1);
    addTo(target + 16, s2);
  }
}

function information(
  x: usize, columnBytes: usize, bytes: usize, p: i32, weights: usize, weighted: usize, out: usize,
): void {
  for (let j = 0; j < p; j++) {
    const source = x + usize(j) * columnBytes;
    const target = weighted + usize(j) * BLOCK_BYTES;
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(target + at, f64x2.mul(v128.load(weights + at), v128.load(source + at)));
    }
  }
  const line = usize(p) * 8;
  for (let j = 0; j < p; j += 3) {
    const z0 = weighted + usize(j) * BLOCK_BYTES;
    const z1 = z0 + BLOCK_BYTES;
    const z2 = z1 + BLOCK_BYTES;
    for (let k = 0; k <= j; k += 3) {
      const x0 = x + usize(k) * columnBytes;
      const x1 = x0 + columnBytes;
      const x2 = x1 + columnBytes;
      let s00 = f64x2.splat(0);
      let s01 = s00, s02 = s00, s10 = s00, s11 = s00, s12 = s00, s20 = s00, s21 = s00, s22 = s00;
      for (let at: usize = 0; at < bytes; at += 16) {
        const u0 = v128.load(z0 + at);
        const u1 = v128.load(z1 + at);
        const u2 = v128.load(z2 + at);
        let v = v128.load(x0 + at);
        s00 = plusProduct(s00, u0, v);
        s10 = plusProduct(s10, u1, v);
        s20 = plusProduct(s20, u2, v);
        v = v128.load(x1 + at);
        s01 = plusProduct(s01, u0, v);
        s11 = plusProduct(s11, u1, v);
        s21 = plusProduct(s21, u2, v);
        v = v128.load(x2 + at);
        s02 = plusProduct(s02, u0, v);
        s12 = plusProduct(s12, u1, v);
        s22 = plusProduct(s22, u2, v);
      }
      const tile = out + usize(j * p + k) * 8;
      addTo(tile, s00);
      addTo(tile + 8, s01);
      addTo(tile + 16, s02);
      addTo(tile + line, s10);
      addTo(tile + line + 8, s11);
      addTo(tile + line + 16, s12);
      addTo(tile + 2 * line, s20);
      addTo(tile + 2 * line + 8, s21);
      addTo(tile + 2 * line + 16, s22);
    }
  }
}
