import { describe, expect, it } from "vitest";
import { z } from "zod";
import { goalFields } from "../../../src/course/plan/goal-fields.js";
import { goalSchema } from "../../../src/course/plan/goal-schema.js";
import { planFromSections } from "../../../src/course/plan/plan-from-sections.js";
import { planSections } from "../../../src/course/plan/plan-sections.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import { knownFields } from "../../../src/library/organize/plan/known-fields.js";
import type {
  DistributedTarget,
  ElectoralTarget,
  LadderRung,
  Plan,
  PlanGoal,
} from "../../../src/library/organize/plan/plan.js";
import {
  ASSUMPTION_KINDS,
  GOAL_KINDS,
  GOAL_UNITS,
  PLAN_VARIANTS,
} from "../../../src/library/organize/plan/plan-choices.js";
import { planParts, planSchema } from "../../../src/library/organize/plan/plan-schema.js";
import { shapeOf } from "../../../src/library/organize/plan/shape-of.js";

/** Each field of a part of the plan, as TypeScript knows it: one that is missing or too much does not compile. */
const goal: Readonly<Record<keyof PlanGoal, true>> = {
  id: true,
  kind: true,
  metric: true,
  unit: true,
  baseline: true,
  target: true,
  deadline: true,
  owner: true,
  source: true,
  equityCut: true,
  parent: true,
};
const plan: Readonly<Record<keyof Plan, true>> = {
  version: true,
  organization: true,
  variant: true,
  problem: true,
  start: true,
  end: true,
  goals: true,
  assumptions: true,
  targets: true,
  powerMap: true,
  ladder: true,
  capacity: true,
  tactics: true,
  collection: true,
  dataSources: true,
  targeting: true,
  learning: true,
  safety: true,
};
const targets: Readonly<Record<keyof NonNullable<Plan["targets"]>, true>> = {
  electoral: true,
  legislative: true,
  distributed: true,
};
const electoral: Readonly<Record<keyof ElectoralTarget, true>> = {
  expectedTurnout: true,
  winNumber: true,
  voteGoal: true,
};
const distributed: Readonly<Record<keyof DistributedTarget, true>> = {
  hubs: true,
  hostsPerHub: true,
  shiftsPerHostWeek: true,
  hubDropout: true,
};

const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();
const keys = (fields: object): readonly string[] => sorted(Object.keys(fields));

describe("the shape of the plan", () => {
  it("has the same fields in TypeScript and in the checks", () => {
    expect(sorted(knownFields(planSchema, []))).toEqual(keys(plan));
    expect(sorted(knownFields(planSchema, ["goals", 0]))).toEqual(keys(goal));
    expect(sorted(knownFields(planSchema, ["targets"]))).toEqual(keys(targets));
    expect(sorted(knownFields(planSchema, ["targets", "electoral"]))).toEqual(keys(electoral));
    expect(sorted(knownFields(planSchema, ["targets", "distributed"]))).toEqual(keys(distributed));
  });

  it("has the sections that a learner writes: its fields, and each target by itself", () => {
    const { version: _version, targets: _targets, ...rest } = plan;
    const names = planSections.map(({ section }) => section);
    expect(sorted(names)).toEqual(keys({ ...rest, ...targets }));
    const { organization: _name, variant: _kind, problem: _problem, ...parts } = { ...rest, ...targets };
    expect(keys(planParts)).toEqual(keys(parts));
  });

  it("has the fields of a goal that a learner writes", () => {
    expect(sorted(knownFields(goalSchema("G1"), []))).toEqual(keys(goal));
    for (const { name } of goalFields) expect(Object.keys(goal)).toContain(name);
  });

  it("comes back from its sections with every field", () => {
    const { version: _version, targets: written, ...sections } = greatLakesPlan;
    const read = planFromSections({ ...sections, ...written });
    expect(read?.plan).toEqual({ ...sections, targets: written });
  });

  it("accepts each of its words, and no other", () => {
    const [first] = greatLakesPlan.goals;
    const [assumption] = greatLakesPlan.assumptions ?? [];
    const reads = (changes: object) => planSchema.safeParse({ ...greatLakesPlan, ...changes }).success;
    for (const variant of PLAN_VARIANTS) expect(reads({ variant })).toBe(true);
    for (const kind of GOAL_KINDS) expect(reads({ goals: [{ ...first, kind }] })).toBe(true);
    for (const unit of GOAL_UNITS) expect(reads({ goals: [{ ...first, unit }] })).toBe(true);
    for (const kind of ASSUMPTION_KINDS) expect(reads({ assumptions: [{ ...assumption, kind }] })).toBe(true);
    expect(reads({ variant: "wish" })).toBe(false);
    expect(reads({ goals: [{ ...first, unit: "miles" }] })).toBe(false);
  });

  it("does not compile with a field that only one of the two has", () => {
    const rung = { rung: z.string(), act: z.string(), now: z.int(), goal: z.int() };
    expect(keys(shapeOf<LadderRung>()(rung).shape)).toEqual(["act", "goal", "now", "rung"]);
    const { goal: _goal, ...less } = rung;
    // @ts-expect-error a field is missing
    shapeOf<LadderRung>()(less);
    // @ts-expect-error a field is too much
    shapeOf<LadderRung>()({ ...rung, extra: z.string() });
  });
});
