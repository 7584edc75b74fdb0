import { distributedCapacity } from "../distributed/distributed-capacity.js";
import { backwardsPlan } from "../electoral/backwards-plan.js";
import { roundUp } from "../numbers/round-up.js";
import type { Plan, PlanTactic } from "./plan.js";
import { requirePlan } from "./require-plan.js";

/** What one tactic takes. */
export interface TacticNumbers {
  readonly name: string;
  readonly goalId: string;
  readonly contacts: number;
  readonly attempts: number;
  /** Shifts that must be worked; 0 for a tactic without volunteer shifts. */
  readonly completedShifts: number;
  /** Sign-ups that it takes. */
  readonly scheduledShifts: number;
}

/** The numbers that a plan works out. A number whose section is not there yet, or cannot be worked out, is missing. */
export interface PlanNumbers {
  readonly tactics: readonly TacticNumbers[];
  readonly completedShifts: number;
  readonly scheduledShifts: number;
  /** Shifts that the volunteers have to give: volunteers × shifts a week × weeks. */
  readonly capacityShifts?: number;
  /** Scheduled ÷ available shifts. Above 1 the plan cannot work. */
  readonly capacityRatio?: number;
  /** Volunteers that the scheduled shifts take. */
  readonly volunteersNeeded?: number;
  /** Completed shifts that the hubs bring. */
  readonly distributedShifts?: number;
}

/**
 * Works out what the tactics of a plan take: attempts, shifts and sign-ups, and the shifts that are there.
 *
 * Method: `backwardsPlan` for each tactic, rounded up on its own, then summed.
 *
 * @example
 * planNumbers(greatLakesPlan).scheduledShifts; // 53
 * planNumbers(greatLakesPlan).capacityShifts; // 160
 */
export function planNumbers(plan: Plan): PlanNumbers {
  requirePlan(plan, []);
  return numbersOf(plan);
}

/** The same for a plan that was looked at. */
export function numbersOf(plan: Plan): PlanNumbers {
  const { capacity, tactics = [], targets } = plan;
  const rows = tactics.flatMap((tactic) => tacticNumbers(tactic, capacity?.flake ?? 0));
  const scheduledShifts = rows.reduce((sum, row) => sum + row.scheduledShifts, 0);
  const perVolunteer = (capacity?.shiftsEachPerWeek ?? 0) * (capacity?.weeks ?? 0);
  const capacityShifts = capacity === undefined ? undefined : capacity.volunteers * perVolunteer;
  const hubs = targets?.distributed;
  return Object.freeze({
    tactics: Object.freeze(rows),
    completedShifts: rows.reduce((sum, row) => sum + row.completedShifts, 0),
    scheduledShifts,
    ...(capacityShifts === undefined ? {} : { capacityShifts }),
    ...(capacityShifts === undefined || capacityShifts === 0
      ? {}
      : { capacityRatio: scheduledShifts / capacityShifts }),
    ...(perVolunteer === 0 ? {} : { volunteersNeeded: roundUp(scheduledShifts / perVolunteer) }),
    ...(hubs === undefined || capacity === undefined || !isRate(hubs.hubDropout)
      ? {}
      : { distributedShifts: distributedCapacity({ ...hubs, weeks: capacity.weeks }) }),
  });
}

/** The numbers of one tactic: one entry, or none while a rate is impossible (rule E6 says so). */
export function tacticNumbers(tactic: PlanTactic, flake: number): readonly TacticNumbers[] {
  const { name, goalId, contacts, contactRate, completionRate, attemptsPerHour, hoursPerShift } = tactic;
  const possible =
    contactRate > 0 &&
    contactRate <= 1 &&
    completionRate > 0 &&
    completionRate <= 1 &&
    flake >= 0 &&
    flake < 1;
  if (!possible) return [];
  if (hoursPerShift === 0) {
    const attempts = roundUp(contacts / (contactRate * completionRate));
    return [Object.freeze({ name, goalId, contacts, attempts, completedShifts: 0, scheduledShifts: 0 })];
  }
  const { attempts, completedShifts, scheduledShifts } = backwardsPlan({
    contacts,
    contactRate,
    completionRate,
    attemptsPerHour,
    hoursPerShift,
    flake,
  });
  return [Object.freeze({ name, goalId, contacts, attempts, completedShifts, scheduledShifts })];
}

function isRate(value: number): boolean {
  return value >= 0 && value <= 1;
}
