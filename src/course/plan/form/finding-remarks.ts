import { spokenFindings } from "../../../library/organize/plan/check-plan.js";
import { planMends } from "../../../library/organize/plan/mend/plan-mends.js";
import { pathOf } from "../../../library/organize/plan/mend/plan-place.js";
import type { Plan } from "../../../library/organize/plan/plan.js";
import type { SpokenFinding } from "../../../library/organize/plan/plan-finding.js";
import { isRow } from "../../../library/table/columns/is-row.js";
import { inEnglish } from "../../../library/words/say.js";
import { capitalized, own, wordList } from "../../../library/words/words.js";
import type { FormRemark } from "../../forms/form.js";
import type { StoredSections } from "../plan-from-sections.js";
import type { PlanSection } from "../plan-section.js";
import { planDraft } from "../read-sections.js";
import { actName } from "./plan-act.js";
import type { ReadSection } from "./read-section.js";
import { sameValue } from "./same-value.js";
import type { SectionFields } from "./section-fields.js";

/** The section that a finding speaks of. */
export function sectionOf({ field }: Pick<SpokenFinding, "field">): string {
  return pathOf(field.replace(/^targets\./, ""))[0] ?? "";
}

/** What the checks of the plan say about a section, beside the fields that they speak of, with buttons that mend it. */
export function findingRemarks(
  form: SectionFields,
  read: ReadSection,
  stored: StoredSections,
  today: string,
): readonly FormRemark[] {
  const { plan } = planDraft(stored);
  return spokenFindings(plan)
    .filter((finding) => sectionOf(finding) === form.section)
    .map((finding) => ({
      ...placeOf(finding, form, read, plan),
      kind: finding.level === "error" ? "mend" : "think",
      says: wordList([capitalized(finding.message), finding.fix, own(`(${finding.code})`)], " "),
      acts: planMends(plan, finding, today).map(({ label }) => ({
        act: actName(["mend", finding.code, finding.field, inEnglish(label)]),
        label,
      })),
    }));
}

function placeOf(
  { field }: SpokenFinding,
  form: SectionFields,
  read: ReadSection,
  plan: Plan,
): Pick<FormRemark, "field" | "row" | "column"> {
  const path = pathOf(field.replace(/^targets\./, ""));
  const { list } = form;
  const inList = list !== undefined && (form.shape === "list" || path[1] === list.name);
  if (!inList) return { field: path[1] ?? (form.shape === "value" ? form.section : "") };
  const [number, column] = form.shape === "list" ? path.slice(1) : path.slice(2);
  const row = number === undefined ? undefined : rowsOf(plan, form)[Number(number)];
  const key = row === undefined ? undefined : keyOf(read, row);
  if (key === undefined) return { field: list.name };
  const known = list.columns.some(({ column: { name } }) => name === column);
  return { field: list.name, row: key, ...(known && column !== undefined ? { column } : {}) };
}

function rowsOf(plan: Plan, { section, shape, list }: SectionFields): readonly unknown[] {
  const parts: Readonly<Partial<Record<PlanSection, unknown>>> = { ...plan, ...plan.targets };
  const value = parts[section];
  const rows = shape === "list" ? value : isRow(value) ? value[list?.name ?? ""] : undefined;
  return Array.isArray(rows) ? rows : [];
}

function keyOf({ rows }: ReadSection, wanted: unknown): string | undefined {
  return [...rows].find(([, row]) => sameValue(row, wanted))?.[0];
}
