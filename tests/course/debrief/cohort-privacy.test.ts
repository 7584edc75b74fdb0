import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mistakeNames } from "../../../src/course/check/judge-answer.js";
import { type Cohort, cohortOf } from "../../../src/course/debrief/cohort.js";
import { type DebriefDigest, debriefDigest } from "../../../src/course/debrief/debrief-digest.js";
import type { GuessBand } from "../../../src/course/debrief/guesses/guess-digest.js";
import { exercises } from "../../../src/course/modules/index.js";
import type { GroupCount } from "../../../src/library/safety/anonymize/suppress-counts.js";

const month = fc.constantFrom("2027-01", "2027-05", "2027-11");
const mistakes = exercises
  .flatMap((exercise) => mistakeNames(exercise).map((mistake) => ({ task: exercise.id, mistake })))
  .slice(0, 6);

const bandOf = (id: string, band: number | null): readonly GuessBand[] =>
  band === null ? [] : [{ id, band }];

/** Few values, so that groups of every size happen; each answer can be missing. */
const anyDigest: fc.Arbitrary<DebriefDigest> = fc
  .record({
    plan: fc.record({
      variant: fc.constantFrom("electoral" as const, "legislative" as const, "distributed" as const),
      start: month,
      end: month,
      goals: fc.array(
        fc.record({
          kind: fc.constant("outcome" as const),
          unit: fc.constant("votes" as const),
          complete: fc.constantFrom(true, true, true, false),
          deadline: month,
          target: fc.constantFrom(40, 700),
        }),
        { maxLength: 3 },
      ),
      contactRates: fc.array(fc.constantFrom(0.04, 0.15, 0.77), { maxLength: 3 }),
      flake: fc.constantFrom(0.1, 0.31, 0.61, null),
      leadTimeWeeks: fc.array(fc.constantFrom(1, 13), { maxLength: 2 }),
      capacityRatio: fc.constantFrom(0.4, 1, 1.1, null),
      guessShare: fc.constantFrom(0, 0.3, 0.9, null),
      plausibleTest: fc.constantFrom(true, false, null),
      safety: fc.constantFrom("act now" as const, "building" as const, "steady" as const, null),
    }),
    mistakes: fc.subarray(mistakes),
    notebooksDone: fc.constantFrom(2, 6, 9),
    gates: fc.record({
      m2: fc.constantFrom("holds" as const, "at risk" as const, "open" as const, null),
      m3a: fc.constantFrom("holds" as const, null),
    }),
    reopened: fc.subarray(["m2", "safety"] as const),
    took: fc.constantFrom(3, 6, 12, null),
    talks: fc.constantFrom(0, 1, 2, 4, null),
    flake: fc.constantFrom(0, 2, null),
  })
  .map(({ plan, mistakes: made, notebooksDone, talks, flake, gates, reopened, took }) => {
    const guesses = [...bandOf("m1.talks", talks), ...bandOf("m2.flake", flake)];
    const progress = {
      gates: (["m2", "m3a"] as const).flatMap((id) => {
        const state = gates[id];
        return state === null ? [] : [{ id, state }];
      }),
      reopened,
      minutes: took === null ? [] : [{ module: "2" as const, band: took }],
    };
    return debriefDigest(plan, made, notebooksDone, { guesses, again: bandOf("m1.talks", talks) }, progress);
  });

const anyGroup = fc.integer({ min: 8, max: 30 }).chain((size) =>
  // Most groups agree on most answers: then few stand apart, and those are the people to protect.
  fc
    .tuple(
      fc.array(anyDigest, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(), { minLength: size, maxLength: size }),
    )
    .chain(([kinds, picks]) =>
      fc.array(anyDigest, { maxLength: 4 }).map((odd) => {
        const alike = picks.flatMap((pick) => kinds[pick % kinds.length] ?? []);
        return [...odd, ...alike].slice(0, size);
      }),
    ),
);

