import { counted, courseText, own, sentence, type Words, wordList } from "../../library/words/words.js";
import type { Card, Fold } from "../cards/card.js";
import { planCell } from "./edit/plan-cell.js";
import { mayBeCorrectionOf, takenOut } from "./edit/plan-rows.js";
import { fieldPlace } from "./field-place.js";
import { findingText, type Notice } from "./plan-cards.js";
import { planChangeText } from "./plan-change-text.js";
import { type PlanGap, type PlanSectionRule, placeOfGap } from "./plan-section.js";
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
    title: sentence("Your plan · {section}", { section: courseText(rule.title) }),
    paragraphs: planText(rule.section, value),
    ...(list.length > 0 ? { list } : {}),
    next: sentence("Go on. plan() shows the whole plan."),
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
  const gone =
    names.length > 0 ? quoted(names) : key === undefined ? courseText(rule.title) : own(String(key));
  const list = consequences(written);
  return {
    tone: "saved",
    title: sentence("Your plan · {section}", { section: courseText(rule.title) }),
    paragraphs: [
      sentence("Taken out: {what}.", { what: gone }),
      ...(left === undefined ? [sentence("Nothing is left in this section.")] : planText(rule.section, left)),
    ],
    ...(list.length > 0 ? { list } : {}),
    next: sentence("Go on. plan() shows the whole plan."),
    folds: wayBack(rule, before, left),
    ...notice,
  };
}

/** The card when a section was not saved: what is missing or cannot be read. */
export function notSavedCard(rule: PlanSectionRule, gaps: readonly PlanGap[], notice: Notice): Card {
  const more = gaps.length - MOST_GAPS;
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
    list: [
      ...gaps.slice(0, MOST_GAPS).map((gap) => wordList([placeOfGap(gap), gap.says], ": ")),
      ...(more > 0 ? [sentence("and {count} more", { count: more })] : []),
    ],
    next: sentence("Fill what is missing and run the cell again."),
    ...notice,
  };
}

/** What a change of one section did to what stands elsewhere. */
export function consequences({
  changes,
  appeared,
  resolved,
}: Pick<WrittenSection, "changes" | "appeared" | "resolved">): readonly Words[] {
  return [
    ...changes
      .slice(0, MOST_CHANGES)
      .map((change) => sentence("This changes the {change}", { change: planChangeText(change) })),
    ...(changes.length > MOST_CHANGES
      ? [sentence("and {count} more values", { count: changes.length - MOST_CHANGES })]
      : []),
    ...appeared.map((finding) => sentence("New: {finding}", { finding: findingText(finding) })),
    ...resolved.map(({ code, field }) =>
      sentence("Solved: {what}", { what: wordList([own(code), fieldPlace(field)], ", ") }),
    ),
  ];
}

/** What a write did to the entries that were there: gone, or perhaps meant to be gone. */
function editLines({ section, rowName }: PlanSectionRule, before: unknown, after: unknown): readonly Words[] {
  if (rowName === undefined || before === undefined) return [];
  const gone = takenOut(rowName, before, after);
  const twin = mayBeCorrectionOf(rowName, before, after);
  return [
    ...(gone.length > 0 ? [sentence("Taken out: {what}.", { what: quoted(gone) })] : []),
    ...(twin === undefined
      ? []
      : [
          sentence('"{name}" is still there too. If this was to replace it: {call}', {
            name: own(twin),
            call: own(`removeFromPlan("${section}", ${JSON.stringify(twin)})`),
          }),
        ]),
  ];
}

function quoted(names: readonly string[]): Words {
  return own(names.map((name) => `"${name}"`).join(", "));
}

/** The cell that brings back what a write replaced. */
function wayBack({ section }: PlanSectionRule, before: unknown, after: unknown): readonly Fold[] {
  if (before === undefined || keeps(before, after)) return [];
  const text = sentence("Run this cell to have it again.");
  return [{ summary: sentence("What was there before"), code: planCell(section, before), text, quiet: true }];
}

/** True when everything that was there is there still, at its place. */
function keeps(before: unknown, after: unknown): boolean {
  const [old, now] = [before, after].map((value) => (Array.isArray(value) ? value : [value]));
  return (old ?? []).every((item, i) => JSON.stringify(item) === JSON.stringify(now?.[i]));
}
