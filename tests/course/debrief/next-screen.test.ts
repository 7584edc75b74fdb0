import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, nextScreen } from "../../../src/course/debrief/next-screen.js";

const digests = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(3, "0"));

/** The screens that a trainer gets who runs the page once for each state of the folder. */
function screensOf(states: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  let blocks: readonly Block[] = [];
  return states.map((here) => {
    const next = nextScreen(here, blocks);
    blocks = next.blocks;
    return next.shown;
  });
}

const sizes = (states: readonly (readonly string[])[]) => screensOf(states).map(({ size }) => size);

describe("nextScreen", () => {
  it("shows a group of eight or more at once, and nothing of seven", () => {
    expect(sizes([digests(1, 7), digests(1, 8)])).toEqual([0, 8]);
    expect(sizes([digests(1, 24)])).toEqual([24]);
  });

  it("lets one to four new digests wait, and shows five", () => {
    const states = [8, 9, 12, 13, 16, 18].map((last) => digests(1, last));
    expect(sizes(states)).toEqual([8, 8, 8, 13, 13, 18]);
  });

  it("takes a block away with the digest that somebody took back, for good", () => {
    const all = digests(1, 20);
    const without = all.filter((digest) => digest !== "007");
    expect(sizes([all, without, all, without])).toEqual([20, 15, 20, 15]);
  });

  it("begins with nothing where all digests are those of another group", () => {
    expect(sizes([digests(1, 10), digests(101, 104), digests(101, 110)])).toEqual([10, 0, 10]);
  });

  it("gives no two screens that differ by one to four digests, however people come and go", () => {
    const state = fc.subarray(digests(1, 30));
    // Most states are the one before with a few changes: that is what happens in a call.
    const states = fc
      .tuple(state, fc.array(fc.subarray(digests(1, 30), { maxLength: 6 }), { maxLength: 12 }))
      .map(([first, changes]) => {
        const all: string[][] = [first];
        for (const change of changes) {
          const last = all.at(-1) ?? [];
          const stay = last.filter((one) => !change.includes(one));
          all.push([...stay, ...change.filter((one) => !last.includes(one))]);
        }
        return all;
      });
    fc.assert(
      fc.property(states, (all) => {
        const screens = screensOf(all);
        for (const one of screens) {
          for (const other of screens) {
            const more = [...one].filter((digest) => !other.has(digest)).length;
            expect(more === 0 || more >= 5).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
