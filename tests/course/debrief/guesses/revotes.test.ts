import { describe, expect, it } from "vitest";
import { cohortOf } from "../../../../src/course/debrief/cohort.js";
import { cohortGuesses } from "../../../../src/course/debrief/guesses/cohort-guesses.js";
import { countedQuestions } from "../../../../src/course/debrief/guesses/guess-digest.js";
import { guessSpreads } from "../../../../src/course/debrief/guesses/guess-spreads.js";
import { revoteChart } from "../../../../src/course/debrief/guesses/revote-chart.js";
import { revotesOf } from "../../../../src/course/debrief/guesses/revotes.js";
import { spreadChart } from "../../../../src/course/debrief/guesses/spread-chart.js";
import { syntheticCohort } from "../../../../src/course/debrief/synthetic-cohort.js";
import { inEnglish } from "../../../../src/library/words/say.js";

/** A group of twelve of whom so many guessed in each band. */
function guessed(answers: Readonly<Record<string, readonly number[]>>) {
  return cohortGuesses(
    Array.from({ length: 12 }, (_, i) => ({
      guesses: Object.entries(answers).flatMap(([id, bands]) => {
        const band = bands[i];
        return band === undefined ? [] : [{ id, band }];
      }),
      again: [],
    })),
    inEnglish,
  );
}

const twice = (low: number, high: number): readonly number[] => [
  ...Array<number>(6).fill(low),
  ...Array<number>(6).fill(high),
];

/** The truth of m1.talks is 24%, the second fifth of the line; six in each of two bands make two groups. */
const right = twice(1, 2);
const wrong = twice(3, 4);

describe("the questions to vote on once more", () => {
  it("are those that the middle half of the group missed, the others after them", () => {
    const votes = revotesOf(
      guessed({ "m1.talks": right, "m1.evening": wrong, "m2.midterm": twice(0, 1) }),
      inEnglish,
    );
    expect(votes.map(({ id, missed }) => [id, missed])).toEqual([
      ["m1.evening", true],
      ["m2.midterm", true],
      ["m1.talks", false],
    ]);
    expect(votes[2]?.truth).toContain("24%");
  });

  it("are three at most, and none without a right answer or with too few guesses", () => {
    const all = Object.fromEntries([...countedQuestions.keys()].map((id) => [id, twice(0, 1)]));
    const votes = revotesOf(guessed(all), inEnglish);
    expect(votes).toHaveLength(3);
    expect(votes.map(({ id }) => id)).not.toContain("m1.harm");
    expect(revotesOf(guessed({ "m1.talks": [1, 1, 1, 2] }), inEnglish)).toEqual([]);
  });

  it("of the made-up cohort lie where many people guess wrong, and are called synthetic", () => {
    const cohort = cohortOf(syntheticCohort(3, 1));
    expect(cohort.revotes).toHaveLength(3);
    expect(cohort.revotes[0]?.missed).toBe(true);
    expect(cohort.source).toMatch(/^SYNTHETIC/);
  });
});

describe("the chart of a vote", () => {
  const [vote] = revotesOf(guessed({ "m1.evening": wrong }), inEnglish);
  if (vote === undefined) throw new Error("Nothing was guessed.");

  it("shows the first vote alone, and both beside each other after the talk, and never the truth", () => {
    const before = revoteChart(vote);
    const after = revoteChart(vote, { after: [0, 0, 0, 3, 9], source: "12 anonymized plans" });
    expect(before.data).toHaveLength(1);
    expect(after.data.map(({ name }) => name)).toEqual(["before", "after"]);
    expect(after.alt).toContain("before 6, after 9");
    for (const { alt } of [before, after]) expect(alt).not.toContain("35.8");
  });

  it("refuses hands that fit no group", () => {
    expect(() => revoteChart(vote, { after: [12] })).toThrow(
      "after must list the hands for each of the 5 groups",
    );
    expect(() => revoteChart(vote, { after: [1, 1, 1, 1, -1] })).toThrow("after must list");
  });
});

describe("how far apart a group guessed", () => {
  it("is the middle half in percent of the truth, the widest first", () => {
    const spreads = guessSpreads(guessed({ "m1.talks": right, "m1.evening": twice(0, 4) }));
    expect(spreads.map(({ id }) => id)).toEqual(["m1.evening", "m1.talks"]);
    // A line from 0 to 100% in fifths, and a truth of 24%: from 20 to 60%.
    expect(spreads[1]).toMatchObject({ low: 83, high: 250 });
  });

  it("is drawn with a line at the truth", () => {
    const figure = spreadChart(cohortOf(syntheticCohort(3, 1)).spreads, { title: "Where were we apart?" });
    expect(figure.alt).toMatch(/^Where were we apart\?.*The truth is at 100\.$/);
    expect(figure.layout.shapes).toHaveLength(1);
    expect(() => spreadChart([], { title: "Where?" })).toThrow("five people or more");
  });
});
