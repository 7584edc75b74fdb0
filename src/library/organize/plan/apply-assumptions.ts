import { voteGoalAt } from "../electoral/vote-goal.js";
import { roundUp } from "../numbers/round-up.js";
import { isFlakeKey } from "./assumption-role.js";
import type { Plan, PlanAssumption, PlanTactic } from "./plan.js";

/** Contacts that a goal loses because no tactic can take them over. */
export interface MissingContacts {
  readonly goalId: string;
  readonly contacts: number;
}

/**
 * The plan with other values for its assumptions, carried into every number that rests on them.
 *
 * - a tactic whose `rateFrom` names the assumption takes the new rate;
 * - a tactic that asks a list of a known size (`matched` × `asks`) cannot ask more often: what it no longer brings, the
 *   other tactics of the same goal take over, in proportion;
 * - flake goes into the capacity, the inputs of the hubs and the expected turnout into the targets.
 */
export function applyAssumptions(
  plan: Plan,
  values: Readonly<Record<string, number>>,
): { readonly plan: Plan; readonly missing: readonly MissingContacts[] } {
  const assumptions = plan.assumptions?.map((assumption) => withValue(assumption, values[assumption.key]));
  const flakeKey = Object.keys(values).find(isFlakeKey);
  const flake = flakeKey === undefined ? undefined : values[flakeKey];
  const { tactics, missing } = moveContacts(plan.tactics ?? [], values);
  const targets = applyToTargets(plan, values);
  return {
    plan: {
      ...plan,
      ...(assumptions === undefined ? {} : { assumptions }),
      ...(plan.tactics === undefined ? {} : { tactics }),
      ...(targets === undefined ? {} : { targets }),
      ...(plan.capacity === undefined || flake === undefined
        ? {}
        : { capacity: { ...plan.capacity, flake } }),
    },
    missing,
  };
}

/** A value outside its range widens the range: whoever changes it believes it possible. */
function withValue(assumption: PlanAssumption, value: number | undefined): PlanAssumption {
  if (value === undefined) return assumption;
  return {
    ...assumption,
    value,
    low: Math.min(assumption.low, value),
    high: Math.max(assumption.high, value),
  };
}

function moveContacts(
  before: readonly PlanTactic[],
  values: Readonly<Record<string, number>>,
): { tactics: readonly PlanTactic[]; missing: readonly MissingContacts[] } {
  const changed = before.map((tactic) => {
    const rate = tactic.rateFrom === undefined ? undefined : values[tactic.rateFrom];
    return rate === undefined ? tactic : { ...tactic, contactRate: rate, contacts: contactsAt(tactic, rate) };
  });
  const missing: MissingContacts[] = [];
  const planned = contactsByGoal(before);
  const left = contactsByGoal(changed);
  const takers = contactsByGoal(changed.filter(isOpen));
  const moved = new Map(
    [...planned].map(([goalId, { contacts }]) => {
      const lost = contacts - (left.get(goalId)?.contacts ?? 0);
      const { contacts: open = 0, tactics = 0 } = takers.get(goalId) ?? {};
      if (lost > 0 && tactics === 0) missing.push({ goalId, contacts: lost });
      return [goalId, { lost, open, takers: tactics }];
    }),
  );
  const tactics = changed.map((tactic) => {
    const { lost = 0, open = 0, takers = 0 } = moved.get(tactic.goalId) ?? {};
    if (lost === 0 || !isOpen(tactic)) return tactic;
    const share = open > 0 ? tactic.contacts / open : 1 / takers;
    return { ...tactic, contacts: Math.max(0, roundUp(tactic.contacts + lost * share)) };
  });
  return { tactics, missing };
}

/** A list that was asked as often as allowed still is; one with room to spare asks more often up to that limit. */
function contactsAt(tactic: PlanTactic, rate: number): number {
  if (tactic.matched === undefined) return tactic.contacts;
  const asks = tactic.matched * (tactic.asks ?? 1);
  const most = (contactRate: number) => Math.floor(asks * contactRate * tactic.completionRate + 1e-9);
  return tactic.contacts >= most(tactic.contactRate) ? most(rate) : Math.min(tactic.contacts, most(rate));
}

function isOpen({ matched }: PlanTactic): boolean {
  return matched === undefined;
}

/** How many tactics serve each goal, and the contacts that they plan together. */
function contactsByGoal(
  tactics: readonly PlanTactic[],
): ReadonlyMap<string, { readonly contacts: number; readonly tactics: number }> {
  const goals = new Map<string, { readonly contacts: number; readonly tactics: number }>();
  for (const { goalId, contacts } of tactics) {
    const known = goals.get(goalId) ?? { contacts: 0, tactics: 0 };
    goals.set(goalId, { contacts: known.contacts + contacts, tactics: known.tactics + 1 });
  }
  return goals;
}

function applyToTargets(plan: Plan, values: Readonly<Record<string, number>>): Plan["targets"] {
  const { targets } = plan;
  if (targets === undefined) return undefined;
  const { electoral, distributed } = targets;
  const turnout = values.expectedTurnout;
  const share =
    values.voteShare ?? (electoral === undefined ? 0 : electoral.voteGoal / electoral.expectedTurnout);
  const forecast = turnout ?? electoral?.expectedTurnout;
  const hubs = distributed === undefined ? undefined : { ...distributed };
  if (hubs !== undefined) {
    for (const key of Object.keys(hubs) as (keyof typeof hubs)[]) hubs[key] = values[key] ?? hubs[key];
  }
  return {
    ...targets,
    ...(electoral === undefined ||
    forecast === undefined ||
    (turnout === undefined && values.voteShare === undefined)
      ? {}
      : { electoral: voteGoalAt(forecast, share) }),
    ...(hubs === undefined ? {} : { distributed: hubs }),
  };
}
