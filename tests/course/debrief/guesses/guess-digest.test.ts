import { describe, expect, it } from "vitest";
import { debriefDigest } from "../../../../src/course/debrief/debrief-digest.js";
import { cohortGuesses } from "../../../../src/course/debrief/guesses/cohort-guesses.js";
import {
  countedQuestions,
  type GuessBand,
  guessDigest,
} from "../../../../src/course/debrief/guesses/guess-digest.js";
import { parseDigest } from "../../../../src/course/debrief/parse-digest.js";
import { planDigest } from "../../../../src/course/debrief/plan-digest.js";
import { syntheticCohort } from "../../../../src/course/debrief/synthetic-cohort.js";
import { bandedQuestions } from "../../../../src/course/predict/guess-bands.js";
import type { Prediction } from "../../../../src/course/predict/prediction.js";
import { greatLakesPlan } from "../../../../src/library/organize/plan/great-lakes-plan.js";
import { inEnglish } from "../../../../src/library/words/say.js";

const guessedAt = "2026-01-05T10:00:00Z";
const people = (bands: readonly (readonly number[])[], id = "m1.talks") =>
  bands.map((own) => ({ guesses: own.map((band): GuessBand => ({ id, band })), again: [] }));
const counted = (bands: readonly (readonly number[])[], id?: string) =>
  cohortGuesses(people(bands, id), inEnglish)[0]?.first.map(({ group, plans }) => [group, plans]);
const times = (count: number, band: number) => Array.from({ length: count }, () => [band]);

describe("the bands of guesses", () => {
  it("hold no guess, only its band, the first and the second apart", () => {
    const digest = guessDigest({
      guesses: {
        "m1.talks": { guess: "60%", guessedAt },
        "again:m1.talks": { guess: "25", guessedAt },
        "m2.flake": { guessedAt },
        "m1.rows": { guess: "many", guessedAt },
        "tests.letters": { guess: ["Neighbors", "Self", "Hawthorne", "Civic Duty"], guessedAt },
        "no.such": { guess: "1", guessedAt },
      },
    });
    expect(digest).toEqual({
      guesses: [
        { id: "m1.talks", band: 3 },
        { id: "tests.letters", band: 2 },
      ],
      again: [{ id: "m1.talks", band: 1 }],
    });
  });

  it("are five of a slider, and round numbers around a truth", () => {
    const bands = (guess: Prediction["guess"], truth: number) => {
      const prediction: Prediction = {
        id: "x",
        module: "1",
        ask: "?",
        guess,
        truth: () => truth,
        answer: "{truth}",
        likely: [],
      };
      return bandedQuestions(prediction).flatMap((one) =>
        Array.from({ length: one.size }, (_, i) => inEnglish(one.name(i, i))),
      );
    };
    expect(bands({ kind: "slider", low: 0, high: 100, step: 1, unit: "%" }, 24)).toEqual([
      "under 20%",
      "20% to 40%",
      "40% to 60%",
      "60% to 80%",
      "80% or more",
    ]);
    const number = (truth: number) => bands({ kind: "number" }, truth).slice(1, 4);
    expect(number(34)).toEqual(["10 to 20", "20 to 50", "50 to 100"]);
    expect(number(16_960)).toEqual(["5,000 to 10,000", "10,000 to 20,000", "20,000 to 50,000"]);
    expect(number(5)).toEqual(["2 to 5", "5 to 10", "10 to 20"]);
  });

  it("put the truth of every prediction into one of them", () => {
    for (const { prediction, bandsOf, size } of countedQuestions.values()) {
      const truth = prediction.truth?.();
      if (truth === undefined) continue;
      const [band = -1] = bandsOf(truth);
      expect(band, prediction.id).toBeGreaterThanOrEqual(0);
      expect(band, prediction.id).toBeLessThan(size);
    }
  });
});

describe("the guesses of a cohort", () => {
  it("put neighboring bands together until five or more are in each", () => {
    expect(counted([...times(5, 1), ...times(2, 2), ...times(3, 3), ...times(5, 4)])).toEqual([
      ["under 20%", 0],
      ["20% to 40%", 5],
      ["40% to 80%", 5],
      ["80% or more", 5],
    ]);
    expect(counted([...times(7, 0), ...times(6, 3), ...times(2, 4)])).toEqual([
      ["under 20%", 7],
      ["20% to 40%", 0],
      ["40% to 60%", 0],
      ["60% or more", 8],
    ]);
    expect(counted([...times(2, 0), ...times(3, 4)])).toEqual([["any number", 5]]);
  });

  it("show no band of one to four, and no question that fewer than five have answered", () => {
    expect(counted(times(4, 1))).toBeUndefined();
    for (const bands of [
      times(3, 0),
      times(6, 0),
      [...times(6, 0), ...times(3, 1)],
      [...times(9, 2), ...times(1, 0)],
    ]) {
      for (const [, plans] of counted([...bands, ...times(6, 3)], "m2.flake") ?? []) {
        expect(plans === null || Number(plans) === 0 || Number(plans) >= 5).toBe(true);
      }
    }
  });

  it("of the made-up cohort lie around likely wrong answers, and nearer to the truth when asked again", () => {
    const cohort = syntheticCohort(60, 2026);
    const right = countedQuestions.get("m1.talks")?.bandsOf(24)[0];
    const share = (which: "guesses" | "again") =>
      cohort.filter((one) => one[which].some(({ id, band }) => id === "m1.talks" && band === right)).length /
      60;
    expect(share("guesses")).toBeLessThan(0.6);
    expect(share("again")).toBeGreaterThan(share("guesses"));
    expect(cohortGuesses(cohort, inEnglish)).toHaveLength(countedQuestions.size);
  });
});

describe("a digest file", () => {
  const digest = debriefDigest(planDigest(greatLakesPlan), [], 3, {
    guesses: [{ id: "m1.talks", band: 3 }],
    again: [],
  });

  it("of an earlier release has no guesses, and is read", () => {
    const { guesses: _guesses, again: _again, ...earlier } = { ...digest, version: 1 };
    expect(parseDigest(JSON.stringify(earlier))).toMatchObject({
      digest: { notebooksDone: 3, guesses: [], again: [] },
    });
  });

  it("keeps bands that this course knows, and nothing else", () => {
    const odd = [{ id: "m1.talks", band: 9 }, { id: "<script>", band: 0 }, ...digest.guesses];
    expect(parseDigest(JSON.stringify({ ...digest, guesses: odd }))).toEqual({ digest });
    const typed = [{ id: "m1.talks", band: 1, guess: "60%" }];
    expect(parseDigest(JSON.stringify({ ...digest, guesses: typed }))).toHaveProperty("reason");
  });
});
