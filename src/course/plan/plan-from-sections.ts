import type { Plan } from "../../library/organize/plan/plan.js";
import { planSchema } from "../../library/organize/plan/plan-schema.js";
import type { PlanSection } from "./plan-section.js";

/** The sections as they are kept: by name. */
export type StoredSections = Readonly<Record<string, unknown>>;

/** A plan put together from its sections. */
export interface PlanDraft {
  /** What is not written yet is filled so that no rule can take offence at it. */
  readonly plan: Plan;
  /** The sections without which a plan is none, as far as they are missing. */
  readonly missing: readonly PlanSection[];
}

const needed: readonly PlanSection[] = ["organization", "variant", "problem", "start", "end", "goals"];

const targets = ["electoral", "legislative", "distributed"] as const;
const others = [
  "assumptions",
  "powerMap",
  "ladder",
  "capacity",
  "tactics",
  "collection",
  "dataSources",
  "targeting",
  "learning",
  "safety",
] as const;

/** Fillings that keep every rule silent: the campaign lasts as long as days are read, from the year 1000, and has no goal. */
const fillings = {
  organization: "…",
  variant: "electoral",
  problem: "…",
  start: "1000-01-01",
  end: "9999-12-31",
  goals: [],
} as const;

/** Puts the written sections together; undefined when one of them is not of the shape that a plan has. */
export function planFromSections(stored: StoredSections): PlanDraft | undefined {
  const read = planSchema.safeParse(assembled(stored));
  return read.success ? { plan: read.data, missing: missingIn(stored) } : undefined;
}

/** The sections as one object with the fields of a plan; what is not written is filled. */
export function assembled(stored: StoredSections): object {
  return {
    ...fillings,
    ...chosen(stored, [...needed, ...others]),
    ...(targets.some((name) => stored[name] !== undefined) ? { targets: chosen(stored, targets) } : {}),
  };
}

/** The sections without which a plan is none, as far as they are missing. */
export function missingIn(stored: StoredSections): readonly PlanSection[] {
  return needed.filter((section) => stored[section] === undefined);
}

/** The sections again, with what a recomputed plan changed. Sections that were not written stay so. */
export function sectionsFromPlan(plan: Plan, stored: StoredSections): StoredSections {
  const parts: StoredSections = { ...plan, ...plan.targets };
  const written = [...needed, ...targets, ...others].filter((name) => stored[name] !== undefined);
  return { ...stored, ...chosen(parts, written) };
}

function chosen(from: StoredSections, names: readonly string[]): StoredSections {
  return Object.fromEntries(
    names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]),
  );
}
