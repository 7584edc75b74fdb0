import { z } from "zod";
import { isCalendarDay } from "./calendar-day.js";
import type { Plan } from "./plan.js";

const text = z.string();
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

const targets = z.strictObject({
  electoral: z.strictObject({ expectedTurnout: number, winNumber: number, voteGoal: number }).exactOptional(),
  legislative: z
    .strictObject({
      seats: whole,
      seated: whole,
      rule: text,
      votesNeeded: whole,
      tiers: z.array(z.strictObject({ name: text, n: whole, p: number })),
      priorityDistricts: whole,
    })
    .exactOptional(),
  distributed: z
    .strictObject({ hubs: number, hostsPerHub: number, shiftsPerHostWeek: number, hubDropout: number })
    .exactOptional(),
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

/** The shape of the plan: types and dates. Whether the plan can work is asked by `checkPlan`. */
export const planSchema: z.ZodType<Plan> = z.strictObject({
  version: z.int().exactOptional(),
  organization: text.min(1, "must not be empty; an alias is fine"),
  variant: z.enum(["electoral", "legislative", "distributed"]),
  problem: text.min(1, "must not be empty: say in a sentence what you want to change"),
  start: day,
  end: day,
  goals: z.array(goal),
  assumptions: z.array(assumption).exactOptional(),
  targets: targets.exactOptional(),
  powerMap: z
    .array(z.strictObject({ role: text, influence: between(1, 5), support: between(-2, 2), access: number }))
    .exactOptional(),
  ladder: z.array(z.strictObject({ rung: text, act: text, now: whole, goal: whole })).exactOptional(),
  capacity: z
    .strictObject({
      volunteers: whole,
      shiftsEachPerWeek: number.min(0, "must be 0 or more"),
      weeks: number.min(0, "must be 0 or more"),
      flake: number,
      staffHoursWeek: number.min(0, "must be 0 or more"),
    })
    .exactOptional(),
  tactics: z.array(tactic).exactOptional(),
  collection: z
    .array(
      z.strictObject({
        field: text,
        use: text,
        owner: text,
        deleteBy: z.union([z.literal(""), day], {
          error: "must be a day of the calendar such as 2027-12-31",
        }),
        consent: text,
      }),
    )
    .exactOptional(),
  dataSources: z
    .array(z.strictObject({ name: text, url: text, licence: text, retrieved: day, limits: text }))
    .exactOptional(),
  targeting: z
    .strictObject({ score: text.exactOptional(), holdoutChecked: z.boolean(), notUsedFor: text })
    .exactOptional(),
  learning: z
    .strictObject({
      question: text,
      unit: text,
      primary: text,
      n: whole,
      mde: number.min(0, "must be 0 or more"),
    })
    .exactOptional(),
  safety: z
    .strictObject({ score: between(0, 100), openCritical: whole, firstThree: z.array(text) })
    .exactOptional(),
});
