import { describe, expect, it } from "vitest";
import { cohortOf } from "../../../src/course/debrief/cohort.js";
import { commonMistakes } from "../../../src/course/debrief/common-mistakes.js";
import type { DebriefDigest } from "../../../src/course/debrief/debrief-digest.js";
import { cohortGuesses } from "../../../src/course/debrief/guesses/cohort-guesses.js";
import { syntheticCohort } from "../../../src/course/debrief/synthetic-cohort.js";
import { unitsMissed } from "../../../src/course/debrief/units-missed.js";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { inEnglish } from "../../../src/library/words/say.js";

const example = syntheticCohort(1, 1)[0] ?? expect.fail("There is no made-up digest.");

/** Twelve people who guessed in these bands, of whom the first so many made each mistake. */
function missed(
  bands: Readonly<Record<string, readonly number[]>>,
  made: readonly (readonly [task: string, mistake: string, people: number])[],
) {
  const digests: readonly DebriefDigest[] = Array.from({ length: 12 }, (_, i) => ({
    ...example,
    guesses: Object.entries(bands).flatMap(([id, all]) => {
      const band = all[i];
      return band === undefined ? [] : [{ id, band }];
    }),
    again: [],
    mistakes: made.flatMap(([task, mistake, people]) => (i < people ? [{ task, mistake }] : [])),
  }));
  return unitsMissed(cohortGuesses(digests, inEnglish), commonMistakes(digests), inEnglish);
}

const twice = (low: number, high: number): readonly number[] => [
  ...Array<number>(6).fill(low),
  ...Array<number>(6).fill(high),
];

describe("what a group missed in each notebook", () => {
  it("is the guess that fewest had right and the mistake that most met", () => {
    const rows = missed({ "m1.talks": twice(1, 2), "m1.evening": twice(3, 4), "m2.midterm": twice(0, 1) }, [
      ["m1.third-pass", "first-pass", 5],
      ["m1.doors", "per-knock", 8],
    ]);
    expect(rows.map(({ unit }) => unit)).toEqual(
      courseModules.filter(({ id }) => ["1", "2"].includes(id)).map(({ title }) => title),
    );
    const [first, second] = rows;
    expect(first).toMatchObject({ right: 0, guessed: 12, people: 8 });
    expect(first?.guess).toContain("17:00");
    expect(second).toMatchObject({ task: null, people: null, says: null });
  });

  it("tells nothing of fewer than five, and leaves a notebook out of which nothing is known", () => {
    expect(missed({ "m1.talks": [1, 1, 2, 2] }, [["m1.doors", "per-knock", 4]])).toEqual([]);
  });

  it("has a row for every notebook with a guess in the made-up cohort, and no group that is hidden", () => {
    const { units } = cohortOf(syntheticCohort(3, 1));
    expect(units.length).toBeGreaterThan(8);
    for (const { right, people, says, task } of units) {
      if (right !== null) expect(right === 0 || right >= 5).toBe(true);
      if (people !== null) expect(people).toBeGreaterThanOrEqual(5);
      expect((says ?? "") === "").toBe(task === null);
    }
  });
});
