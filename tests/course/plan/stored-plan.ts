import { openWorkStore } from "../../../src/course/my-work/work-store.js";
import type { StoredSections } from "../../../src/course/plan/plan-from-sections.js";
import type { Plan } from "../../../src/library/organize/plan/plan.js";
import { clockAt } from "../../support/fixed-clock.js";

/** The sections of a plan as the work file keeps them. */
export function sectionsOf({ targets, version: _version, ...plan }: Plan): StoredSections {
  return { ...plan, ...targets };
}

/** Puts sections into the work file as they are, the way an older release or another program may have left them. */
export function storePlan(folder: string, plan: StoredSections): void {
  openWorkStore(folder, clockAt("2026-01-05")).update((work) => ({ ...work, plan }));
}

/** The plan that the work file keeps. */
export function storedPlan(folder: string): StoredSections {
  return openWorkStore(folder, clockAt("2026-01-05")).read().work.plan;
}
