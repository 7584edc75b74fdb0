import { spokenFindings } from "../../library/organize/plan/check-plan.js";
import { type PlanChange, planChanges } from "../../library/organize/plan/plan-changes.js";
import type { SpokenFinding } from "../../library/organize/plan/plan-finding.js";
import { recomputePlan } from "../../library/organize/plan/recompute-plan.js";
import { planFromSections, type StoredSections, sectionsFromPlan } from "./plan-from-sections.js";
import type { PlanSection } from "./plan-section.js";

/** What writing a section did to the whole plan. */
export interface WrittenSection {
  readonly sections: StoredSections;
  /** Values elsewhere that follow from it; first those that the plan works out. */
  readonly changes: readonly PlanChange[];
  readonly appeared: readonly SpokenFinding[];
  readonly resolved: readonly SpokenFinding[];
}

/**
 * Puts an accepted section into the plan. An assumption with a new value is carried into every number that rests on it:
 * rates of tactics, the flake rate of the capacity, targets, goals that the plan works out.
 */
export function writeSection(stored: StoredSections, section: PlanSection, value: unknown): WrittenSection {
  const before = planFromSections(stored);
  const sections = carried({ ...stored, [section]: value }, stored, section);
  const after = planFromSections(sections);
  if (before === undefined || after === undefined) {
    return { sections, changes: [], appeared: [], resolved: [] };
  }
  const old = spokenFindings(before.plan);
  const now = spokenFindings(after.plan);
  return {
    sections,
    changes: planChanges(before.plan, after.plan)
      .filter(({ field, before: was }) => was !== undefined && !field.startsWith(section))
      // What the plan works out for all comes before its parts.
      .sort((a, b) => Number(isTotal(b)) - Number(isTotal(a))),
    appeared: now.filter((finding) => !old.some((other) => same(finding, other))),
    resolved: old.filter((finding) => !now.some((other) => same(finding, other))),
  };
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
  const known = new Map(
    (stored.assumptions as readonly Assumption[] | undefined)?.map(({ key, value }) => [key, value]),
  );
  const values = Object.fromEntries(
    (next.assumptions as readonly Assumption[])
      .filter(({ key, value }) =>
        known.has(key) ? known.get(key) !== value : isNewFlake(key, value, stored),
      )
      .map(({ key, value }) => [key, value]),
  );
  const draft = planFromSections(next);
  if (draft === undefined || Object.keys(values).length === 0) return next;
  // The rows keep the range that was written; the recomputed plan gives everything else.
  return { ...sectionsFromPlan(recomputePlan(draft.plan, values).plan, next), assumptions: next.assumptions };
}

/** A flake rate that is written for the first time speaks for the capacity too. */
function isNewFlake(key: string, value: number, stored: StoredSections): boolean {
  const { flake } = (stored.capacity ?? {}) as { flake?: number };
  return key === "flake" && flake !== undefined && flake !== value;
}
