import type { PlainValue } from "../../table/columns/plain-value.js";
import { numberText } from "../../words/number-text.js";
import type { ImportRemark } from "./import-report.js";
import type { PlannedColumn } from "./planned-column.js";
import { zipInState } from "./zip-in-state.js";

/** How far from a ZIP code its state stands. */
const NEAR = 4;

/** What a row says that no column says alone. */
export class RowJudge {
  private readonly states: ReadonlyMap<number, number | undefined>;
  private readonly birth: number;
  private readonly registered: number;
  private bornLater = 0;
  private padded = new Map<number, number>();

  constructor(
    private readonly columns: readonly PlannedColumn[],
    private readonly place: string | undefined,
  ) {
    this.states = new Map(
      columns.flatMap(({ role }, at) => (role === "zip" ? [[at, stateBeside(columns, at)] as const] : [])),
    );
    this.birth = columns.findIndex(({ role, holds }) => role === "birth date" && holds === "date");
    this.registered = columns.findIndex(
      ({ name, holds }) => holds === "date" && /regist|^reg_?d|regdate/i.test(name),
    );
  }

  /** Puts back what the state of a row tells, and counts what cannot be. */
  settle(row: PlainValue[]): void {
    for (const [zip, state] of this.states) {
      const value = row[zip];
      if (typeof value !== "string" || value.length > 4 || !/^\d{3,4}$/.test(value)) continue;
      const said = state === undefined ? undefined : row[state];
      const whole = zipInState(value, typeof said === "string" ? said : this.place);
      if (whole === undefined) continue;
      row[zip] = whole;
      this.padded.set(zip, (this.padded.get(zip) ?? 0) + 1);
    }
    const [born, registered] = [row[this.birth], row[this.registered]];
    if (typeof born === "string" && typeof registered === "string" && registered < born) this.bornLater++;
  }

  /** How many ZIP codes of a column have their zeros again. */
  paddedAt(column: number): number {
    return this.padded.get(column) ?? 0;
  }

  remarks(): readonly ImportRemark[] {
    if (this.bornLater === 0) return [];
    const names = [this.columns[this.birth]?.name, this.columns[this.registered]?.name];
    return [
      {
        column: names.join(", "),
        rows: this.bornLater,
        says: `${numberText(this.bornLater)} ${this.bornLater === 1 ? "person" : "people"} would have registered before they were born: both days are doubtful, mostly an old placeholder, and no sign of anything wrong.`,
      },
    ];
  }
}

function stateBeside(columns: readonly PlannedColumn[], zip: number): number | undefined {
  for (let away = 1; away <= NEAR; away++)
    for (const at of [zip - away, zip + away]) if (isState(columns[at])) return at;
  return undefined;
}

const isState = (column: PlannedColumn | undefined): boolean =>
  column !== undefined && (column.role === "state" || /state$/i.test(column.name));
