import type { Card, Fold } from "../cards/card.js";
import { currentLanguage } from "../language/chosen-language.js";
import { planCell } from "./edit/plan-cell.js";
import { mayBeCorrectionOf, takenOut } from "./edit/plan-rows.js";
import { findingText, type Notice } from "./plan-cards.js";
import { planChangeText } from "./plan-change-text.js";
import type { PlanGap, PlanSectionRule } from "./plan-section.js";
import { planText } from "./plan-text.js";
import type { WrittenSection } from "./write-section.js";

const MOST_CHANGES = 6;
const MOST_GAPS = 12;

/** The card after a section was saved: what it says, and what follows from it in the rest of the plan. */
export function savedSectionCard(
  rule: PlanSectionRule,
  value: unknown,
  written: WrittenSection,
  notice: Notice,
): Card {
  const list = [...editLines(rule, written.before, value), ...consequences(written)];
  return {
    tone: "saved",
    title: `Your plan · ${rule.title}`,
    paragraphs: planText(value),
    ...(list.length > 0 ? { list } : {}),
    next: "Go on. plan() shows the whole plan.",
    folds: wayBack(rule, written.before, value),
    ...notice,
  };
}

/** The card after something was taken out of the plan. */
export function removedCard(
  rule: PlanSectionRule,
  before: unknown,
  written: WrittenSection,
  key: string | number | undefined,
  notice: Notice,
): Card {
  const left = written.sections[rule.section];
  const names = rule.rowName === undefined ? [] : takenOut(rule.rowName, before, left);
  const gone = names.length > 0 ? names.map((name) => `"${name}"`).join(", ") : `${key ?? rule.title}`;
  const list = consequences(written);
  return {
    tone: "saved",
    title: `Your plan · ${rule.title}`,
    paragraphs: [
      `Taken out: ${gone}.`,
      ...(left === undefined ? ["Nothing is left in this section."] : planText(left)),
    ],
    ...(list.length > 0 ? { list } : {}),
    next: "Go on. plan() shows the whole plan.",
    folds: wayBack(rule, before, left),
    ...notice,
  };
}

/** The card when a section was not saved: what is missing or cannot be read. */
export function notSavedCard(rule: PlanSectionRule, gaps: readonly PlanGap[], notice: Notice): Card {
  const say = currentLanguage();
  const missing = gaps.length === 1 ? "One thing is missing" : `${gaps.length} things are missing`;
  const more = gaps.length - MOST_GAPS;
  return {
    tone: gaps.every(({ blank }) => blank === true) ? "open" : "not yet",
    title: `Your plan · ${rule.title}`,
    paragraphs: [`${missing}, so nothing was saved:`],
    list: [
      ...gaps.slice(0, MOST_GAPS).map(({ field, says }) => `${field}: ${say(says)}`),
      ...(more > 0 ? [`and ${more} more`] : []),
    ],
    next: "Fill what is missing and run the cell again.",
    ...notice,
  };
}

/** What a change of one section did to what stands elsewhere. */
function consequences({ changes, appeared, resolved }: WrittenSection): readonly string[] {
  return [
    ...changes.slice(0, MOST_CHANGES).map((change) => `This changes the ${planChangeText(change)}`),
    ...(changes.length > MOST_CHANGES ? [`and ${changes.length - MOST_CHANGES} more values`] : []),
    ...appeared.map((finding) => `New: ${findingText(finding)}`),
    ...resolved.map(({ code, field }) => `Solved: ${code}, ${field}`),
  ];
}

/** What a write did to the entries that were there: gone, or perhaps meant to be gone. */
function editLines(
  { section, rowName }: PlanSectionRule,
  before: unknown,
  after: unknown,
): readonly string[] {
  if (rowName === undefined || before === undefined) return [];
  const gone = takenOut(rowName, before, after);
  const twin = mayBeCorrectionOf(rowName, before, after);
  return [
    ...(gone.length > 0 ? [`Taken out: ${gone.map((name) => `"${name}"`).join(", ")}.`] : []),
    ...(twin === undefined
      ? []
      : [
          `"${twin}" is still there too. If this was to replace it: removeFromPlan("${section}", ${JSON.stringify(twin)})`,
        ]),
  ];
}

/** The cell that brings back what a write replaced. */
function wayBack({ section }: PlanSectionRule, before: unknown, after: unknown): readonly Fold[] {
  if (before === undefined || keeps(before, after)) return [];
  const text = "Run this cell to have it again.";
  return [{ summary: "What was there before", code: planCell(section, before), text, quiet: true }];
}

/** True when everything that was there is there still, at its place. */
function keeps(before: unknown, after: unknown): boolean {
  const [old, now] = [before, after].map((value) => (Array.isArray(value) ? value : [value]));
  return (old ?? []).every((item, i) => JSON.stringify(item) === JSON.stringify(now?.[i]));
}
