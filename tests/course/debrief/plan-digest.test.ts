import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortDigest } from "../../../src/course/debrief/cohort-digest.js";
import { planDigest } from "../../../src/course/debrief/plan-digest.js";
import { checkPlan } from "../../../src/library/organize/plan/check-plan.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import type { Plan } from "../../../src/library/organize/plan/plan.js";
import { firstDraft } from "../../support/first-draft.js";
import { everyTextAs, freeTexts } from "./every-text.js";

/** The example with one tactic that takes this many sign-ups, of the 160 shifts that are there. */
function planOfShifts(shifts: number): Plan {
  const { capacity, tactics: [tactic] = [] } = greatLakesPlan;
  if (capacity === undefined || tactic === undefined) throw new Error("The example has no tactic.");
  return {
    ...greatLakesPlan,
    capacity: { ...capacity, flake: 0 },
    tactics: [
      {
        ...tactic,
        contacts: shifts,
        contactRate: 1,
        completionRate: 1,
        attemptsPerHour: 1,
        hoursPerShift: 1,
      },
    ],
  };
}

describe("planDigest", () => {
  const digest = planDigest(greatLakesPlan);

  it("gives months, one significant figure and rounded shares", () => {
    expect(digest).toMatchObject({ variant: "legislative", start: "2027-01", end: "2027-06", flake: 0.35 });
    expect(digest.goals.map(({ target }) => target)).toEqual([60, 500, 10, null, 80]);
    expect(digest.goals.every(({ complete }) => complete)).toBe(true);
    expect(digest.goals[0]?.deadline).toBe("2027-05");
    expect(digest).toMatchObject({
      capacityRatio: 0.4,
      guessShare: 0,
      plausibleTest: true,
      safety: "building",
    });
    expect(digest.contactRates).toEqual([0.02, 0.08, 0.15]);
    expect(digest.leadTimeWeeks).toEqual([7, 7, 4]);
    expect(planDigest(firstDraft).capacityRatio).toBe(3);
  });

  it.each([
    [159, 1, false, true],
    [160, 1, false, true],
    [161, 1.1, true, false],
    [144, 0.9, false, false],
    [145, 1, false, true],
  ])(
    "rounds %i of 160 shifts up to %d, so that E7 (%s) and W3 (%s) agree with the band",
    (shifts, ratio, breaks, warns) => {
      const plan = planOfShifts(shifts);
      const codes = checkPlan(plan).map(({ code }) => code);
      expect([codes.includes("E7"), codes.includes("W3")]).toEqual([breaks, warns]);
      expect(planDigest(plan).capacityRatio).toBe(ratio);
      const { capacityRatio } = cohortDigest(Array.from({ length: 8 }, () => planDigest(plan)));
      const band = breaks ? "above 1" : warns ? "up to 1" : "up to 0.9";
      expect(capacityRatio).toContainEqual({ group: band, plans: 8 });
    },
  );

  it("rounds the share of guesses up too: one of three is more than 30%", () => {
    const [assumption] = greatLakesPlan.assumptions ?? [];
    if (assumption === undefined) throw new Error("The example has no assumption.");
    const kinds = ["guess", "published", "published"] as const;
    const plan = { ...greatLakesPlan, assumptions: kinds.map((kind) => ({ ...assumption, kind })) };
    expect(planDigest(plan).guessShare).toBe(0.4);
  });

  it("leaves out groups under five", () => {
    const small: Plan = {
      ...greatLakesPlan,
      goals: greatLakesPlan.goals.map((goal) => ({ ...goal, unit: "people", target: 4 })),
    };
    expect(planDigest(small).goals.map(({ target }) => target)).toEqual([null, null, null, null, null]);
  });

  it("knows a goal that lacks a field, and a critical item that is open", () => {
    const [first, ...rest] = greatLakesPlan.goals;
    if (first === undefined) throw new Error("The example has no goal.");
    const plan: Plan = {
      ...greatLakesPlan,
      goals: [{ ...first, owner: "" }, ...rest],
      safety: { score: 90, openCritical: 1, firstThree: [] },
    };
    expect(planDigest(plan).goals.map(({ complete }) => complete)).toEqual([false, true, true, true, true]);
    expect(planDigest(plan).safety).toBe("act now");
  });

  it("never holds any free text of the plan, whatever it is", () => {
    expect(freeTexts(greatLakesPlan).length).toBeGreaterThan(60);
    fc.assert(
      fc.property(fc.string({ minLength: 6, unit: "grapheme" }), (text) => {
        const marked = `§${text}`;
        const written = JSON.stringify(planDigest(everyTextAs(greatLakesPlan, marked)));
        expect(written).not.toContain("§");
      }),
    );
    const shown = freeTexts(digest as unknown as Plan);
    for (const text of freeTexts(greatLakesPlan)) expect(shown).not.toContain(text);
  });

  it("refuses a plan that was never read", () => {
    const smuggled = { ...greatLakesPlan, variant: "ada@example.org" } as unknown as Plan;
    expect(() => planDigest(smuggled)).toThrow("variant must be one of electoral, legislative, distributed");
    const addressed = { ...greatLakesPlan, "bo@example.org": 1 } as unknown as Plan;
    for (const plan of [smuggled, addressed]) expect(() => planDigest(plan)).not.toThrow("example.org");
  });
});

describe("cohortDigest", () => {
  const other: Plan = {
    ...greatLakesPlan,
    variant: "electoral",
    safety: { score: 80, openCritical: 0, firstThree: [] },
  };
  const digests = [
    ...Array.from({ length: 9 }, () => planDigest(greatLakesPlan)),
    ...Array.from({ length: 6 }, () => planDigest(other)),
  ];

  it("shows the mix of a cohort", () => {
    const cohort = cohortDigest(digests);
    expect(cohort.plans).toBe(15);
    expect(cohort.variants).toEqual([
      { group: "electoral", plans: 6 },
      { group: "legislative", plans: 9 },
      { group: "distributed", plans: 0 },
    ]);
    expect(cohort.flake).toContainEqual({ group: "up to 0.35", plans: 15 });
    expect(cohort.completeGoals).toEqual([
      { group: "yes", plans: 15 },
      { group: "no", plans: 0 },
    ]);
    expect(cohort.guessShares[0]).toEqual({ group: "up to 0.1", plans: 15 });
    expect(cohort.medianSafety).toBe("building");
    expect(cohort.plausibleTests[0]).toEqual({ group: "yes", plans: 15 });
  });

  it("hides the band of the middle plan when fewer than five plans share it", () => {
    const safe = (score: number) =>
      planDigest({ ...other, safety: { score, openCritical: 0, firstThree: [] } });
    const spread = (low: number, middle: number, high: number) => [
      ...Array.from({ length: low }, () => safe(20)),
      ...Array.from({ length: middle }, () => safe(60)),
      ...Array.from({ length: high }, () => safe(90)),
    ];
    expect(cohortDigest(spread(4, 1, 4)).medianSafety).toBeNull();
    expect(cohortDigest(spread(4, 5, 4)).medianSafety).toBe("building");
    // Half and half: the better half counts, never a band between them that nobody is in.
    expect(cohortDigest(spread(6, 0, 6)).medianSafety).toBe("steady");
  });

  it("hides a variant of one to four, and refuses a cohort of four", () => {
    const hidden = cohortDigest(digests.slice(0, 11)).variants;
    expect(hidden.map(({ plans }) => plans)).toEqual([null, null, 0]);
    expect(() => cohortDigest(digests.slice(0, 4))).toThrow("at least 5 plans");
  });
});
