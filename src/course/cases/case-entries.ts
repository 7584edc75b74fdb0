import type { PlanEntry } from "../my-work/work.js";
import { fieldsOf } from "../plan/form/fields/all-fields.js";
import { takeFromPlan } from "../plan/form/take-from-plan.js";
import { versionOf } from "../plan/form/version-of.js";
import type { StoredSections } from "../plan/plan-from-sections.js";
import { planSections } from "../plan/plan-sections.js";
import type { CampaignCase } from "./campaign-case.js";

/** The plan of a case, as the plan keeps it and as its forms do. */
export interface CasePlan {
  readonly sections: StoredSections;
  readonly entries: Readonly<Record<string, readonly PlanEntry[]>>;
}

// The data of the course do not change: once a session is enough.
const found = new Map<string, CasePlan>();

/** The case as entries of the forms, each with the mark that it is from the case. */
export function casePlan(one: CampaignCase): CasePlan {
  const known = found.get(one.id);
  if (known !== undefined) return known;
  const sections = one.sections();
  const entries = Object.fromEntries(
    planSections.map(({ section }) => [section, entriesOfCase(one, sections, section)] as const),
  );
  const plan = { sections, entries };
  found.set(one.id, plan);
  return plan;
}

/** Nobody has written it: it is older than everything that somebody has. */
const LONG_AGO = "2000-01-01T00:00:00.000Z";

function entriesOfCase(
  { id, drafts = {} }: CampaignCase,
  sections: StoredSections,
  section: (typeof planSections)[number]["section"],
): readonly PlanEntry[] {
  const complete = takeFromPlan(fieldsOf(section), [], sections[section], LONG_AGO);
  const begun = (drafts[section] ?? []).map(
    (typed, i): PlanEntry => ({ key: `draft-${i}`, row: true, typed, at: LONG_AGO }),
  );
  return [...complete, ...begun].map((entry) => ({
    ...entry,
    // Two cases may call a row by the same name, and must not be taken for one another.
    ...(entry.row === true ? { key: `c${versionOf(`${id} ${entry.key}`)}` } : {}),
    from: id,
  }));
}