/** Every list of groups on the screen, by its name. */
function listsOf(cohort: Cohort): readonly (readonly [string, readonly GroupCount[]])[] {
  const { screen, notebooksDone, guesses, progress, revotes } = cohort;
  const guessed = guesses.flatMap(({ id, first, again }) => [
    [id, first] as const,
    ...(again.length === 0 ? [] : [[`again ${id}`, again] as const]),
  ]);
  const votes = revotes.flatMap(({ id, first, again }) => [
    [`vote ${id}`, first] as const,
    ...(again.length === 0 ? [] : [[`again vote ${id}`, again] as const]),
  ]);
  const took = progress.minutes.map(({ notebook, minutes }) => [notebook, minutes] as const);
  const lists = [
    ...Object.entries(screen),
    ["notebooksDone", notebooksDone] as const,
    ["reopened", progress.reopened] as const,
    ...guessed,
    ...votes,
    ...took,
  ];
  return lists.flatMap(([name, value]) =>
    Array.isArray(value) ? [[name, value as readonly GroupCount[]] as const] : [],
  );
}

/** Every number that the trainer's screen shows, at any depth. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** A single screen shows no group of one to four, and no rest of one to four. */
function expectSafe(cohort: Cohort): void {
  const { plans } = cohort.screen;
  const isSafe = (count: number): boolean => count === 0 || count >= 5;
  const { screen, notebooksDone, guesses, mistakes: common, prompts, progress, revotes } = cohort;
  for (const number of numbersIn([screen, notebooksDone, guesses, common, progress, revotes])) {
    expect(isSafe(number)).toBe(true);
  }
  // Gates are told by kind of campaign, and only of kinds whose number is shown.
  for (const { variant, states } of progress.gates) {
    const all = screen.variants.find(({ group }) => group === variant)?.plans ?? null;
    expect(all).not.toBeNull();
    for (const { plans: count } of states) expect(count === null || isSafe((all ?? 0) - count)).toBe(true);
    const left = states.reduce((rest, { plans: count }) => rest - (count ?? 0), all ?? 0);
    expect(isSafe(left)).toBe(true);
  }
  for (const [name, list] of listsOf(cohort)) {
    for (const { plans: count } of list) expect(count === null || isSafe(plans - count)).toBe(true);
    // A plan with several tactics is in several groups, so that its lists have no sum.
    if (["contactRates", "leadTimeWeeks", "reopened"].includes(name)) continue;
    const left = list.reduce((rest, { plans: count }) => rest - (count ?? 0), plans);
    expect(isSafe(left)).toBe(true);
  }
  // A mistake shows "so many or more": at most four fewer than all, so that the rest is not told.
  for (const { people } of common) expect(people <= Math.max(5, plans - 4)).toBe(true);
  for (const { because } of prompts) {
    const [count = "5"] = /^\d+/.exec(because) ?? [];
    expect(isSafe(Number(count))).toBe(true);
  }
}

const without = (digests: readonly DebriefDigest[], place: number) => digests.filter((_, i) => i !== place);

