import { spokenFindings } from "../../library/organize/plan/check-plan.js";
import type { Plan } from "../../library/organize/plan/plan.js";
import type { SpokenFinding } from "../../library/organize/plan/plan-finding.js";
import {
  andList,
  counted,
  courseText,
  own,
  sentence,
  type Words,
  wordList,
} from "../../library/words/words.js";
import type { Card, Fold } from "../cards/card.js";
import { courseModules } from "../modules/course-modules.js";
import { findingCell } from "./edit/finding-cell.js";
import { fieldPlace } from "./field-place.js";
import { oddPartText } from "./odd-part-text.js";
import type { StoredSections } from "./plan-from-sections.js";
import type { PlanSectionRule } from "./plan-section.js";
import { planSections } from "./plan-sections.js";
import { planText } from "./plan-text.js";
import { planDraft } from "./read-sections.js";

const MOST_FINDINGS = 8;

/** Something about the saved work that must be said. */
export interface Notice {
  readonly notice?: Words;
}

/** The card of the whole plan: what is written, what keeps it from working, what is still open. */
export function wholePlanCard(written: StoredSections, notice: Notice): Card {
  const there = planSections.filter(({ section }) => written[section] !== undefined);
  const open = planSections.filter(({ section }) => written[section] === undefined);
  const due = open.filter(({ optional }) => optional !== true);
  const { plan, odd } = planDraft(written);
  const findings = spokenFindings(plan);
  const errors = findings.filter(({ level }) => level === "error");
  const list = [...odd.map(oddPartText), ...findings.slice(0, MOST_FINDINGS).map(findingText)];
  return {
    tone: "note",
    title: sentence("Your plan so far"),
    paragraphs: [
      ...there.map(({ section, title }) =>
        wordList([courseText(title), wordList(planText(section, written[section]), "\n")], ": "),
      ),
      ...(open.length > 0 ? [sentence("Open: {sections}.", { sections: wordList(open.map(openText)) })] : []),
      ...(odd.length > 0 ? [sentence("What cannot be read is kept, and left out of the rest:")] : []),
      ...(findings.length > 0 ? [verdict(errors.length, findings.length - errors.length)] : []),
    ],
    ...(list.length > 0 ? { list } : {}),
    next: nextStep(due[0], errors[0]),
    folds: findings.slice(0, MOST_FINDINGS).flatMap((finding) => mendFold(finding, plan)),
    ...notice,
  };
}

/** The cell that does what a finding advises. */
function mendFold(finding: SpokenFinding, plan: Plan): readonly Fold[] {
  const code = findingCell(finding, plan);
  if (code === undefined) return [];
  const summary = sentence("A cell to mend {code}, {field}", {
    code: own(finding.code),
    field: fieldPlace(finding.field),
  });
  const text = sentence("Copy it into a cell, change it where you want, and run it.");
  return [{ summary, code, text, quiet: true }];
}

/** A finding as one line: where, what, and what to do. */
export function findingText({ code, field, message, fix }: SpokenFinding): Words {
  const place = wordList([own(code), fieldPlace(field)], ", ");
  return wordList([wordList([place, message], ": "), fix], " ");
}

function verdict(errors: number, warnings: number): Words {
  const mend = counted(
    errors,
    sentence("{count} thing to mend before you share it", { count: errors }),
    sentence("{count} things to mend before you share it", { count: errors }),
  );
  const think = sentence("{count} to think about", { count: warnings });
  const what = [...(errors > 0 ? [mend] : []), ...(warnings > 0 ? [think] : [])];
  return sentence("The plan has {what}:", { what: andList(what) });
}

function openText({ title, module }: PlanSectionRule): Words {
  const { title: notebook = module } = courseModules.find(({ id }) => id === module) ?? {};
  const place = /^\d[a-z]?$/.test(module)
    ? sentence("Module {number}", {
        number: own(module.replace(/[a-z]$/, (part) => `-${part.toUpperCase()}`)),
      })
    : courseText(notebook.replace(/^Supplement: /, ""));
  return sentence("{section} ({notebook})", { section: courseText(title), notebook: place });
}

function nextStep(open: PlanSectionRule | undefined, error: SpokenFinding | undefined): Words {
  if (error !== undefined) {
    return sentence("Mend {field}: {fix}", { field: fieldPlace(error.field), fix: error.fix });
  }
  return open === undefined
    ? sentence("Every section is written. savePlan() makes the files to share.")
    : sentence("Write the next one: {example}", { example: own(`plan("${open.section}")`) });
}
