import { counted, courseText, own, sentence, wordList } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import { unknownNameCard } from "../cards/unknown-name-card.js";
import { isBlank } from "../check/blank.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import type { StoredWork } from "../my-work/work-store.js";
import { savedSectionCard, wholePlanCard } from "./plan-cards.js";
import type { PlanGap, PlanSection, PlanSectionRule } from "./plan-section.js";
import { findPlanSection, planSections } from "./plan-sections.js";
import { planText } from "./plan-text.js";
import { type WrittenSection, writeSection } from "./write-section.js";

/**
 * Writes a section of your organizing plan, or shows the plan so far.
 *
 * `plan()` shows everything, with what keeps the plan from working; `plan("problem")` shows one section;
 * `plan("problem", "…")` writes it, and says what follows from it in the rest of the plan.
 * A goal is saved when its six fields are filled: metric, baseline, target, deadline, owner, source.
 *
 * @param section a section of the plan, such as "problem" or "goals". Default: all of them are shown.
 * @param value what to write. Default: nothing is written.
 * @example
 * plan("variant", "electoral");
 */
export function plan(section?: PlanSection, value?: unknown): void {
  if (section === undefined) {
    const stored = currentStore().read();
    showCard(wholePlanCard(stored.work.plan, withNotice(stored)));
    return;
  }
  const rule = findPlanSection(section);
  if (rule === undefined) {
    showCard(
      unknownNameCard(
        sentence("section of the plan"),
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
  let gaps: readonly PlanGap[] = [];
  let written: WrittenSection | undefined;
  const stored = currentStore().update((work) => {
    const accepted = acceptSafely(rule, value, work.plan[section]);
    gaps = "gaps" in accepted ? accepted.gaps : [];
    if (!("value" in accepted)) return work;
    written = writeSection(work.plan, section, accepted.value);
    return { ...work, plan: written.sections };
  });
  showCard(
    written === undefined
      ? notSavedCard(rule, gaps, stored)
      : savedSectionCard(rule, stored.work.plan[section], written, withNotice(stored)),
  );
}

function notSavedCard(rule: PlanSectionRule, gaps: readonly PlanGap[], stored: StoredWork): Card {
  return {
    tone: gaps.every(({ blank }) => blank === true) ? "open" : "not yet",
    title: sentence("Your plan · {section}", { section: courseText(rule.title) }),
    paragraphs: [
      counted(
        gaps.length,
        sentence("One thing is missing, so nothing was saved:"),
        sentence("{count} things are missing, so nothing was saved:", { count: gaps.length }),
      ),
    ],
    list: gaps.map(({ field, says }) => wordList([own(field), says], ": ")),
    next: sentence("Fill what is missing and run the cell again."),
    ...withNotice(stored),
  };
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
      gaps: [
        {
          field: rule.section,
          says: sentence("This value could not be read. Write plain texts and numbers."),
        },
      ],
    };
  }
}

function oneSection(rule: PlanSectionRule, stored: StoredWork, blank: boolean): Card {
  const written = stored.work.plan[rule.section];
  return {
    tone: written === undefined || blank ? "open" : "note",
    title: sentence("Your plan · {section}", { section: courseText(rule.title) }),
    paragraphs: [courseText(rule.ask), ...(written === undefined ? [] : planText(written))],
    next: blank
      ? sentence("Replace each ___ and run the cell again.")
      : sentence("Write it like this: {example}", { example: own(rule.example) }),
    ...withNotice(stored),
  };
}
