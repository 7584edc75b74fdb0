import { randomIndex } from "./random-index.js";
import type { RandomSource, RepeatableSource } from "./random-source.js";

/** Which item of a list of `n` each step of a shuffle moves, and with which one it changes places. */
interface Shuffle {
  place(step: number, n: number): number;
  partner(place: number, n: number, random: RandomSource): number;
}

/** The steps of `shuffle`, which begins with the first item. */
export const FROM_THE_FRONT: Shuffle = {
  place: (step) => step,
  partner: (place, n, random) => place + randomIndex(random, n - place),
};

/** A shuffle that begins with the last item. */
export const FROM_THE_BACK: Shuffle = {
  place: (step, n) => n - 1 - step,
  partner: (place, _, random) => random.below(place + 1),
};

/** So many draws are kept at once. */
const SOME = 65_536;

/**
 * Gives each item of a list the label of the place that a shuffle would move it to, without the list: a byte an item, where
 * the list to shuffle takes four more. On entry `labels` holds the label of each place, afterwards that of each item.
 *
 * Method: a shuffle is a row of exchanges, and its inverse is the same row from the end. So the labels are exchanged in the
 * opposite order. The draws come in blocks, each made again from where its first one began.
 *
 * @param random stands afterwards where the shuffle would leave it.
 */
export function unshuffle(labels: Uint8Array, random: RepeatableSource, { place, partner }: Shuffle): void {
  const n = labels.length;
  if (n < 2) return;
  const steps = n - 1;
  const starts: RepeatableSource[] = [];
  for (let step = 0; step < steps && steps > SOME; step++) {
    if (step % SOME === 0) starts.push(random.copy());
    partner(place(step, n), n, random);
  }
  // A short list is drawn once: there is nothing to go back to.
  if (starts.length === 0) starts.push(random);
  const partners = new Uint32Array(Math.min(steps, SOME));
  for (let block = starts.length - 1; block >= 0; block--) {
    const from = block * SOME;
    const drawn = Math.min(SOME, steps - from);
    const again = starts[block] ?? random;
    for (let i = 0; i < drawn; i++) partners[i] = partner(place(from + i, n), n, again);
    for (let i = drawn - 1; i >= 0; i--) {
      const here = place(from + i, n);
      const there = partners[i] as number;
      const kept = labels[here] as number;
      labels[here] = labels[there] as number;
      labels[there] = kept;
    }
  }
}
