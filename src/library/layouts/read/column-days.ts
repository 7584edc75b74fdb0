import type { DateOrder } from "../../table/delimited/date-order.js";
import { type CellReader, cellReader } from "./cell-reader.js";
import { DayEvidence, twoWays } from "./day-evidence.js";
import { DAY_FORMS, DAYS_FIRST, type DayForm, type DayOrders, MONTHS_FIRST } from "./day-form.js";
import type { PlannedColumn } from "./planned-column.js";
import { endsWithYear } from "./read-written-day.js";
import { Tally } from "./tally.js";

/** For each form the order in which other columns write their days, where all that say it agree. */
export type OtherOrders = ReadonlyMap<DayForm, DateOrder>;

export const NO_OTHERS: OtherOrders = new Map();

/** In which orders the days of a column are read, and what is to be said of it. */
export interface SettledDays {
  readonly orders: DayOrders;
  /** Nothing tells the month from the day, and no sure description does. */
  readonly isGuess: boolean;
  /** Both orders stand in the column. */
  readonly isMixed: boolean;
  readonly remarks: readonly string[];
  readonly tallies: readonly Tally[];
}

export const NO_DAYS: SettledDays = {
  orders: MONTHS_FIRST,
  isGuess: false,
  isMixed: false,
  remarks: [],
  tallies: [],
};

interface Seen {
  readonly evidence: DayEvidence;
  readonly monthFirst: Tally;
  readonly dayFirst: Tally;
}

/** Reads the days of a column both ways until all its cells were seen. */
export class ColumnDays {
  private readonly seen = new Map<DayForm, Seen>();
  private readonly readDayFirst: CellReader;
  private readonly elections: boolean;

  constructor(
    private readonly column: PlannedColumn,
    asOf: string,
  ) {
    this.readDayFirst = cellReader(column, DAYS_FIRST, asOf);
    this.elections = column.kind === "vote history" || /elect|vote/i.test(column.name);
  }

  /** Takes a cell, unless its order is no question. */
  learn(cell: string, readMonthFirst: CellReader): boolean {
    const text = cell.trim();
    const written = twoWays(text, endsWithYear(text, this.column.forms));
    if (written === undefined) return false;
    const { form, year, first, second } = written;
    const { evidence, monthFirst, dayFirst } = this.of(form);
    monthFirst.add(readMonthFirst(cell));
    dayFirst.add(this.readDayFirst(cell));
    evidence.add(year, first, second);
    return true;
  }

  /** What the cells of a form say by themselves. */
  said(form: DayForm): DateOrder | undefined {
    const said = this.seen.get(form)?.evidence.said();
    return said === "month first" || said === "day first" ? said : undefined;
  }

  settle(others: OtherOrders): SettledDays {
    const orders: Record<DayForm, DateOrder> = { ...MONTHS_FIRST };
    const remarks: string[] = [];
    const tallies: Tally[] = [];
    let [isGuess, isMixed] = [false, false];
    const { order: told, sure } = this.column;
    for (const [form, { evidence, monthFirst, dayFirst }] of this.seen) {
      const said = evidence.said();
      const other = said === "nothing" && form === "year last" ? others.get(form) : undefined;
      const order = said === "day first" || other === "day first" ? "day first" : "month first";
      orders[form] = order;
      tallies.push(order === "day first" ? dayFirst : monthFirst);
      if (said === "both") isMixed = true;
      // A year in front is followed by the month, everywhere but in a mistake.
      if (said === "nothing" && other === undefined && form === "year last" && sure !== true) isGuess = true;
      if (order === "day first" && (told !== undefined || other !== undefined || form !== "year last"))
        remarks.push(sentence(form, this.column, other !== undefined));
    }
    return { orders, isGuess, isMixed, remarks, tallies };
  }

  private of(form: DayForm): Seen {
    const known = this.seen.get(form);
    if (known !== undefined) return known;
    const strict = this.column.order === undefined && form === "year last";
    const made = {
      evidence: new DayEvidence(strict, this.elections),
      monthFirst: new Tally(),
      dayFirst: new Tally(),
    };
    this.seen.set(form, made);
    return made;
  }
}

function sentence(form: DayForm, { order, forms }: PlannedColumn, byOthers: boolean): string {
  const example = {
    "year last": "25/05/2024",
    "eight digits": forms.includes("MMDDYYYY") ? "25052024" : "20242505",
    "year first": "2024-25-05",
  }[form];
  const layout = order === undefined ? "" : "; the layout says month first";
  return byOthers
    ? `Nothing in the column tells the month from the day, and other columns of the file write the day first, as ${example}${layout}: read as day first.`
    : `It is written day first, as ${example}${layout}: read as day first.`;
}

/** The orders that the columns of a file say, where they agree. */
export function saidOrders(columns: readonly ColumnDays[]): OtherOrders {
  return new Map(
    DAY_FORMS.flatMap((form) => {
      const said = new Set(columns.flatMap((column) => column.said(form) ?? []));
      const [only] = said;
      return only !== undefined && said.size === 1 ? [[form, only] as const] : [];
    }),
  );
}
