import { describe, expect, it } from "vitest";
import { openTestMoments } from "../../src/cli/commands/estimate/test-moments.js";
import { estimateArms } from "../../src/library/experiment/estimate/estimate-arms.js";
import { estimateCACE } from "../../src/library/experiment/estimate/estimate-cace.js";
import { estimateFromMoments } from "../../src/library/experiment/estimate/estimate-from-moments.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";

const people = Array.from({ length: 600 }, (_, i) => i);
const test = {
  arm: people.map((i) => ["control", "text", "call"][(i * 7 + Math.floor(i / 9)) % 3] ?? ""),
  two: people.map((i) => (i * 11 + Math.floor(i / 7)) % 2),
  shifts: people.map((i) => (i % 41 === 3 ? null : 100 + ((i * 37) % 50) / 7)),
  came: people.map((i) => (i * 13) % 5 < 2),
  ward: people.map((i) => `ward ${(i * 3) % 4}`),
  small: people.map((i) => (i >= 10 && i < 20 ? `pair ${i >> 1}` : "all")),
  reached: people.map((i) => ((i * 11 + Math.floor(i / 7)) % 2 === 1 && (i * 17) % 10 < 6 ? 1 : 0)),
};

interface Asked {
  readonly outcome: keyof typeof test;
  readonly assignment: keyof typeof test;
  readonly blocks?: keyof typeof test;
  readonly received?: keyof typeof test;
}

function fromSums({ outcome, assignment, blocks, received }: Asked, more: object = {}) {
  const moments = openTestMoments({ blocks: blocks !== undefined, received: received !== undefined });
  const fits = people.every((i) =>
    moments.add({
      arm: test[assignment][i],
      outcome: test[outcome][i],
      block: blocks && test[blocks][i],
      received: received && test[received][i],
    }),
  );
  const sums = fits ? moments.sums(assignment, undefined) : undefined;
  return sums && estimateFromMoments(sums, { outcome, received, ...more });
}

/** Sums that were added up in another order differ in their last digits. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, each) =>
    typeof each === "number" ? Number(each.toPrecision(9)) : each,
  );

describe("estimates from sums", () => {
  it.each<Asked>([
    { outcome: "shifts", assignment: "two" },
    { outcome: "came", assignment: "two" },
    { outcome: "came", assignment: "two", blocks: "ward" },
    { outcome: "shifts", assignment: "two", blocks: "small" },
  ])("are those of the people: $outcome, blocks $blocks", (asked) => {
    expect(rounded(fromSums(asked))).toEqual(rounded([estimateITT(test, asked)]));
  });

  it("compare each of several arms, and one that is named", () => {
    const asked = { outcome: "shifts", assignment: "arm", blocks: "ward" } as const;
    expect(rounded(fromSums(asked))).toEqual(rounded(estimateArms(test, asked)));
    expect(rounded(fromSums(asked, { arm: "text" }))).toEqual(
      rounded([estimateITT(test, { ...asked, arm: "text" })]),
    );
  });

  it.each<Asked>([
    { outcome: "came", assignment: "two", received: "reached" },
    { outcome: "shifts", assignment: "two", received: "reached", blocks: "ward" },
  ])("have the effect of contact: $outcome, blocks $blocks", (asked) => {
    const { received = "reached", ...how } = asked;
    expect(rounded(fromSums(asked))).toEqual(
      rounded([estimateITT(test, how), estimateCACE(test, { ...how, received })]),
    );
  });

  it("leave what needs a look at the people to who has them", () => {
    const own = { ...test, ward: people.map((i) => (i === 5 ? "alone" : "all")) };
    const moments = openTestMoments({ blocks: true, received: false });
    for (const i of people)
      moments.add({ arm: own.two[i], outcome: own.came[i], block: own.ward[i], received: 0 });
    const sums = moments.sums("two", undefined);
    expect(sums && estimateFromMoments(sums, { outcome: "came" })).toBe(undefined);
    const add = openTestMoments({ blocks: true, received: true }).add;
    const fine = { arm: "control", outcome: 1, block: "a", received: 1 };
    expect(add(fine)).toBe(true);
    for (const wrong of [
      { arm: null },
      { outcome: "x" },
      { outcome: Infinity },
      { block: "" },
      { received: null },
      { received: 2 },
    ])
      expect(add({ ...fine, ...wrong })).toBe(false);
  });
});
