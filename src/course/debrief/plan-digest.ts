import { roundUp } from "../../library/organize/numbers/round-up.js";
import { checkPlan } from "../../library/organize/plan/check-plan.js";
import { daysBetween } from "../../library/organize/plan/days.js";
import type {
  Plan,
  PlanGoal,
  PlanGoalKind,
  PlanGoalUnit,
  PlanVariant,
} from "../../library/organize/plan/plan.js";
import { planNumbers } from "../../library/organize/plan/plan-numbers.js";
import { requirePlan } from "../../library/organize/plan/require-plan.js";
import { SMALLEST_GROUP } from "../../library/safety/anonymize/suppress-counts.js";
import { isCalendarDay } from "../../library/table/clean/calendar-day.js";
import type { Shape } from "../../library/table/columns/require-fields.js";

export interface GoalDigest {
  readonly kind: PlanGoalKind;
  readonly unit: PlanGoalUnit;
  /** All six fields are filled. */
  readonly complete: boolean;
  /** Year and month, for example "2027-05". */
  readonly deadline: string | null;
  /** To one significant figure; null for a group under five. */
  readonly target: number | null;
}

/** What a group shows of its plan in the debrief: no words of its own, no exact number of people, no day. */
export interface PlanDigest {
  readonly variant: PlanVariant;
  readonly start: string | null;
  readonly end: string | null;
  readonly goals: readonly GoalDigest[];
  readonly contactRates: readonly number[];
  readonly flake: number | null;
  /** Weeks from the start of the plan to the start of each tactic. */
  readonly leadTimeWeeks: readonly number[];
  /** Scheduled ÷ available shifts, rounded up to one decimal: above 1 exactly when rule E7 fails. */
  readonly capacityRatio: number | null;
  /** The share of the assumptions that are guesses, rounded up to one decimal. */
  readonly guessShare: number | null;
  /** The test could see an effect that one may expect. */
  readonly plausibleTest: boolean | null;
  readonly safety: "act now" | "building" | "steady" | null;
}

/** What is read of a digest. */
export const PLAN_DIGEST: Shape = {
  variant: "text",
  goals: [{ complete: "yes or no" }],
  contactRates: ["number"],
  flake: "number or nothing",
  leadTimeWeeks: ["number"],
  capacityRatio: "number or nothing",
  guessShare: "share or nothing",
  plausibleTest: "yes or no or nothing",
  safety: "text or nothing",
};

/**
 * An anonymized digest of the plan, for those who agree to show it: no free text, groups under five left out, dates to
 * the month, targets to one significant figure.
 *
 * @example
 * const digest = planDigest(greatLakesPlan);
 * digest.goals[1].target; // 500
 * digest.start; // "2027-01"
 * digest.capacityRatio; // 0.4
 */
export function planDigest(plan: Plan): PlanDigest {
  requirePlan(plan);
  const { assumptions = [], capacity, learning, safety, tactics = [] } = plan;
  const { capacityRatio } = planNumbers(plan);
  const incomplete = incompleteGoals(plan);
  const guesses = assumptions.filter(({ kind }) => kind === "guess").length;
  return Object.freeze({
    variant: plan.variant,
    start: month(plan.start),
    end: month(plan.end),
    goals: Object.freeze(plan.goals.map((goal, i) => goalDigest(goal, !incomplete.has(i)))),
    contactRates: Object.freeze(tactics.map(({ contactRate }) => decimals(contactRate, 2))),
    flake: capacity === undefined ? null : decimals(capacity.flake, 2),
    leadTimeWeeks: Object.freeze(
      tactics
        .filter(({ start }) => isCalendarDay(start) && isCalendarDay(plan.start))
        .map(({ start }) => Math.round(daysBetween(plan.start, start) / 7)),
    ),
    capacityRatio: capacityRatio === undefined ? null : upToTenth(capacityRatio),
    guessShare: assumptions.length === 0 ? null : upToTenth(guesses / assumptions.length),
    plausibleTest: learning === undefined ? null : !checkPlan(plan).some(({ code }) => code === "W7"),
    safety: safety === undefined ? null : safetyBand(safety.score, safety.openCritical),
  });
}

function goalDigest({ kind, unit, deadline, target }: PlanGoal, complete: boolean): GoalDigest {
  const hidden =
    !Number.isFinite(target) || (unit !== "percent" && unit !== "USD" && Math.abs(target) < SMALLEST_GROUP);
  return Object.freeze({
    kind,
    unit,
    complete,
    deadline: month(deadline),
    target: hidden ? null : Number(target.toPrecision(1)),
  });
}

function incompleteGoals(plan: Plan): ReadonlySet<number> {
  const fields = checkPlan(plan).filter(({ code }) => code === "E1");
  return new Set(fields.map(({ field }) => Number(/\d+/.exec(field)?.[0])));
}

/** The bands of the safety assessment: below 50 act now, from 75 steady; an open critical item means act now. */
function safetyBand(score: number, openCritical: number): "act now" | "building" | "steady" {
  if (openCritical > 0 || score < 50) return "act now";
  return score < 75 ? "building" : "steady";
}

/** Only a day becomes a month: other text stays out. */
function month(day: string): string | null {
  return isCalendarDay(day) ? day.slice(0, 7) : null;
}

function decimals(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Up, never down: a plan that needs 1.006 times its shifts must not look as if it fitted. */
function upToTenth(value: number): number {
  return roundUp(value * 10) / 10;
}
