import type { Cell, Columns, FieldDescription } from "./description.js";

/** Throws when the columns are not what the fields promise: another name, length, type, or an unlisted label. */
export function checkColumns(name: string, fields: readonly FieldDescription[], columns: Columns): number {
  const described = fields.map((field) => field.name).join(", ");
  if (Object.keys(columns).join(", ") !== described) {
    throw new Error(
      `${name}: the columns are ${Object.keys(columns).join(", ")}; described are ${described}.`,
    );
  }
  const rowCount = Object.values(columns)[0]?.length ?? 0;
  for (const field of fields) {
    const values = columns[field.name] ?? [];
    if (values.length !== rowCount)
      throw new Error(`${name}: column "${field.name}" has ${values.length} rows.`);
    const row = values.findIndex((value) => value !== null && !fits(field, value));
    if (row >= 0) {
      throw new Error(
        `${name}: row ${row + 1} of "${field.name}" is ${String(values[row])}, not ${field.type}.`,
      );
    }
  }
  return rowCount;
}

function fits(field: FieldDescription, value: Exclude<Cell, null>): boolean {
  switch (field.type) {
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "date":
      return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case "string":
      return typeof value === "string" && (field.categories?.includes(value) ?? true);
  }
}
