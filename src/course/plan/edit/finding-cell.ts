import type { Plan } from "../../../library/organize/plan/plan.js";
import type { SpokenFinding } from "../../../library/organize/plan/plan-finding.js";
import { isRow } from "../../../library/table/columns/is-row.js";
import type { PlanSection } from "../plan-section.js";
import { findPlanSection } from "../plan-sections.js";
import { planCell } from "./plan-cell.js";

/**
 * The cell that does what a finding advises: the entry that it speaks of as it stands now, with the right value where
 * only one is right, and else with a mark at what to change. Undefined when the finding names no section.
 */
export function findingCell(
  finding: Pick<SpokenFinding, "field" | "suggested">,
  plan: Plan,
): string | undefined {
  const path = finding.field.replace(/^targets\./, "").match(/[^.[\]]+/g) ?? [];
  const rule = findPlanSection(path[0] ?? "");
  const value = rule === undefined ? undefined : sectionOf(plan, rule.section);
  if (rule === undefined || value === undefined) return undefined;
  const inRow = path.length > 1 && hasOwnName(value, Number(path[1]), rule.rowName, path[2]);
  const row = inRow && Array.isArray(value) ? (value[Number(path[1])] as unknown) : value;
  if (row === undefined) return undefined;
  const field = path.slice(inRow ? 2 : 1);
  if (finding.suggested !== undefined) return planCell(rule.section, changed(row, field, finding.suggested));
  return `${planCell(rule.section, row)} // ← change${field.length === 0 ? "" : ` ${field.join(" ")}`}`;
}

function sectionOf(plan: Plan, section: PlanSection): unknown {
  const parts: Readonly<Partial<Record<PlanSection, unknown>>> = { ...plan, ...plan.targets };
  return parts[section];
}

/** True when one row can be written alone: it is the only one of its name, and its name is not what must change. */
function hasOwnName(
  value: unknown,
  place: number,
  rowName: string | undefined,
  field: string | undefined,
): boolean {
  if (rowName === undefined || !Array.isArray(value) || field === rowName) return false;
  const names = value.map((row: unknown) => (isRow(row) ? row[rowName] : undefined));
  return names.indexOf(names[place]) === names.lastIndexOf(names[place]);
}

/** The value with another one at a path: `["tiers", "0", "p"]` is the chance of the first tier. */
function changed(value: unknown, [part, ...rest]: readonly string[], to: unknown): unknown {
  if (part === undefined) return to;
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (String(i) === part ? changed(item, rest, to) : item));
  }
  return isRow(value) ? { ...value, [part]: changed(value[part], rest, to) } : value;
}
