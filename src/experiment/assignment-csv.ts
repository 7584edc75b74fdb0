import type { ColumnTable } from "arquero";
import { type Data, toTable } from "../table/data.js";

/**
 * The list of people with their arms as the text of a CSV file that a spreadsheet opens.
 *
 * A text that a spreadsheet would run as a formula (it starts with = + - @, a tab or a line break) gets a leading
 * apostrophe; numbers stay numbers (RFC 4180; OWASP "CSV Injection").
 *
 * @param data the list as it was when it was assigned.
 * @param assignment the arm of each row.
 * @param o `column`: the name of the new column, default "assignment".
 * @throws when there are not as many arms as rows, or the column is there already.
 * @example
 * assignmentCSV({ id: [7, 8], name: ["=Ada", "Bo"] }, ["control", "text"]); // "id,name,assignment\n7,'=Ada,control\n8,Bo,text\n"
 */
export function assignmentCSV(
  data: Data,
  assignment: ArrayLike<unknown>,
  o: { readonly column?: string } = {},
): string {
  const { column = "assignment" } = o;
  const table = toTable(data);
  if (table.numRows() !== assignment.length) {
    throw new RangeError(
      `The list has ${table.numRows()} rows but ${assignment.length} arms were given. Assign exactly the rows of the list.`,
    );
  }
  if (table.columnNames().includes(column)) {
    throw new RangeError(
      `The list has a column called "${column}" already. Choose another name, for example column: "${column}_2".`,
    );
  }
  const names = [...table.columnNames(), column];
  const values = [...table.columnNames().map((name) => columnOf(table, name)), assignment];
  const lines = [names.map(cell).join(",")];
  for (let row = 0; row < assignment.length; row++) lines.push(values.map((v) => cell(v[row])).join(","));
  return `${lines.join("\n")}\n`;
}

function columnOf(table: ColumnTable, name: string): ArrayLike<unknown> {
  return table.array(name) as ArrayLike<unknown>;
}

function cell(value: unknown): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  if (typeof value !== "string") {
    return value instanceof Date ? value.toISOString() : quote(String(value));
  }
  return quote(/^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value);
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
