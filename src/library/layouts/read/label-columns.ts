import type { PlainValue } from "../../table/columns/plain-value.js";
import type { ColumnSurvey } from "./column-survey.js";
import type { PlannedColumn } from "./planned-column.js";

/** A column with the words for the codes of another. */
export interface LabelColumn {
  readonly name: string;
  /** The place of the column of codes. */
  readonly of: number;
  readonly wordOf: (code: PlainValue) => string | null;
}

/** Columns of elections share one list of codes: a file has a hundred of them, and would have two hundred. */
const MOST_ALIKE = 3;

/** Columns of words for all columns of codes that hold something and are explained. */
export function labelColumns(
  columns: readonly PlannedColumn[],
  surveys: readonly ColumnSurvey[],
): readonly LabelColumn[] {
  const users = new Map<object, number>();
  for (const { codes } of columns) if (codes !== undefined) users.set(codes, (users.get(codes) ?? 0) + 1);
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  return columns.flatMap(({ name, codes }, of) => {
    const { filled = 0, notes, type } = surveys[of] ?? {};
    if (
      codes === undefined ||
      filled === 0 ||
      (users.get(codes) ?? 0) > MOST_ALIKE ||
      (notes?.get("unknown code") ?? 0) === filled
    )
      return [];
    const words = new Map(Object.entries(codes).map(([code, word]) => [code.toLowerCase(), word]));
    // Some files write the words themselves; a second column of them says nothing.
    if ([...words].every(([code, word]) => code === word.toLowerCase())) return [];
    const wordOf = (code: PlainValue): string | null => {
      if (typeof code === "boolean") return words.get(code ? "y" : "n") ?? null;
      // An empty cell is an answer where the layout says so.
      return words.get(code === null ? "" : String(code).toLowerCase()) ?? null;
    };
    return type === "text" || type === "boolean" ? [{ name: freeName(name, taken), of, wordOf }] : [];
  });
}

function freeName(name: string, taken: Set<string>): string {
  const label = /\s/.test(name) ? `${name} label` : `${name}_label`;
  let free = label;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${label}_${n}`;
  taken.add(free.toLowerCase());
  return free;
}
