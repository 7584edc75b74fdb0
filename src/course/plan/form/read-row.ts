import type { DayOrder } from "../../../library/table/clean/read-day.js";
import { type ReadTyped, readTyped } from "./read-typed.js";
import type { PlanField } from "./section-fields.js";

/** The texts of one row as values, with what is missing and what must be asked. */
export interface ReadRow {
  readonly values: Readonly<Record<string, unknown>>;
  readonly missing: readonly PlanField[];
  readonly asked: readonly (Exclude<ReadTyped, "empty" | { value: unknown }> & {
    readonly field: PlanField;
  })[];
  readonly isEmpty: boolean;
}

export function readRow(
  fields: readonly PlanField[],
  typed: Readonly<Record<string, string>>,
  order: DayOrder | undefined,
): ReadRow {
  const read = fields.map((field) => ({
    field,
    read: readTyped(field, typed[field.column.name] ?? "", typed, order),
  }));
  return {
    values: Object.fromEntries(
      read.flatMap(({ field, read: one }) =>
        one !== "empty" && "value" in one ? [[field.column.name, one.value]] : [],
      ),
    ),
    missing: read.flatMap(({ field, read: one }) =>
      one === "empty" && field.optional !== true ? [field] : [],
    ),
    asked: read.flatMap(({ field, read: one }) =>
      one !== "empty" && "says" in one ? [{ ...one, field }] : [],
    ),
    isEmpty: read.every(({ read: one }) => one === "empty"),
  };
}
