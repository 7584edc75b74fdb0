// AssemblyScript. Sorts doubles by their bits, from the highest bit that differs down: as fast for clustered values as
// for spread ones, and each part is finished while it is in the fast part of the memory.

const MOST_BITS: i32 = 11;
const TABLE_BYTES: usize = 8192;
const SMALL: i32 = 24;

// Doubles as whole numbers in the same order; −0 counts as 0.
@inline
function orderedKey(value: f64): u64 {
  const bits = reinterpret<i64>(value + 0);
  return <u64>(bits ^ ((bits >> 63) | i64.MIN_VALUE));
}

// Turns `count` doubles at `keys` into sorted keys, in place. `spare` holds as many; `tables` has 64 tables of 8192 bytes.
export function sortKeys(keys: usize, spare: usize, tables: usize, count: i32): void {
  const end = keys + (usize(count) << 3);
  for (let at = keys; at < end; at += 8) store<u64>(at, orderedKey(load<f64>(at)));
  sortPart(keys, spare, tables, count, false);
}

// Sorts the keys at `from`; they end at `to` when `move`, else where they were.
function sortPart(from: usize, to: usize, table: usize, count: i32, move: bool): void {
  if (count <= SMALL) {
    insertionSort(from, count);
    if (move) memory.copy(to, from, usize(count) << 3);
    return;
  }
  const end = from + (usize(count) << 3);
  const first = load<u64>(from);
  let differing: u64 = 0;
  for (let at = from; at < end; at += 8) differing |= load<u64>(at) ^ first;
  if (differing == 0) {
    if (move) memory.copy(to, from, usize(count) << 3);
    return;
  }
  // Parts of about eight keys: fewer would waste the table, more would leave too much to the insertion sort.
  const varying = 64 - i32(clz(differing));
  const bits = min(varying, min(MOST_BITS, max(1, 29 - i32(clz(count)))));
  const shift = varying - bits;
  const mask: u64 = (u64(1) << bits) - 1;
  const buckets = 1 << bits;
  memory.fill(table, 0, usize(buckets) << 2);
  for (let at = from; at < end; at += 8) {
    const place = table + (usize((load<u64>(at) >> shift) & mask) << 2);
    store<u32>(place, load<u32>(place) + 1);
  }
  let sum: u32 = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const place = table + (usize(bucket) << 2);
    const size = load<u32>(place);
    store<u32>(place, sum);
    sum += size;
  }
  for (let at = from; at < end; at += 8) {
    const key = load<u64>(at);
    const place = table + (usize((key >> shift) & mask) << 2);
    const position = load<u32>(place);
    store<u32>(place, position + 1);
    store<u64>(to + (usize(position) << 3), key);
  }
  // The table now says where each part ends.
  let start: u32 = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const stop = load<u32>(table + (usize(bucket) << 2));
    if (stop == start) continue;
    const offset = usize(start) << 3;
    if (shift == 0) {
      if (!move) memory.copy(from + offset, to + offset, usize(stop - start) << 3);
    } else {
      sortPart(to + offset, from + offset, table + TABLE_BYTES, i32(stop - start), !move);
    }
    start = stop;
  }
}

function insertionSort(keys: usize, count: i32): void {
  const end = keys + (usize(count) << 3);
  for (let at = keys + 8; at < end; at += 8) {
    const key = load<u64>(at);
    let hole = at;
    while (hole > keys && load<u64>(hole - 8) > key) {
      store<u64>(hole, load<u64>(hole - 8));
      hole -= 8;
    }
    store<u64>(hole, key);
  }
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
