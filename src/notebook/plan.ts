import { isBlank } from "../course/blank.js";
import type { PlanSection, PlanSectionRule } from "../course/plan-section.js";
import { findPlanSection, planSections } from "../course/plan-sections.js";
import type { Card } from "./card.js";
import { planText } from "./plan-text.js";
import { currentStore, showCard, withNotice } from "./session.js";
import { unknownNameCard } from "./unknown-name-card.js";
import type { StoredWork } from "./work-store.js";

/**
 * Writes a section of your organizing plan, or shows the plan so far.
 *
 * `plan()` shows everything; `plan("problem")` shows one section; `plan("problem", "…")` writes it.
 * A goal is saved when its six fields are filled: metric, baseline, target, deadline, owner, source.
 *
 * @param section a section of the plan, such as "problem" or "goals". Default: all of them are shown.
 * @param value what to write. Default: nothing is written.
 * @example
 * plan("variant", "electoral");
 */
export function plan(section?: PlanSection, value?: unknown): void {
  if (section === undefined) {
    showCard(wholePlan(currentStore().read()));
    return;
  }
  const rule = findPlanSection(section);
  if (rule === undefined) {
    showCard(
      unknownNameCard(
        "section of the plan",
        section,
        planSections.map((known) => known.section),
      ),
    );
    return;
  }
  if (value === undefined || isBlank(value)) {
    showCard(oneSection(rule, currentStore().read(), value !== undefined));
    return;
  }
  let gaps: readonly { field: string; says: string }[] = [];
  const stored = currentStore().update((work) => {
    const accepted = acceptSafely(rule, value, work.plan[section]);
    gaps = "gaps" in accepted ? accepted.gaps : [];
    return "value" in accepted ? { ...work, plan: { ...work.plan, [section]: accepted.value } } : work;
  });
  const saved = gaps.length === 0;
  showCard({
    tone: saved ? "saved" : "not yet",
    title: `Your plan · ${rule.title}`,
    paragraphs: saved
      ? planText(stored.work.plan[section])
      : [
          gaps.length === 1
            ? "One thing is missing, so nothing was saved:"
            : `${gaps.length} things are missing, so nothing was saved:`,
        ],
    ...(saved ? {} : { list: gaps.map(({ field, says }) => `${field}: ${says}`) }),
    next: saved ? "Go on. plan() shows the whole plan." : "Fill what is missing and run the cell again.",
    ...withNotice(stored),
  });
}

/** A value that breaks while it is read is one more thing to say, not an error. */
function acceptSafely(
  rule: PlanSectionRule,
  value: unknown,
  stored: unknown,
): ReturnType<PlanSectionRule["accept"]> {
  try {
    return rule.accept(value, stored);
  } catch {
    return {
      gaps: [{ field: rule.section, says: "This value could not be read. Write plain texts and numbers." }],
    };
  }
}

function wholePlan(stored: StoredWork): Card {
  const { plan: written } = stored.work;
  const open = planSections.filter(({ section }) => written[section] === undefined);
  return {
    tone: "note",
    title: "Your plan so far",
    paragraphs: planSections.map(
      ({ section, title }) =>
        `${title}: ${written[section] === undefined ? "open" : planText(written[section]).join("\n")}`,
    ),
    next:
      open[0] === undefined
        ? "Every section that can be written so far is there."
        : `Write the next one: ${open[0].example}`,
    ...withNotice(stored),
  };
}

function oneSection(rule: PlanSectionRule, stored: StoredWork, blank: boolean): Card {
  const written = stored.work.plan[rule.section];
  return {
    tone: written === undefined || blank ? "open" : "note",
    title: `Your plan · ${rule.title}`,
    paragraphs: [rule.ask, ...(written === undefined ? [] : planText(written))],
    next: blank ? "Replace each ___ and run the cell again." : `Write it like this: ${rule.example}`,
    ...withNotice(stored),
  };
}
