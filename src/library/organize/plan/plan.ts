import type { ASSUMPTION_KINDS, GOAL_KINDS, GOAL_UNITS, PLAN_VARIANTS } from "./plan-choices.js";

/** What a campaign is about: an election, a decision of a chamber, or many local groups. */
export type PlanVariant = (typeof PLAN_VARIANTS)[number];

/** What kind of result a goal asks for. */
export type PlanGoalKind = (typeof GOAL_KINDS)[number];

/** What a goal is counted in. Percent is written as 54, not 0.54. */
export type PlanGoalUnit = (typeof GOAL_UNITS)[number];

/** Where the number of an assumption comes from. */
export type PlanAssumptionKind = (typeof ASSUMPTION_KINDS)[number];

/** A metric goal. */
export interface PlanGoal {
  readonly id: string;
  readonly kind: PlanGoalKind;
  readonly metric: string;
  readonly unit: PlanGoalUnit;
  readonly baseline: number;
  readonly target: number;
  /** Year-month-day. */
  readonly deadline: string;
  /** A role, not a name. */
  readonly owner: string;
  /** The list, log or table that the number is read from. */
  readonly source: string;
  /** By which group the number is also read, for example "by language". */
  readonly equityCut?: string;
  /** The id of the goal that this one serves. */
  readonly parent?: string;
}

/** A number the plan rests on, with the worst and best that you would still believe. */
export interface PlanAssumption {
  /** A short name, for example "flake" or "textRate"; tactics point to it. */
  readonly key: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What it is counted in; a share from 0 to 1 has the unit "rate". */
  readonly unit: string;
  readonly source: string;
  readonly kind: PlanAssumptionKind;
}

export interface ElectoralTarget {
  readonly expectedTurnout: number;
  readonly winNumber: number;
  readonly voteGoal: number;
}

/** Members who are equally likely to vote yes. */
export interface LegislativeTier {
  readonly name: string;
  readonly n: number;
  readonly p: number;
}

export interface LegislativeTarget {
  readonly seats: number;
  readonly seated: number;
  /** One of the rules that `votesNeeded` knows, for example "majority". */
  readonly rule: string;
  readonly votesNeeded: number;
  readonly tiers: readonly LegislativeTier[];
  readonly priorityDistricts: number;
}

export interface DistributedTarget {
  readonly hubs: number;
  readonly hostsPerHub: number;
  readonly shiftsPerHostWeek: number;
  readonly hubDropout: number;
}

export interface PlanActor {
  readonly role: string;
  readonly influence: number;
  readonly support: number;
  readonly access: number;
}

export interface LadderRung {
  readonly rung: string;
  readonly act: string;
  readonly now: number;
  readonly goal: number;
}

export interface PlanCapacity {
  readonly volunteers: number;
  readonly shiftsEachPerWeek: number;
  readonly weeks: number;
  readonly flake: number;
  readonly staffHoursWeek: number;
}

/** Something you do for a goal. `contacts` counts results: conversations, or completed calls. */
export interface PlanTactic {
  readonly name: string;
  readonly goalId: string;
  readonly start: string;
  readonly end: string;
  readonly contacts: number;
  readonly contactRate: number;
  readonly completionRate: number;
  /** The key of the assumption that the contact rate comes from. */
  readonly rateFrom?: string;
  /** Members on the list who can be asked. */
  readonly matched?: number;
  /** How often each may be asked. */
  readonly asks?: number;
  readonly attemptsPerHour: number;
  /** 0 when no volunteer shift is needed, for example texts that a tool sends. */
  readonly hoursPerShift: number;
}

export interface CollectedField {
  readonly field: string;
  readonly use: string;
  readonly owner: string;
  readonly deleteBy: string;
  readonly consent: string;
}

export interface PlanDataSource {
  readonly name: string;
  readonly url: string;
  readonly license: string;
  readonly retrieved: string;
  readonly limits: string;
}

export interface PlanTargeting {
  readonly score?: string;
  readonly holdoutChecked: boolean;
  /** Its mean was compared with what is known of the list that it is used on. Default: nobody says. */
  readonly levelChecked?: boolean;
  readonly notUsedFor: string;
}

export interface PlanLearning {
  readonly question: string;
  readonly unit: string;
  readonly primary: string;
  /** People in each arm. */
  readonly n: number;
  /** The smallest effect the test would usually find, as a share. */
  readonly mde: number;
  /** What it will mean if the test finds nothing. */
  readonly ifNull?: string;
}

export interface PlanSafety {
  /** The score of the safety assessment, from 0 to 100. */
  readonly score: number;
  readonly openCritical: number;
  readonly firstThree: readonly string[];
}

/** What the campaign must reach, by its kind. */
export interface PlanTargets {
  readonly electoral?: ElectoralTarget;
  readonly legislative?: LegislativeTarget;
  readonly distributed?: DistributedTarget;
}

/** The organizing plan. Only the first six fields are needed; each module adds its sections. */
export interface Plan {
  /** The version of the format. Absent in a plan that is being written: it is the newest. */
  readonly version?: number;
  /** An alias is allowed. */
  readonly organization: string;
  readonly variant: PlanVariant;
  readonly problem: string;
  /** Year-month-day. */
  readonly start: string;
  readonly end: string;
  readonly goals: readonly PlanGoal[];
  readonly assumptions?: readonly PlanAssumption[];
  readonly targets?: PlanTargets;
  readonly powerMap?: readonly PlanActor[];
  readonly ladder?: readonly LadderRung[];
  readonly capacity?: PlanCapacity;
  readonly tactics?: readonly PlanTactic[];
  readonly collection?: readonly CollectedField[];
  readonly dataSources?: readonly PlanDataSource[];
  readonly targeting?: PlanTargeting;
  readonly learning?: PlanLearning;
  readonly safety?: PlanSafety;
}
