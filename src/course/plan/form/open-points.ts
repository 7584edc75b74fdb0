import { spokenFindings } from "../../../library/organize/plan/check-plan.js";
import { planMends } from "../../../library/organize/plan/mend/plan-mends.js";
import { inEnglish } from "../../../library/words/say.js";
import {
  capitalized,
  counted,
  courseText,
  own,
  sentence,
  type Words,
  wordList,
} from "../../../library/words/words.js";
import type { FormRemark } from "../../forms/form.js";
import type { Work } from "../../my-work/work.js";
import { oddPartText } from "../odd-part-text.js";
import type { PlanSectionRule } from "../plan-section.js";
import { planSections } from "../plan-sections.js";
import { planDraft } from "../read-sections.js";
import { fieldsOf } from "./fields/all-fields.js";
import { sectionOf } from "./finding-remarks.js";
import { peopleRemarks } from "./people-remarks.js";
import { actName } from "./plan-act.js";
import { entriesOf } from "./plan-form-work.js";
import { readSection } from "./read-section.js";

/** Everything that is open in a plan, section by section in the order of the plan, each with what a button can do. */
export function openPoints(work: Work, now: Date, today: string): readonly FormRemark[] {
  const { plan, odd } = planDraft(work.plan);
  const findings = spokenFindings(plan);
  return planSections.flatMap((rule) => {
    const title = courseText(rule.title);
    const say = (says: Words): Words => wordList([title, says], ": ");
    const found = findings
      .filter((finding) => sectionOf(finding) === rule.section)
      .map(
        (finding): FormRemark => ({
          field: rule.section,
          kind: finding.level === "error" ? "mend" : "think",
          says: say(wordList([capitalized(finding.message), finding.fix, own(`(${finding.code})`)], " ")),
          acts: planMends(plan, finding, today).map(({ label }) => ({
            act: actName(["mend", finding.code, finding.field, inEnglish(label)]),
            label,
          })),
        }),
      );
    const unreadable = odd
      .filter(({ section }) => section === rule.section)
      .map((part): FormRemark => ({ field: rule.section, kind: "mend", says: oddPartText(part), acts: [] }));
    return [
      ...drafts(rule, work, now).map((one) => ({ ...one, says: say(one.says) })),
      ...unreadable,
      ...found,
      ...doubts(rule, work, now).map((one) => ({ ...one, says: say(one.says) })),
    ];
  });
}

/** What the gate of Module 4 asks about people; the buttons stand in the form, beside the row. */
function doubts({ section }: PlanSectionRule, work: Work, now: Date): readonly FormRemark[] {
  const form = fieldsOf(section);
  return peopleRemarks(form, entriesOf(form, work, now)).map(
    ({ kind, says }): FormRemark => ({ field: section, kind, says, acts: [] }),
  );
}

/** The sections in whose forms something is typed that is not in the plan. */
export function unfinishedSections(work: Work, now: Date): readonly Words[] {
  return planSections.filter((rule) => isUnfinished(rule, work, now)).map(({ title }) => courseText(title));
}

function isUnfinished(rule: PlanSectionRule, work: Work, now: Date): boolean {
  const form = fieldsOf(rule.section);
  return !readSection(form, entriesOf(form, work, now)).isEmpty && drafts(rule, work, now).length > 0;
}

/** What is typed and not in the plan yet, and sections without which the plan says nothing of its kind. */
function drafts(rule: PlanSectionRule, work: Work, now: Date): readonly FormRemark[] {
  const form = fieldsOf(rule.section);
  const read = readSection(form, entriesOf(form, work, now));
  const place = { field: rule.section, kind: "open" as const, acts: [] };
  if (read.isEmpty) {
    if (rule.optional === true && work.plan.variant !== rule.section) return [];
    const call = own(`plan("${rule.section}")`);
    return [{ ...place, says: sentence("Nothing is written here yet. {call} opens its form.", { call }) }];
  }
  const rows = new Set<string>();
  for (const { row, kind } of read.remarks) if (row !== undefined && kind !== "earlier") rows.add(row);
  if (form.shape === "list") {
    if (rows.size === 0) return [];
    return [
      {
        ...place,
        says: counted(
          rows.size,
          sentence("One is not complete yet, so it is not in the plan."),
          sentence("{count} are not complete yet, so they are not in the plan.", { count: rows.size }),
        ),
      },
    ];
  }
  if (read.value !== undefined) return [];
  if (read.missing.length === 0) {
    return [{ ...place, says: sentence("Something in it cannot be read yet, so it is not in the plan.") }];
  }
  const fields = wordList(read.missing.map(courseText), " · ");
  return [{ ...place, says: sentence("Not in the plan yet. It still needs: {fields}", { fields }) }];
}