describe("a single screen of a cohort", () => {
  it("shows no group and no rest of one to four, with and without any one participant", () => {
    fc.assert(
      fc.property(anyGroup, (digests) => {
        expectSafe(cohortOf(digests));
        for (const [place] of digests.entries()) expectSafe(cohortOf(without(digests, place)));
      }),
      { numRuns: 12 },
    );
  });

  it("shows no group and no rest of one to four, whatever one participant answers instead", () => {
    fc.assert(
      fc.property(anyGroup, anyDigest, (digests, other) => {
        for (const [place] of digests.entries())
          expectSafe(cohortOf(digests.map((digest, i) => (i === place ? other : digest))));
      }),
      { numRuns: 12 },
    );
  });

  it("holds counts of plans and no other number: no sum, no mean, no median", () => {
    fc.assert(
      fc.property(anyGroup, (digests) => {
        const cohort = cohortOf(digests);
        const lists = [
          ...listsOf(cohort).map(([, list]) => list),
          ...cohort.progress.gates.map(({ states }) => states),
        ];
        const counts = lists.flatMap((list) => list.flatMap(({ plans }) => plans ?? []));
        const { screen, notebooksDone, guesses, progress, revotes } = cohort;
        expect([...numbersIn([screen, notebooksDone, guesses, progress, revotes])].sort()).toEqual(
          [...counts, cohort.screen.plans].sort(),
        );
      }),
    );
  });

  it("stays the same when everybody's exact numbers change within their bands", () => {
    const moved = (digest: DebriefDigest): DebriefDigest => ({
      ...digest,
      notebooksDone: digest.notebooksDone === 2 ? 5 : digest.notebooksDone === 6 ? 8 : 9,
      plan: {
        ...digest.plan,
        start: "2026-03",
        end: null,
        goals: digest.plan.goals.map((goal) => ({ ...goal, deadline: "2026-04", target: 9000 })),
        contactRates: digest.plan.contactRates.map((rate) => rate - 0.009),
        flake: digest.plan.flake === null ? null : digest.plan.flake + 0.03,
        leadTimeWeeks: digest.plan.leadTimeWeeks.map((weeks) => weeks + 1),
        capacityRatio: digest.plan.capacityRatio === null ? null : digest.plan.capacityRatio - 0.05,
        guessShare: digest.plan.guessShare === null ? null : digest.plan.guessShare + 0.05,
      },
    });
    // Two moves lead over the end of a band: they are set back.
    const kept = (digest: DebriefDigest, other: DebriefDigest): DebriefDigest => ({
      ...other,
      plan: {
        ...other.plan,
        capacityRatio: digest.plan.capacityRatio === 1.1 ? 9.9 : other.plan.capacityRatio,
        guessShare: digest.plan.guessShare === 0.3 ? 0.2 : other.plan.guessShare,
      },
    });
    fc.assert(
      fc.property(anyGroup, (digests) => {
        const others = digests.map((digest) => kept(digest, moved(digest)));
        expect(cohortOf(others)).toEqual(cohortOf(digests));
      }),
    );
  });

  it("tells the safety of the middle plan only when five or more plans share its band", () => {
    fc.assert(
      fc.property(anyGroup, (digests) => {
        const { medianSafety } = cohortOf(digests).screen;
        const sharing = digests.filter(({ plan }) => plan.safety === medianSafety).length;
        expect(medianSafety === null || sharing >= 5).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("two screens of one cohort, before and after one digest", () => {
  /** The counts that both screens show, before and after. */
  function bothShown(before: Cohort, after: Cohort): readonly (readonly [number, number])[] {
    const later = new Map(listsOf(after));
    return listsOf(before).flatMap(([name, list]) =>
      list.flatMap(({ group, plans }) => {
        // Bands that are put together differently are other groups.
        const now = later.get(name)?.find((one) => one.group === group)?.plans ?? null;
        return plans === null || now === null ? [] : [[plans, now] as const];
      }),
    );
  }

  it("differ by one at most in what both show: nothing but the groups of that digest", () => {
    fc.assert(
      fc.property(anyGroup, fc.nat(), (digests, place) => {
        // Below nine, the smaller cohort is the made-up one and has nothing to do with the other.
        fc.pre(digests.length > 8);
        const pairs = bothShown(cohortOf(without(digests, place % digests.length)), cohortOf(digests));
        for (const [before, after] of pairs) expect([0, 1]).toContain(after - before);
      }),
    );
  });

  it("do tell the groups of that digest, which no hiding can prevent: show one screen only", () => {
    const [one] = fc.sample(anyDigest, { numRuns: 1, seed: 1 });
    if (one === undefined) throw new Error("There is no digest.");
    const plain: DebriefDigest = { ...one, plan: { ...one.plan, flake: 0.1 } };
    const twelve = Array.from({ length: 12 }, () => plain);
    const flakeOf = (digests: readonly DebriefDigest[]) =>
      cohortOf(digests).screen.flake.find(({ group }) => group === "up to 0.2")?.plans;
    expect([flakeOf(twelve), flakeOf([...twelve, plain])]).toEqual([12, 13]);
  });
});
