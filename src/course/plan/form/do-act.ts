import { spokenFindings } from "../../../library/organize/plan/check-plan.js";
import { planMends } from "../../../library/organize/plan/mend/plan-mends.js";
import type { Plan } from "../../../library/organize/plan/plan.js";
import { inEnglish } from "../../../library/words/say.js";
import type { PlanEntry, Work } from "../../my-work/work.js";
import type { StoredSections } from "../plan-from-sections.js";
import { sectionsFromPlan } from "../plan-from-sections.js";
import { planDraft, readSections } from "../read-sections.js";
import type { PlanAct } from "./plan-act.js";
import { withQuestionnaire } from "./questionnaire-remark.js";
import { atTime } from "./text-times.js";

/** What a button does to the entries of its own section; a button that mends the plan does nothing here. */
export function entriesAfter(
  work: Work,
  entries: readonly PlanEntry[],
  act: PlanAct,
  now: Date,
): readonly PlanEntry[] {
  const at = now.toISOString();
  const [does, key] = act;
  const change = (how: (entry: PlanEntry) => PlanEntry): readonly PlanEntry[] =>
    entries.map((entry) => (entry.key === key ? how(entry) : entry));
  switch (does) {
    case "set": {
      const [, , column, text] = act;
      return change((entry) =>
        atTime({ ...entry, typed: { ...entry.typed, [column]: text } }, at, { [column]: at }),
      );
    }
    case "delete":
      return change((entry) => ({ ...atTime(entry, at), gone: true }));
    case "back":
      return change((entry) => back(entry, act[2], at));
    case "forget":
      return change((entry) => withoutEarlier(entry, act[2]));
    case "questionnaire":
      return withQuestionnaire(work, entries, at);
    case "mend":
      return entries;
  }
}

/** An earlier version takes its place again, and what stood there is the earlier one. */
function back(entry: PlanEntry, version: string, at: string): PlanEntry {
  const wanted = entry.earlier?.find((one) => one.at === version);
  if (wanted === undefined) return entry;
  const { gone, times: _times, ...rest } = withoutEarlier(entry, version);
  const earlier =
    gone === true ? (rest.earlier ?? []) : [...(rest.earlier ?? []), { typed: entry.typed, at: entry.at }];
  return { ...rest, typed: wanted.typed, at, ...(earlier.length > 0 ? { earlier } : {}) };
}

function withoutEarlier(entry: PlanEntry, version: string): PlanEntry {
  const { earlier = [], ...rest } = entry;
  const left = earlier.filter((one) => one.at !== version);
  return left.length === 0 ? rest : { ...rest, earlier: left };
}

/** The sections after a finding was mended; as they are when it is not there any more. */
export function mendedSections(
  stored: StoredSections,
  [, code, field, place]: Extract<PlanAct, readonly ["mend", ...string[]]>,
  today: string,
): StoredSections {
  const { plan } = planDraft(stored);
  // Two findings may speak of one field.
  const mend = spokenFindings(plan)
    .filter((one) => one.code === code && one.field === field)
    .flatMap((finding) => planMends(plan, finding, today))
    .find(({ label }) => inEnglish(label) === place);
  return mend === undefined ? stored : withPlan(stored, plan, mend.plan);
}

/** The sections of a mended plan. What was not written stays unwritten, apart from what the mend brings. */
function withPlan(stored: StoredSections, before: Plan, after: Plan): StoredSections {
  const { readable } = readSections(stored);
  const parts: StoredSections = { ...after, ...after.targets };
  const old: StoredSections = { ...before, ...before.targets };
  const written = sectionsFromPlan(after, readable);
  const changed = Object.keys(written).filter((name) => parts[name] !== old[name]);
  const fresh = Object.keys(parts).filter((name) => old[name] === undefined && stored[name] === undefined);
  const sections: Record<string, unknown> = { ...stored };
  for (const name of [...changed, ...fresh]) {
    if (name === "targets" || name === "version") continue;
    const value = parts[name];
    if (Array.isArray(value) && value.length === 0) delete sections[name];
    else if (value !== undefined) sections[name] = value;
  }
  return sections;
}
