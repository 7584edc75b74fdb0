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
    let j = 0;
    while (j < columns) {
      const entry = table + (usize(j) << 4);
      if (fourFloats(entry, columns - j)) {
        addFourFloats(target, entry, usize(row) * 4, count);
        j += 4;
        continue;
      }
      const source = usize(load<u32>(entry));
      const coefficient = v128.load64_splat(entry, 8);
      if (load<u32>(entry, 4)) addFloats(target, source + usize(row) * 4, count, coefficient);
      else addDoubles(target, source + usize(row) * 8, count, coefficient);
      j++;
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

// True when this column and the three after it are floats.
function fourFloats(entry: usize, left: i32): bool {
  if (left < 4) return false;
  return (load<u32>(entry, 4) & load<u32>(entry, 20) & load<u32>(entry, 36) & load<u32>(entry, 52)) != 0;
}

// Four columns at a time: the sum is then read and written once instead of four times.
function addFourFloats(target: usize, entry: usize, offset: usize, count: usize): void {
  const x0 = usize(load<u32>(entry)) + offset;
  const x1 = usize(load<u32>(entry, 16)) + offset;
  const x2 = usize(load<u32>(entry, 32)) + offset;
  const x3 = usize(load<u32>(entry, 48)) + offset;
  const b0 = v128.load64_splat(entry, 8);
  const b1 = v128.load64_splat(entry, 24);
  const b2 = v128.load64_splat(entry, 40);
  const b3 = v128.load64_splat(entry, 56);
  for (let at: usize = 0; at < count * 4; at += 8) {
    const place = target + (at << 1);
    const first = f64x2.add(
      f64x2.mul(b0, f64x2.promote_low_f32x4(v128.load64_zero(x0 + at))),
      f64x2.mul(b1, f64x2.promote_low_f32x4(v128.load64_zero(x1 + at))),
    );
    const second = f64x2.add(
      f64x2.mul(b2, f64x2.promote_low_f32x4(v128.load64_zero(x2 + at))),
      f64x2.mul(b3, f64x2.promote_low_f32x4(v128.load64_zero(x3 + at))),
    );
    v128.store(place, f64x2.add(v128.load(place), f64x2.add(first, second)));
  }
}
