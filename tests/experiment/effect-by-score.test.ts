import { describe, expect, it } from "vitest";
import { effectByScore } from "../../src/library/experiment/estimate/effect-by-score.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";

const n = 400;
const rows = Array.from({ length: n }, (_, i) => i);
const data = {
  z: rows.map((i) => i % 2),
  score: rows.map((i) => ((i * 37) % 100) / 100),
  y: rows.map((i) => ((i * 53) % 17) + (i % 2) * Math.floor(((i * 37) % 100) / 20)),
};
const options = { outcome: "y", assignment: "z", score: "score" };

describe("effectByScore", () => {
  it("gives each group the row that estimateITT gives for its people, highest scores first", () => {
    const groups = effectByScore(data, { ...options, groups: 4 });
    expect(groups.map((row) => [row.group, row.scoreLow, row.scoreHigh])).toEqual([
      [1, 0.75, 0.99],
      [2, 0.5, 0.74],
      [3, 0.25, 0.49],
      [4, 0, 0.24],
    ]);
    const top = rows.filter((i) => (data.score[i] ?? 0) >= 0.75);
    const pick = (column: number[]) => top.map((i) => column[i] ?? 0);
    expect(groups[0]).toMatchObject({
      estimate: estimateITT({ y: pick(data.y), z: pick(data.z) }, { outcome: "y", assignment: "z" }).estimate,
      n: 100,
    });
  });
  it("keeps people of the same score together and leaves rows without a score out", () => {
    const tied = { ...data, score: rows.map((i) => (i % 5 === 0 ? null : i < 300 ? 1 : 0)) };
    const groups = effectByScore(tied, { ...options, groups: 4 });
    expect(groups.map((row) => row.n)).toEqual([240, 80]);
  });
  it("says which group lacks an arm, and refuses one group", () => {
    const apart = { ...data, score: data.z };
    expect(() => effectByScore(apart, { ...options, groups: 2 })).toThrow(
      'In score group 1: Everybody in "z"',
    );
    expect(() => effectByScore(data, { ...options, groups: 1 })).toThrow("2 or more");
  });
});

describe("score groups of people who have few scores", () => {
  it("are said to be fewer than were asked for", () => {
    const few = {
      arm: [0, 1, 0, 1, 0, 1, 0, 1],
      score: [1, 1, 1, 1, 2, 2, 2, 2],
      came: [1, 3, 1, 5, 0, 0, 1, 1],
    };
    const asked = { outcome: "came", assignment: "arm", score: "score" } as const;
    expect(effectByScore(few, { ...asked, groups: 4 }).map(({ notes }) => notes.at(-1))).toEqual([
      "People of the same score stay together, so there are 2 groups and not 4.",
      "People of the same score stay together, so there are 2 groups and not 4.",
    ]);
    expect(effectByScore(few, { ...asked, groups: 2 })[0]?.notes).toEqual([]);
  });
});
