import { z } from "zod";
import { isCalendarDay } from "../../table/clean/calendar-day.js";
import { template } from "../../words/template.js";
import type {
  CollectedField,
  DistributedTarget,
  ElectoralTarget,
  LadderRung,
  LegislativeTarget,
  LegislativeTier,
  Plan,
  PlanActor,
  PlanAssumption,
  PlanCapacity,
  PlanDataSource,
  PlanGoal,
  PlanLearning,
  PlanSafety,
  PlanTactic,
  PlanTargeting,
  PlanTargets,
} from "./plan.js";
import { ASSUMPTION_KINDS, GOAL_KINDS, GOAL_UNITS, PLAN_VARIANTS } from "./plan-choices.js";
import { LONGEST_TEXT } from "./plan-size.js";
import { shapeOf } from "./shape-of.js";

const text = z.string().max(LONGEST_TEXT, template("must have at most 20,000 letters"));
const number = z.number();
const day = z
  .string()
  .refine(isCalendarDay, { error: template("must be a day of the calendar such as 2027-04-30") });
const whole = z.int(template("must be a whole number")).min(0, template("must be 0 or more"));
const between = (least: number, most: number, message: string) =>
  z.number().min(least, message).max(most, message);

const goal = shapeOf<PlanGoal>()({
  id: text,
  kind: z.enum(GOAL_KINDS),
  metric: text,
  unit: z.enum(GOAL_UNITS),
  baseline: number,
  target: number,
  // A goal without a date yet is a draft: the check asks for the date, and a wrong date is wrong at once.
  deadline: z.union([z.literal(""), day], {
    error: template("must be a day of the calendar such as 2027-04-30"),
  }),
  owner: text,
  source: text,
  equityCut: text.exactOptional(),
  parent: text.exactOptional(),
});

const assumption = shapeOf<PlanAssumption>()({
  key: text.min(1, template("must not be empty")),
  value: number,
  low: number,
  high: number,
  unit: text,
  source: text,
  kind: z.enum(ASSUMPTION_KINDS),
});

const electoral = shapeOf<ElectoralTarget>()({
  expectedTurnout: number,
  winNumber: number,
  voteGoal: number,
});

const legislative = shapeOf<LegislativeTarget>()({
  seats: whole,
  seated: whole,
  rule: text,
  votesNeeded: whole,
  tiers: z.array(shapeOf<LegislativeTier>()({ name: text, n: whole, p: number })),
  priorityDistricts: whole,
});

const distributed = shapeOf<DistributedTarget>()({
  hubs: number,
  hostsPerHub: number,
  shiftsPerHostWeek: number,
  hubDropout: number,
});

const targets = shapeOf<PlanTargets>()({
  electoral: electoral.exactOptional(),
  legislative: legislative.exactOptional(),
  distributed: distributed.exactOptional(),
});

const tactic = shapeOf<PlanTactic>()({
  name: text,
  goalId: text,
  start: day,
  end: day,
  contacts: number.min(0, template("must be 0 or more")),
  contactRate: number,
  completionRate: number,
  rateFrom: text.exactOptional(),
  matched: whole.exactOptional(),
  asks: whole.exactOptional(),
  attemptsPerHour: number.positive(template("must be above 0")),
  hoursPerShift: number.min(0, template("must be 0 or more")),
});

const actor = shapeOf<PlanActor>()({
  role: text,
  influence: between(1, 5, template("must be from 1 to 5")),
  support: between(-2, 2, template("must be from -2 to 2")),
  access: number,
});

const rung = shapeOf<LadderRung>()({ rung: text, act: text, now: whole, goal: whole });

const capacity = shapeOf<PlanCapacity>()({
  volunteers: whole,
  shiftsEachPerWeek: number.min(0, template("must be 0 or more")),
  weeks: number.min(0, template("must be 0 or more")),
  flake: number,
  staffHoursWeek: number.min(0, template("must be 0 or more")),
});

const collected = shapeOf<CollectedField>()({
  field: text,
  use: text,
  owner: text,
  deleteBy: z.union([z.literal(""), day], {
    error: template("must be a day of the calendar such as 2027-12-31"),
  }),
  consent: text,
});

const dataSource = shapeOf<PlanDataSource>()({
  name: text,
  url: text,
  license: text,
  retrieved: day,
  limits: text,
});

const targeting = shapeOf<PlanTargeting>()({
  score: text.exactOptional(),
  holdoutChecked: z.boolean(),
  levelChecked: z.boolean().exactOptional(),
  notUsedFor: text,
});

const learning = shapeOf<PlanLearning>()({
  question: text,
  unit: text,
  primary: text,
  n: whole,
  mde: number.min(0, template("must be 0 or more")),
  ifNull: text.exactOptional(),
});

const safety = shapeOf<PlanSafety>()({
  score: between(0, 100, template("must be from 0 to 100")),
  openCritical: whole,
  firstThree: z.array(text),
});

/** The shape of the three texts that begin a plan. */
export const planTexts = {
  organization: text.min(1, template("must not be empty; an alias is fine")),
  variant: z.enum(PLAN_VARIANTS),
  problem: text.min(1, template("must not be empty: say in a sentence what you want to change")),
} as const;

/** The shape of each other part of a plan that is written by itself. */
export const planParts = {
  start: day,
  end: day,
  goals: z.array(goal),
  assumptions: z.array(assumption),
  electoral,
  legislative,
  distributed,
  powerMap: z.array(actor),
  ladder: z.array(rung),
  capacity,
  tactics: z.array(tactic),
  collection: z.array(collected),
  dataSources: z.array(dataSource),
  targeting,
  learning,
  safety,
} as const;

/** The shape of the plan: types and dates. Whether the plan can work is asked by `checkPlan`. */
export const planSchema: z.ZodType<Plan> = shapeOf<Plan>()({
  version: z.int().exactOptional(),
  ...planTexts,
  start: day,
  end: day,
  goals: planParts.goals,
  assumptions: planParts.assumptions.exactOptional(),
  targets: targets.exactOptional(),
  powerMap: planParts.powerMap.exactOptional(),
  ladder: planParts.ladder.exactOptional(),
  capacity: capacity.exactOptional(),
  tactics: planParts.tactics.exactOptional(),
  collection: planParts.collection.exactOptional(),
  dataSources: planParts.dataSources.exactOptional(),
  targeting: targeting.exactOptional(),
  learning: learning.exactOptional(),
  safety: safety.exactOptional(),
});
