import { type RandomSource, randomSource } from "../../library/math/random-source.js";
import { GOAL_KINDS } from "../../library/organize/plan/plan-choices.js";
import { mistakeNames } from "../check/judge-answer.js";
import { courseModules } from "../modules/course-modules.js";
import { exercises } from "../modules/index.js";
import { type DebriefDigest, debriefDigest } from "./debrief-digest.js";
import { syntheticGuesses } from "./guesses/synthetic-guesses.js";
import type { GoalDigest, PlanDigest } from "./plan-digest.js";
import { syntheticProgress } from "./synthetic-progress.js";

/**
 * The digests of a made-up cohort, for a rehearsal and for groups that are too small to be shown.
 *
 * @param people how many; 12 is a usual group.
 * @param seed the same seed gives the same cohort.
 */
export function syntheticCohort(people: number, seed: number): readonly DebriefDigest[] {
  const random = randomSource(seed);
  return Array.from({ length: people }, () => {
    const plan = madeUpPlan(random);
    return debriefDigest(
      plan,
      madeUpMistakes(random),
      6 + random.below(courseModules.length - 5),
      syntheticGuesses(random),
      syntheticProgress(plan.variant, random),
    );
  });
}

function madeUpPlan(random: RandomSource): PlanDigest {
  const chance = (share: number): boolean => random.uniform() < share;
  const between = (low: number, high: number, digits = 2): number =>
    Number((low + (high - low) * random.uniform()).toFixed(digits));
  const tactics = 1 + random.below(3);
  return {
    variant: pick(random, ["electoral", "electoral", "legislative", "legislative", "distributed"]),
    start: "2027-01",
    end: pick(random, ["2027-05", "2027-06", "2027-11"]),
    goals: Array.from({ length: 3 + random.below(3) }, (_, i): GoalDigest => madeUpGoal(random, i)),
    contactRates: Array.from({ length: tactics }, () => between(0.02, 0.3)),
    flake: between(0.1, 0.55),
    leadTimeWeeks: Array.from({ length: tactics }, () => random.below(14)),
    capacityRatio: between(0.3, 1.6, 1),
    guessShare: between(0, 0.8, 1),
    plausibleTest: chance(0.8) ? chance(0.5) : null,
    safety: pick(random, ["act now", "act now", "building", "steady"]),
  };
}

function madeUpGoal(random: RandomSource, place: number): GoalDigest {
  return {
    kind: GOAL_KINDS[place] ?? "activity",
    unit: pick(random, ["votes", "contacts", "people", "count"]),
    complete: random.uniform() < 0.85,
    deadline: pick(random, ["2027-03", "2027-04", "2027-05"]),
    target: (1 + random.below(9)) * 10 ** (1 + random.below(3)),
  };
}

/** Each known mistake is made by about one person in four. */
function madeUpMistakes(random: RandomSource): DebriefDigest["mistakes"] {
  return exercises.flatMap((exercise) =>
    mistakeNames(exercise)
      .filter(() => random.uniform() < 0.25)
      .map((mistake) => ({ task: exercise.id, mistake })),
  );
}

function pick<Item>(random: RandomSource, items: readonly [Item, ...Item[]]): Item {
  return items[random.below(items.length)] ?? items[0];
}
