import type { DateOrder } from "../../table/delimited/date-order.js";
import { judgeDate, newDateJudge } from "../../table/delimited/date-order.js";
import type { CellNote } from "./cell-outcome.js";
import { type CellReader, cellReader } from "./cell-reader.js";
import type { PlannedColumn } from "./planned-column.js";

/** What a column comes in as. "time" is a day with its time. */
export type ImportedType = "text" | "number" | "boolean" | "date" | "time";

/** What was learned about a column from all its cells. */
export interface ColumnSurvey {
  readonly type: ImportedType;
  readonly order: DateOrder;
  /** Days were read month first and nothing in the column says so. */
  readonly orderIsGuess: boolean;
  /** Cells that hold something. */
  readonly filled: number;
  /** Cells that came in with a value. */
  readonly known: number;
  readonly notes: ReadonlyMap<CellNote, number>;
  /** No cell has as many digits as the layout says: it may be wrong, and all cells stay as they are. */
  readonly allShort: boolean;
  /** It was taken for something that too many of its cells are not. */
  readonly keptAsText: boolean;
}

const NOT_OF_TYPE: readonly CellNote[] = ["no day", "no number", "no year", "no yes or no"];

/** Columns with more cells than this that are not of its type stay text, so that nothing is lost. */
const MOST_ODD = 0.02;

/** Learns about a column cell by cell. */
export class ColumnSurveyor {
  private readonly judge = newDateJudge();
  private readonly readers: readonly [CellReader, CellReader] | readonly [CellReader];
  private readonly counts = [new Map<CellNote, number>(), new Map<CellNote, number>()] as const;
  private readonly values = [0, 0];
  private filled = 0;

  constructor(
    private readonly column: PlannedColumn,
    asOf: string,
  ) {
    const monthFirst = cellReader(column, "month first", asOf);
    // Nobody has said how its days are written: both ways are tried until all cells were seen.
    this.readers =
      column.holds === "date" && column.order === undefined
        ? [monthFirst, cellReader(column, "day first", asOf)]
        : [monthFirst];
  }

  learn(cell: string): void {
    if (cell === "") return;
    this.readers.forEach((read, way) => {
      const { value, notes } = read(cell);
      if (way === 0 && (value !== null || notes.length > 0)) this.filled++;
      if (value !== null) this.values[way] = (this.values[way] ?? 0) + 1;
      const counts = this.counts[way];
      for (const note of notes) counts?.set(note, (counts.get(note) ?? 0) + 1);
    });
    if (this.readers.length > 1) judgeDate(this.judge, cell, 0);
  }

  result(): ColumnSurvey {
    const { monthFirst, dayFirst, unclear } = this.judge;
    const way = dayFirst && !monthFirst ? 1 : 0;
    const notes = this.counts[way] ?? new Map<CellNote, number>();
    const { holds } = this.column;
    const odd = NOT_OF_TYPE.reduce((sum, note) => sum + (notes.get(note) ?? 0), 0);
    const known = this.values[way] ?? 0;
    const mixed = monthFirst && dayFirst;
    const fewOdd = holds === "date" ? odd <= Math.max(known > 1 ? 1 : 0, MOST_ODD * this.filled) : odd === 0;
    const keptAsText = this.filled > 0 && !["text", "id", "code"].includes(holds) && (!fewOdd || mixed);
    return {
      type: keptAsText ? "text" : this.typeOf(notes),
      order: way === 1 ? "day first" : "month first",
      orderIsGuess: holds === "date" && !keptAsText && unclear !== undefined && !monthFirst && !dayFirst,
      filled: this.filled,
      known: keptAsText ? this.filled : known,
      notes,
      allShort: this.filled > 0 && (notes.get("zeros put back") ?? 0) === known,
      keptAsText,
    };
  }

  private typeOf(notes: ReadonlyMap<CellNote, number>): ImportedType {
    switch (this.column.holds) {
      case "date":
        return notes.has("zone") ? "text" : notes.has("time") ? "time" : "date";
      case "number":
      case "year":
        return "number";
      case "flag":
        return "boolean";
      default:
        return "text";
    }
  }
}
