// AssemblyScript. Probabilities of a logistic model for columns of doubles or of floats.
import { exponential } from "./exponential";

const BLOCK: i32 = 1024;

// `table` has 16 bytes a column: address (4), 1 for floats or 0 for doubles (4), coefficient (8).
// `out` comes in with the part of the linear predictor that is already known and goes out as probabilities.
// `rows` is even (padded).
export function score(table: usize, columns: i32, rows: i32, out: usize): void {
  const one = f64x2.splat(1);
  for (let row = 0; row < rows; row += BLOCK) {
    const count = usize(min(BLOCK, rows - row));
    const target = out + usize(row) * 8;
    for (let j = 0; j < columns; j++) {
      const entry = table + (usize(j) << 4);
      const source = usize(load<u32>(entry));
      const coefficient = v128.load64_splat(entry, 8);
      if (load<u32>(entry, 4)) addFloats(target, source + usize(row) * 4, count, coefficient);
      else addDoubles(target, source + usize(row) * 8, count, coefficient);
    }
    for (let at: usize = 0; at < count * 8; at += 16) {
      const eta = v128.load(target + at);
      const probability = f64x2.div(one, f64x2.add(one, exponential(f64x2.neg(eta))));
      // A missing value stays missing, whatever bits its NaN has.
      v128.store(target + at, v128.bitselect(eta, probability, f64x2.ne(eta, eta)));
    }
  }
}

@inline
function addDoubles(target: usize, source: usize, count: usize, coefficient: v128): void {
  for (let at: usize = 0; at < count * 8; at += 16) {
    const sum = f64x2.add(v128.load(target + at), f64x2.mul(coefficient, v128.load(source + at)));
    v128.store(target + at, sum);
  }
}

@inline
function addFloats(target: usize, source: usize, count: usize, coefficient: v128): void {
  for (let at: usize = 0; at < count * 4; at += 8) {
    const pair = f64x2.promote_low_f32x4(v128.load64_zero(source + at));
    const place = target + (at << 1);
    v128.store(place, f64x2.add(v128.load(place), f64x2.mul(coefficient, pair)));
  }
}
