import { spokenFindings } from "../../../library/organize/plan/check-plan.js";
import { closestName } from "../../../library/table/columns/closest-name.js";
import { isRow } from "../../../library/table/columns/is-row.js";
import { valueWords } from "../../../library/words/value-words.js";
import { courseText, own, sentence, type Words, wordList } from "../../../library/words/words.js";
import type { Card } from "../../cards/card.js";
import { acceptSafely } from "../accept-safely.js";
import { findingText } from "../plan-cards.js";
import type { StoredSections } from "../plan-from-sections.js";
import { type PlanGap, type PlanSection, placeOfGap } from "../plan-section.js";
import { findPlanSection, planSections } from "../plan-sections.js";
import { planText } from "../plan-text.js";
import { planDraft } from "../read-sections.js";
import { writeSection } from "../write-section.js";

/** Sections of a plan to look at, by their name. */
export type PlanTry = Readonly<Partial<Record<PlanSection, unknown>>>;

/** What a plan of these sections alone would be: what is refused, and what the rest says. Nothing is kept of it. */
export function tryPlan(sections: PlanTry): Card {
  if (!isRow(sections)) {
    return {
      tone: "note",
      title: sentence("A try"),
      paragraphs: [
        sentence("Write the sections between { and }; this is {what}.", { what: valueWords(sections) }),
      ],
      next: sentence("Write it like this: {example}", {
        example: own('plan.try({ goals: { metric: "…", baseline: 288, target: 400 } })'),
      }),
    };
  }
  const gaps: PlanGap[] = [];
  const shown: Words[] = [];
  let accepted: StoredSections = {};
  for (const [name, value] of Object.entries(sections)) {
    const rule = findPlanSection(name);
    if (rule === undefined) {
      gaps.push({ field: name, says: unknownSection(name) });
      continue;
    }
    const read = acceptSafely(rule, value, undefined);
    if ("gaps" in read) {
      gaps.push(
        ...read.gaps.map((gap) => ({ ...gap, field: wordList([own(name), placeOfGap(gap)], " · ") })),
      );
      continue;
    }
    shown.push(wordList([courseText(rule.title), wordList(planText(rule.section, read.value), "\n")], ": "));
    accepted = writeSection(accepted, rule.section, read.value).sections;
  }
  const findings = shown.length === 0 ? [] : spokenFindings(planDraft(accepted).plan);
  return {
    tone: gaps.length > 0 ? "not yet" : "note",
    title: sentence("A try"),
    paragraphs: [
      sentence("This is a try: nothing is saved, and your own plan stays as it is."),
      ...shown,
      ...(gaps.length > 0
        ? [sentence("In your plan this would be refused:")]
        : [sentence("Your plan would take it.")]),
    ],
    list: [...gaps.map((gap) => wordList([placeOfGap(gap), gap.says], ": ")), ...findings.map(findingText)],
    next:
      gaps.length > 0
        ? sentence("Change what is named and run the cell again.")
        : sentence("Go on. plan() shows what is in your own plan."),
  };
}

function unknownSection(name: string): Words {
  const closest = closestName(
    name,
    planSections.map(({ section }) => section),
  );
  return closest === undefined
    ? sentence("This is no section of the plan.")
    : sentence('This is no section of the plan. Did you mean "{name}"?', { name: own(closest) });
}
