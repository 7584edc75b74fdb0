/**
 * Seeded random numbers: the same seed gives the same draws on every machine.
 *
 * Generator: xoshiro128** 1.1 (Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators",
 * ACM TOMS 47(4)), its state filled from the seed by SplitMix32.
 */
export interface RandomSource {
  /** The next unsigned 32-bit integer. */
  uint32(): number;
  /** The next number in [0, 1), with 53 random bits. */
  uniform(): number;
  /** The next whole number in [0, bound), without bias. `bound` is a whole number from 1 to 2^32. */
  below(bound: number): number;
}

/** A stream that can be run again from where it is now. */
export interface RepeatableSource extends RandomSource {
  /** A second stream at the same place: what it draws, this one draws too. */
  copy(): RepeatableSource;
}

/** The name of the generator and its version: a record of a draw carries it. */
export const GENERATOR = "xoshiro128** 1.1, SplitMix32 seeding, v1";

/**
 * Starts a stream of random numbers from a seed.
 *
 * @param seed a whole number from 0 to 2^53 − 1.
 * @throws when the seed is not such a number: a missing seed would make the result impossible to repeat.
 * @example
 * const random = randomSource(2026);
 * random.below(6) + 1; // 3; a die, with this seed the same on every machine
 */
export function randomSource(seed: number): RandomSource {
  return repeatableSource(seed);
}

/** The stream of `randomSource`, for work that goes over the same draws twice instead of keeping them. */
export function repeatableSource(seed: number): RepeatableSource {
  requireSeed(seed);
  let mixer = (seed ^ Math.floor(seed / 2 ** 32)) >>> 0;
  const splitMix32 = (): number => {
    mixer = (mixer + 0x9e3779b9) >>> 0;
    let z = mixer;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  return streamFrom(Int32Array.of(splitMix32(), splitMix32(), splitMix32(), splitMix32()));
}

/** @param state four words. A typed array keeps them as they are; variables of a closure cost a third more a draw. */
function streamFrom(state: Int32Array): RepeatableSource {
  const uint32 = (): number => {
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    return result;
  };

  return {
    uint32,
    copy: () => streamFrom(state.slice()),
    uniform: () => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992,
    below(bound) {
      // Draws above the largest multiple of the bound are thrown away, or the low values would come up too often.
      const limit = 4294967296 - (4294967296 % bound);
      let draw = uint32();
      while (draw >= limit) draw = uint32();
      return draw % bound;
    },
  };
}

/** @throws when the seed is not a whole number from 0 to 2^53 − 1. */
export function requireSeed(seed: number): number {
  if (Number.isSafeInteger(seed) && seed >= 0) return seed;
  const given: unknown = seed;
  throw new RangeError(
    typeof given === "string"
      ? `The seed must be a number without quotation marks, such as 2026, but it is the text "${given}".`
      : `The seed must be a whole number such as 2026, but it is ${typeof given === "object" && given !== null ? "an object" : String(given)}.`,
  );
}
