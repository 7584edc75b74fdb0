import { describe, expect, it } from "vitest";
import { randomSource, repeatableSource } from "../../src/library/math/random-source.js";
import { shuffle } from "../../src/library/math/shuffle.js";
import { FROM_THE_BACK, FROM_THE_FRONT, unshuffle } from "../../src/library/math/unshuffle.js";

const labelsOf = (n: number) => Uint8Array.from({ length: n }, (_, place) => (place * 7) % 5);

/** What the labels say: shuffle the list of items, then give each the label of its place. */
function byList(n: number, mix: (items: Int32Array) => void): Uint8Array {
  const items = Int32Array.from({ length: n }, (_, item) => item);
  mix(items);
  const ofPlaces = labelsOf(n);
  const labels = new Uint8Array(n);
  items.forEach((item, place) => {
    labels[item] = ofPlaces[place] as number;
  });
  return labels;
}

describe("labels that are dealt without the list", () => {
  // Above 65,536 the draws come in several blocks.
  it.each([0, 1, 2, 3, 10, 1000, 65_537, 65_538, 200_003])("are those of the shuffled list of %i", (n) => {
    for (const seed of [1, 2026]) {
      const front = labelsOf(n);
      const random = repeatableSource(seed);
      unshuffle(front, random, FROM_THE_FRONT);
      const other = randomSource(seed);
      expect(
        Buffer.compare(
          front,
          byList(n, (items) => shuffle(items, other)),
        ),
      ).toBe(0);
      // Whoever draws next draws the same.
      expect(random.uint32()).toBe(other.uint32());

      const back = labelsOf(n);
      const from = repeatableSource(seed);
      unshuffle(back, from, FROM_THE_BACK);
      const plain = randomSource(seed);
      const labels = byList(n, (items) => {
        for (let i = items.length - 1; i > 0; i--) {
          const j = plain.below(i + 1);
          [items[i], items[j]] = [items[j] as number, items[i] as number];
        }
      });
      expect(Buffer.compare(back, labels)).toBe(0);
      expect(from.uint32()).toBe(plain.uint32());
    }
  });
});
