import { readDay } from "../../../library/table/clean/read-day.js";
import type { RecordField } from "./record-field.js";
import type { AskedColumn, TableAnswer } from "./table-answer.js";

/** The columns of a table as a form asks for them. */
export function tableColumns({ expected, columns = [] }: TableAnswer): readonly Required<AskedColumn>[] {
  return Object.entries(expected).map(([name, values]) => {
    const own = columns.find((column) => column.name === name);
    return { name, label: own?.label ?? name, type: own?.type ?? typeOf(values) };
  });
}

function typeOf(values: readonly unknown[]): RecordField["type"] {
  const known = values.filter((value) => value !== null && value !== undefined);
  if (known.every((value) => typeof value === "number" || typeof value === "bigint")) return "number";
  const isDay = (value: unknown): boolean => typeof value === "string" && readDay(value).kind === "day";
  return known.every(isDay) ? "date" : "text";
}
