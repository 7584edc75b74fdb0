import type { PlanEntry, Work } from "../my-work/work.js";
import { sameValue } from "../plan/form/same-value.js";
import { findCase } from "./campaign-cases.js";
import { casePlan } from "./case-entries.js";

/**
 * The work with the plan of its case in every section that the learner has not touched. What is filled so stands in the
 * forms and in the plan, and is not kept: `withoutFilling` takes it out again.
 */
export function filledFromCase(work: Work): Work {
  const one = findCase(work.capstone?.case);
  if (one === undefined) return work;
  const { sections, entries } = casePlan(one);
  const planForms: Record<string, readonly PlanEntry[]> = { ...work.planForms };
  const plan: Record<string, unknown> = { ...work.plan };
  for (const [section, from] of Object.entries(entries)) {
    if (isTouched(work, section) || from.length === 0) continue;
    planForms[section] = from;
    if (sections[section] !== undefined) plan[section] = sections[section];
  }
  return { ...work, planForms, plan };
}

/** The work without the sections that say nothing but what the case says. */
export function withoutFilling(work: Work): Work {
  const one = findCase(work.capstone?.case);
  if (one === undefined) return work;
  const { sections, entries } = casePlan(one);
  const isFilling = (section: string): boolean =>
    (entries[section] ?? []).length > 0 &&
    sameEntries(work.planForms?.[section], entries[section]) &&
    sameValue(work.plan[section], sections[section]);
  const kept = <Value>(all: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(all).filter(([section]) => !isFilling(section)));
  const { planForms = {}, ...rest } = work;
  const forms = kept(planForms);
  return {
    ...rest,
    ...(Object.keys(forms).length > 0 ? { planForms: forms } : {}),
    plan: kept(work.plan),
  };
}

/** True for a section in which the learner has written something, in a form or in a cell. */
export function isTouched(
  { plan, planForms = {} }: Pick<Work, "plan" | "planForms">,
  section: string,
): boolean {
  return plan[section] !== undefined || (planForms[section] ?? []).length > 0;
}

/** Who typed a text back to what the case says has kept nothing; an earlier version of somebody's words is something. */
function sameEntries(a: readonly PlanEntry[] | undefined, b: readonly PlanEntry[] | undefined): boolean {
  const content = (entries: readonly PlanEntry[] = []): unknown =>
    entries.map(({ key, row, typed, gone, earlier }) => ({ key, row, typed, gone, earlier }));
  return sameValue(content(a), content(b));
}
