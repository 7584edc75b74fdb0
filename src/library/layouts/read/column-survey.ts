import type { CellNote } from "./cell-outcome.js";
import { type CellReader, cellReader } from "./cell-reader.js";
import { ColumnDays, NO_DAYS, NO_OTHERS, type OtherOrders } from "./column-days.js";
import { type DayOrders, MONTHS_FIRST } from "./day-form.js";
import type { PlannedColumn } from "./planned-column.js";
import { Tally } from "./tally.js";

/** What a column comes in as. "time" is a day with its time. */
export type ImportedType = "text" | "number" | "boolean" | "date" | "time";

/** What was learned about a column from all its cells. */
export interface ColumnSurvey {
  readonly type: ImportedType;
  readonly orders: DayOrders;
  /** Days were read month first and nothing in the column says so. */
  readonly orderIsGuess: boolean;
  /** What a person should know of the order in which days were read. */
  readonly orderRemarks: readonly string[];
  /** Days are written month first and day first. */
  readonly isMixed: boolean;
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
  /** What the cells say about the order of month and day, for a column of days. */
  readonly days: ColumnDays | undefined;
  private readonly read: CellReader;
  private readonly common = new Tally();

  constructor(
    private readonly column: PlannedColumn,
    asOf: string,
  ) {
    this.read = cellReader(column, MONTHS_FIRST, asOf);
    this.days = column.holds === "date" ? new ColumnDays(column, asOf) : undefined;
  }

  learn(cell: string): void {
    if (cell === "" || this.days?.learn(cell, this.read) === true) return;
    this.common.add(this.read(cell));
  }

  /** @param others the orders in which the other columns of the file write their days, where they say it. */
  result(others: OtherOrders = NO_OTHERS): ColumnSurvey {
    const { orders, isGuess, isMixed, remarks, tallies } = this.days?.settle(others) ?? NO_DAYS;
    const { notes, filled, values: known } = Tally.sum([this.common, ...tallies]);
    const { holds } = this.column;
    const odd = NOT_OF_TYPE.reduce((sum, note) => sum + (notes.get(note) ?? 0), 0);
    const fewOdd = holds === "date" ? odd <= Math.max(known > 1 ? 1 : 0, MOST_ODD * filled) : odd === 0;
    const keptAsText = filled > 0 && !["text", "id", "code"].includes(holds) && (!fewOdd || isMixed);
    return {
      type: keptAsText ? "text" : this.typeOf(notes),
      orders,
      orderIsGuess: !keptAsText && isGuess,
      orderRemarks: keptAsText ? [] : remarks,
      isMixed,
      filled,
      known: keptAsText ? filled : known,
      notes,
      allShort: filled > 0 && (notes.get("zeros put back") ?? 0) === known,
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
