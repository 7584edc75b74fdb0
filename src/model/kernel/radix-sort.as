// AssemblyScript. Sorts doubles by their bits, eleven at a time: as fast for clustered values as for spread ones.

const DIGITS: i32 = 6;
const BUCKETS: i32 = 2048;

// Doubles as whole numbers in the same order; −0 counts as 0.
@inline
function orderedKey(value: f64): u64 {
  const bits = reinterpret<i64>(value + 0);
  return <u64>(bits ^ ((bits >> 63) | i64.MIN_VALUE));
}

// Turns `count` doubles at `keys` into sorted keys. `spare` holds as many, `counts` 6 × 2048 numbers of 4 bytes.
// Returns the address of the sorted keys: `keys` or `spare`.
export function sortKeys(keys: usize, spare: usize, counts: usize, count: i32): usize {
  memory.fill(counts, 0, DIGITS * BUCKETS * 4);
  const end = keys + (usize(count) << 3);
  for (let at = keys; at < end; at += 8) {
    const key = orderedKey(load<f64>(at));
    store<u64>(at, key);
    for (let digit = 0; digit < DIGITS; digit++) {
      const place = counts + (usize(digit * BUCKETS + i32((key >> (digit * 11)) & 2047)) << 2);
      store<u32>(place, load<u32>(place) + 1);
    }
  }
  let source = keys;
  let target = spare;
  for (let digit = 0; digit < DIGITS; digit++) {
    const table = counts + (usize(digit * BUCKETS) << 2);
    if (!prefixSums(table, count)) continue;
    const shift = digit * 11;
    const last = source + (usize(count) << 3);
    for (let at = source; at < last; at += 8) {
      const key = load<u64>(at);
      const place = table + (usize((key >> shift) & 2047) << 2);
      const position = load<u32>(place);
      store<u32>(place, position + 1);
      store<u64>(target + (usize(position) << 3), key);
    }
    const swap = source;
    source = target;
    target = swap;
  }
  return source;
}

// False when all keys share the digit: the pass can be left out.
function prefixSums(table: usize, count: i32): bool {
  let sum: u32 = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const place = table + (usize(bucket) << 2);
    const size = load<u32>(place);
    if (size == <u32>count) return false;
    store<u32>(place, sum);
    sum += size;
  }
  return true;
}

// For two sorted lists of keys: twice the number of pairs in which the first is larger, ties counted half.
export function pairsAhead(first: usize, firstCount: i32, second: usize, secondCount: i32): f64 {
  let below: i32 = 0;
  let upTo: i32 = 0;
  let twice: f64 = 0;
  for (let i = 0; i < firstCount; i++) {
    const key = load<u64>(first + (usize(i) << 3));
    while (below < secondCount && load<u64>(second + (usize(below) << 3)) < key) below++;
    if (upTo < below) upTo = below;
    while (upTo < secondCount && load<u64>(second + (usize(upTo) << 3)) == key) upTo++;
    twice += <f64>below + <f64>upTo;
  }
  return twice;
}
