import { knownCell } from "../../table/delimited/open-delimited.js";
import { rowSplitter } from "../../table/delimited/split-rows.js";
import { oddTableNotices } from "../../table/read/odd-tables.js";
import { readPart } from "../../table/read/read-bytes.js";
import type { SurveyedForm, TextSurvey } from "./survey-text.js";
import type { RowPlace } from "./word-places.js";

/** So much is looked at of a place: some thousand rows. */
const LOOKED_AT = 2 ** 18;

/**
 * What to say of a file in which rows are none of its table: its first rows are looked at, and those around a word that stands
 * below numbers. Sentences of `oddTableNotices`.
 */
export function oddRowsOfText(
  path: string,
  names: readonly string[],
  { delimiter, header, quotes, missing }: SurveyedForm,
  { rows: all, words }: TextSurvey,
): readonly string[] {
  const known = knownCell(missing);
  const look = ({ row, byte }: RowPlace): readonly string[] => {
    const bytes = readPart(path, byte, LOOKED_AT);
    const splitter = rowSplitter({ delimiter, quotes, lenient: true });
    const isToEnd = bytes.length < LOOKED_AT;
    const cells = splitter.push(new TextDecoder().decode(bytes), isToEnd).map((each) => each.cells);
    const rows = row === 0 && header ? cells.slice(1) : cells;
    const columns = names.map((name, i) => [name, rows.map((each) => known(each[i] ?? ""))] as const);
    return oddTableNotices(columns, "text", rows.length >= all ? undefined : { firstRow: row });
  };
  const places = [{ row: 0, byte: 0 }, ...words.filter(({ row }) => row > 0)];
  const [first, ...others] = [...new Set(places.flatMap(look))];
  // One place shows what is wrong; the same is often true of many.
  return first === undefined ? [] : [first, ...others.slice(0, 2)];
}
