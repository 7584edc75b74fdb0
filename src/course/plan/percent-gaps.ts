import { isRow } from "../../library/table/columns/is-row.js";
import { readTypedNumber } from "../check/read-typed-number.js";
import { fieldsOf } from "./form/fields/all-fields.js";
import { readTyped } from "./form/read-typed.js";
import type { PlanField } from "./form/section-fields.js";
import { placeWords } from "./place-words.js";
import type { PlanGap, PlanSection } from "./plan-section.js";

/**
 * What to ask of percentages in fields that hold no share, as the form asks: a score of "72%" would be 0.72 of 100, and
 * "24%" volunteers a quarter of one.
 */
export function percentGaps(section: PlanSection, value: unknown): readonly PlanGap[] {
  const { fields, list } = fieldsOf(section);
  const columns = list?.columns ?? [];
  if (Array.isArray(value)) return ofRows(columns, value, "");
  if (!isRow(value)) return [];
  if (list === undefined || list.name === section) return ofRow([...fields, ...columns], value, "");
  const rows = value[list.name];
  return [
    ...ofRow(fields, value, ""),
    ...(Array.isArray(rows) ? ofRows(columns, rows as readonly unknown[], list.name) : []),
  ];
}

function ofRows(columns: readonly PlanField[], rows: readonly unknown[], list: string): readonly PlanGap[] {
  return rows.flatMap((row, i) => (isRow(row) ? ofRow(columns, row, `${list}[${i}].`) : []));
}

function ofRow(
  fields: readonly PlanField[],
  row: Readonly<Record<string, unknown>>,
  place: string,
): readonly PlanGap[] {
  const unit = typeof row.unit === "string" ? { unit: row.unit } : {};
  return fields.flatMap((field) => {
    const { name } = field.column;
    const typed = row[name];
    const isNoShare = field.as === "count" || field.as === "in its unit";
    if (!isNoShare || typeof typed !== "string" || readTypedNumber(typed)?.percent !== true) return [];
    const read = readTyped(field, typed, unit, undefined);
    if (read === "empty" || !("says" in read)) return [];
    return [{ field: place === "" ? name : placeWords(`${place}${name}`, []), says: read.says }];
  });
}
