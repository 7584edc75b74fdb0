import { checkOptions } from "../../table/columns/check-options.js";
import { type Data, toTable } from "../../table/columns/data.js";
import { makeTable } from "../../table/columns/make-table.js";
import { requireList } from "../../table/columns/require-list.js";
import { toCSV } from "../../table/write/to-csv.js";
import { howMany } from "../../words/how-many.js";

/**
 * The list of people with their arms as the text of a CSV file that a spreadsheet opens.
 *
 * A text that a spreadsheet would run as a formula gets a leading apostrophe, which `readCSV` takes off again; numbers
 * stay numbers. The file is that of `toCSV`; a byte order mark goes first where a letter such as ñ occurs, or a
 * spreadsheet would garble it. A spreadsheet drops leading zeros (007) when it saves: keep ids without them.
 *
 * @param data the list as it was when it was assigned.
 * @param assignment the arm of each row.
 * @param o `column`: the name of the new column, default "assignment".
 * @throws when there are not as many arms as rows, or the column is there already.
 * @example
 * assignmentCSV({ id: [7, 8], name: ["=Ada", "Bo"] }, ["control", "text"]); // "id,name,assignment\r\n7,'=Ada,control\r\n8,Bo,text\r\n"
 */
export function assignmentCSV(
  data: Data,
  assignment: ArrayLike<unknown>,
  o: { readonly column?: string } = {},
): string {
  checkOptions("assignmentCSV", o, { column: "text" });
  requireList(assignment, "The arms");
  const { column = "assignment" } = o;
  const table = toTable(data);
  if (table.numRows() !== assignment.length) {
    throw new RangeError(
      `The list has ${howMany(table.numRows(), "row", "rows")} but ${howMany(assignment.length, "arm was", "arms were")} given. Assign exactly the rows of the list.`,
    );
  }
  if (table.columnNames().includes(column)) {
    throw new RangeError(
      `The list has a column called "${column}" already. Choose another name, for example column: "${column}_2".`,
    );
  }
  const columns = table.columnNames().map((name): [string, ArrayLike<unknown>] => [name, table.array(name)]);
  const text = toCSV(makeTable([...columns, [column, Array.from(assignment)]]));
  // Excel and LibreOffice take a file without the mark for the alphabet of their computer.
  return /^[\0-\x7f]*$/.test(text) ? text : `\uFEFF${text}`;
}
