import { z } from "zod";
import { isCalendarDay } from "../../table/clean/calendar-day.js";
import type { Plan } from "./plan.js";
import { LONGEST_TEXT } from "./plan-size.js";

const text = z
  .string()
  .max(LONGEST_TEXT, `must have at most ${LONGEST_TEXT.toLocaleString("en-US")} letters`);
const number = z.number();
const day = z.string().refine(isCalendarDay, { error: "must be a day of the calendar such as 2027-04-30" });
const whole = z.int("must be a whole number").min(0, "must be 0 or more");
const between = (least: number, most: number) =>
  z.number().min(least, `must be from ${least} to ${most}`).max(most, `must be from ${least} to ${most}`);

const goal = z.strictObject({
  id: text,
  kind: z.enum(["outcome", "activity", "capacity", "learning", "safety"]),
  metric: text,
  unit: z.enum(["people", "votes", "contacts", "shifts", "count", "percent", "USD"]),
  baseline: number,
  target: number,
  // A goal without a date yet is a draft: the check asks for the date, and a wrong date is wrong at once.
  deadline: z.union([z.literal(""), day], { error: "must be a day of the calendar such as 2027-04-30" }),
  owner: text,
  source: text,
  equityCut: text.exactOptional(),
  parent: text.exactOptional(),
});

const assumption = z.strictObject({
  key: text.min(1, "must not be empty"),
  value: number,
  low: number,
  high: number,
  unit: text,
  source: text,
  kind: z.enum(["own-data", "published", "guess"]),
});

const electoral = z.strictObject({ expectedTurnout: number, winNumber: number, voteGoal: number });

const legislative = z.strictObject({
  seats: whole,
  seated: whole,
  rule: text,
  votesNeeded: whole,
  tiers: z.array(z.strictObject({ name: text, n: whole, p: number })),
  priorityDistricts: whole,
});

const distributed = z.strictObject({
  hubs: number,
  hostsPerHub: number,
  shiftsPerHostWeek: number,
  hubDropout: number,
});

const targets = z.strictObject({
  electoral: electoral.exactOptional(),
  legislative: legislative.exactOptional(),
  distributed: distributed.exactOptional(),
});

const tactic = z.strictObject({
  name: text,
  goalId: text,
  start: day,
  end: day,
  contacts: number.min(0, "must be 0 or more"),
  contactRate: number,
  completionRate: number,
  rateFrom: text.exactOptional(),
  matched: whole.exactOptional(),
  asks: whole.exactOptional(),
  attemptsPerHour: number.positive("must be above 0"),
  hoursPerShift: number.min(0, "must be 0 or more"),
});

const actor = z.strictObject({
  role: text,
  influence: between(1, 5),
  support: between(-2, 2),
  access: number,
});

const rung = z.strictObject({ rung: text, act: text, now: whole, goal: whole });

const capacity = z.strictObject({
  volunteers: whole,
  shiftsEachPerWeek: number.min(0, "must be 0 or more"),
  weeks: number.min(0, "must be 0 or more"),
  flake: number,
  staffHoursWeek: number.min(0, "must be 0 or more"),
});

const collected = z.strictObject({
  field: text,
  use: text,
  owner: text,
  deleteBy: z.union([z.literal(""), day], {
    error: "must be a day of the calendar such as 2027-12-31",
  }),
  consent: text,
});

const dataSource = z.strictObject({ name: text, url: text, licence: text, retrieved: day, limits: text });

const targeting = z.strictObject({
  score: text.exactOptional(),
  holdoutChecked: z.boolean(),
  notUsedFor: text,
});

const learning = z.strictObject({
  question: text,
  unit: text,
  primary: text,
  n: whole,
  mde: number.min(0, "must be 0 or more"),
});

const safety = z.strictObject({ score: between(0, 100), openCritical: whole, firstThree: z.array(text) });

/** The shape of the three texts that begin a plan. */
export const planTexts = {
  organization: text.min(1, "must not be empty; an alias is fine"),
  variant: z.enum(["electoral", "legislative", "distributed"]),
  problem: text.min(1, "must not be empty: say in a sentence what you want to change"),
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
export const planSchema: z.ZodType<Plan> = z.strictObject({
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
