import { GENERATOR, type RandomSource, randomSource } from "../../src/library/math/random-source.js";
import type { SourceDescription } from "./description.js";

export { GENERATOR, type RandomSource, randomSource };

/** The source of a synthetic set is the script that makes it. */
export function madeBy(script: string): SourceDescription {
  return {
    title: "The script that makes this set from its seed",
    path: `datasets/build/${script}`,
    version: GENERATOR,
    files: [],
  };
}

/** A number of days after a date, as text: dayAfter("2026-09-29", 3) is "2026-10-02". */
export function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** One of the items, each as likely as its weight. */
export function pick<T>(random: RandomSource, items: readonly (readonly [item: T, weight: number])[]): T {
  let left = random.uniform() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  throw new Error("Nothing to pick from.");
}

/** The items in a random order (Fisher and Yates). */
export function shuffle<T>(random: RandomSource, items: readonly T[]): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const moved = shuffled[last] as T;
    shuffled[last] = shuffled[other] as T;
    shuffled[other] = moved;
  }
  return shuffled;
}

/** Two digits and more: pad(7, 3) is "007". */
export function pad(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}

/** How many of `tries` succeed when each does with this chance (a binomial draw): one number of the stream a try. */
export function successes(random: RandomSource, tries: number, chance: number): number {
  let count = 0;
  for (let i = 0; i < tries; i++) if (random.uniform() < chance) count++;
  return count;
}

/** A count of things that happen `mean` times on average (a Poisson draw after Knuth: exact, and quick for small means). */
export function poisson(random: RandomSource, mean: number): number {
  const end = Math.exp(-mean);
  let count = -1;
  let product = 1;
  do {
    count++;
    product *= random.uniform();
  } while (product > end);
  return count;
}
