import { spokenFindings } from "../../library/organize/plan/check-plan.js";
import { type PlanChange, planChanges } from "../../library/organize/plan/plan-changes.js";
import type { SpokenFinding } from "../../library/organize/plan/plan-finding.js";
import { recomputePlan } from "../../library/organize/plan/recompute-plan.js";
import { type StoredSections, sectionsFromPlan } from "./plan-from-sections.js";
import type { PlanSection } from "./plan-section.js";
import { planDraft, readSections, withOddRows } from "./read-sections.js";

/** What writing a section did to the whole plan. */
export interface WrittenSection {
  readonly sections: StoredSections;
  /** The section as it was; undefined when it was not written. */
  readonly before: unknown;
  /** Values elsewhere that follow from it; first those that the plan works out. */
  readonly changes: readonly PlanChange[];
  readonly appeared: readonly SpokenFinding[];
  readonly resolved: readonly SpokenFinding[];
}

/**
 * Puts an accepted section into the plan; nothing, or a list without rows, takes the section out. An assumption with a
 * new value is carried into every number that rests on it: rates of tactics, the flake rate of the capacity, targets,
 * goals that the plan works out.
 */
export function writeSection(stored: StoredSections, section: PlanSection, value: unknown): WrittenSection {
  const before = planDraft(stored);
  const { [section]: old, ...others } = stored;
  const next = isEmpty(value) ? others : { ...stored, [section]: value };
  const sections = carried(next, stored, section);
  const after = planDraft(sections);
  const then = spokenFindings(before.plan);
  const now = spokenFindings(after.plan);
  return {
    sections,
    before: old,
    changes: planChanges(before.plan, after.plan)
      .filter(({ field, before: was }) => was !== undefined && !field.startsWith(section))
      // What the plan works out for all comes before its parts.
      .sort((a, b) => Number(isTotal(b)) - Number(isTotal(a))),
    appeared: now.filter((finding) => !then.some((other) => same(finding, other))),
    resolved: then.filter((finding) => !now.some((other) => same(finding, other))),
  };
}

/** A section without anything in it is not written. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** A number that the plan works out for the whole campaign, such as "numbers.scheduledShifts". */
function isTotal({ field }: PlanChange): boolean {
  return /^numbers\.\w+$/.test(field);
}

function same(a: SpokenFinding, b: SpokenFinding): boolean {
  return a.code === b.code && a.field === b.field;
}

interface Assumption {
  readonly key: string;
  readonly value: number;
}

/** The sections after assumptions whose value changed were carried through; the others as they are. */
function carried(next: StoredSections, stored: StoredSections, section: PlanSection): StoredSections {
  if (section !== "assumptions") return next;
  const known = new Map(assumptionsIn(stored).map(({ key, value }) => [key, value]));
  const values = Object.fromEntries(
    assumptionsIn(next)
      .filter(({ key, value }) =>
        known.has(key) ? known.get(key) !== value : isNewFlake(key, value, stored),
      )
      .map(({ key, value }) => [key, value]),
  );
  if (Object.keys(values).length === 0) return next;
  const { readable } = readSections(next);
  const recomputed = sectionsFromPlan(recomputePlan(planDraft(next).plan, values).plan, readable);
  const whole = Object.entries(recomputed).map(([name, value]) => [
    name,
    Array.isArray(value) ? withOddRows(name as PlanSection, value, next[name]) : value,
  ]);
  // The rows keep the range that was written; the recomputed plan gives everything else.
  return { ...next, ...Object.fromEntries(whole), assumptions: next.assumptions };
}

function assumptionsIn(stored: StoredSections): readonly Assumption[] {
  return planDraft(stored).plan.assumptions ?? [];
}

/** A flake rate that is written for the first time speaks for the capacity too. */
function isNewFlake(key: string, value: number, stored: StoredSections): boolean {
  const { capacity } = planDraft(stored).plan;
  return key === "flake" && capacity !== undefined && capacity.flake !== value;
}
