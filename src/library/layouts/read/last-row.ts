import { isNoteBelow } from "../../table/clean/note-below.js";
import type { FileRows } from "./file-rows.js";
import type { PlannedColumn } from "./planned-column.js";

type Row = readonly string[];

/** What the last row of a file is. */
export type LastRow =
  | "a person"
  | "the end"
  | "totals"
  | "other totals"
  | "perhaps totals"
  | "perhaps a note";

/** So many rows are not met by a number by chance. */
const MANY_ROWS = 20;

const TOTALS =
  /^[-*#= ]*(?:(?:grand |sub[- ]?|report )?totals?|sum|row count|record count|count|number of (?:rows|records|voters))(?: (?:of )?(?:rows|records|voters|registrants|count))?[-*#=: ]*\(?[\d,]*\)?[-*#= ]*$/i;
const COUNTED =
  /^[-*#= (]*[\d,]+ (?:rows?|records?|voters?|registrants?|lines?)[^\p{L}]*(?:in total|selected|affected|exported)?[-*#= ).]*$/iu;
const END = /^[-*#= ]*(?:end[- ]of[- ](?:file|report|data|list|export)|eof|end)[-*#= .]*$/i;
/** The mark of a last line in files of large computers. */
const TRAILER = /^(?:t|tr|trl|trlr|trailer|9|99)$/i;

/**
 * What a last row is that is nearly empty: a total, the end of the file, or a person of whom little is known.
 *
 * @param above how many rows stand above it.
 */
export function judgeLastRow(row: Row, columns: readonly PlannedColumn[], above: number): LastRow {
  const filled = row.flatMap((cell, at) => (cell.trim() === "" ? [] : [{ at, text: cell.trim() }]));
  // An empty row was left out before, and that was said.
  if (above === 0 || filled.length === 0) return "a person";
  const numbers = filled.flatMap(({ text }) => numberIn(text) ?? []);
  const isCount = numbers.includes(above);
  const texts = filled.filter(({ text }) => !/^[\d,.]+$/.test(text));
  if (texts.length === 1 && END.test(texts[0]?.text ?? "") && filled.length <= 2) return "the end";
  const saysTotal = texts.length > 0 && texts.every(({ text }) => TOTALS.test(text) || COUNTED.test(text));
  const isSparse = filled.length <= Math.max(2, row.length / 4);
  if (saysTotal) {
    if (isCount) return "totals";
    // Somebody may be called so: whoever has an id and a name of their own is a person.
    if (filled.length > 1 && hasWholeId(filled, columns)) return "perhaps totals";
    return isSparse ? (numbers.length === 1 ? "other totals" : "totals") : "perhaps totals";
  }
  if (row.length > 1 && filled.length === 1 && texts.length === 1 && isNoteBelow(texts[0]?.text ?? ""))
    return "perhaps a note";
  if (!isCount || row.length < 3) return "a person";
  if (texts.length === 1 && filled.length === 2 && TRAILER.test(texts[0]?.text ?? "")) return "totals";
  if (texts.length > 0 || filled.length > 1 || above < MANY_ROWS) return "a person";
  return hasWholeId(filled, columns) ? "perhaps totals" : "totals";
}

function numberIn(text: string): number | undefined {
  const digits = /\d[\d,]*/.exec(text)?.[0].replaceAll(",", "");
  return digits === undefined ? undefined : Number(digits);
}

/** An id that has as many digits as such ids have. */
function hasWholeId(
  filled: readonly { readonly at: number; readonly text: string }[],
  columns: readonly PlannedColumn[],
): boolean {
  return filled.some(({ at, text }) => {
    const { holds, digits } = columns[at] ?? {};
    return holds === "id" && digits !== undefined && /^\d+$/.test(text) && text.length >= digits;
  });
}

const SAID: Readonly<Partial<Record<LastRow, string>>> = {
  "the end": "The last row says that the file ends, and is nobody: it was left out.",
  totals: "The last row is a total and nobody: it was left out.",
  "other totals":
    "The last row is a total and nobody: it was left out. Its number is not the count of the rows above it: is the file whole?",
  "perhaps totals":
    "The last row may be a total and no person: it was kept. Look at it, and take it out of the file if it is one.",
  "perhaps a note":
    "The last row looks like a note below the table, such as its source: it was kept. Take it out of the file if it is one.",
};

/** The rows of a file without a last one that is nobody. */
export function withoutTotals(source: FileRows, columns: readonly PlannedColumn[]): FileRows {
  let last: LastRow = "a person";
  return {
    ...source,
    *rows() {
      let [held, above]: [Row | undefined, number] = [undefined, 0];
      for (const batch of source.rows()) {
        if (batch.length === 0) continue;
        const rows: readonly Row[] = held === undefined ? batch : [held, ...batch];
        held = rows.at(-1);
        above += rows.length - 1;
        yield rows.slice(0, -1);
      }
      if (held === undefined) return;
      last = judgeLastRow(held, columns, above);
      if (last === "a person" || last.startsWith("perhaps")) yield [held];
    },
    notices: () => {
      const said = SAID[last];
      return said === undefined ? source.notices() : [said, ...source.notices()];
    },
  };
}
