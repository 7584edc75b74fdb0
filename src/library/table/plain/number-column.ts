import type { ColumnJudge } from "../delimited/judge-column.js";
import type { CellText } from "./cell-text.js";
import type { CellColumn, ToldColumn } from "./plain-form.js";

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
const MOST_WHOLE = 15;
const MOST_DECIMALS = 17;
// Up to here a whole number and a power of ten are exact, and so their quotient is the nearest number there is.
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** A column of numbers that are written with digits, a minus and a point, and no other way. */
export class NumberColumn implements CellColumn {
  /** Some cell is written otherwise: the values say nothing. */
  failed = false;
  /** Some number has decimals, so that its point is a decimal one. */
  hasPoint = false;
  private known = 0;
  private rows = 0;
  private values: Float64Array<ArrayBuffer>;
  private isGerman = true;
  private twoMeanings = false;
  private readonly unknown: ReadonlySet<number>;

  /** @param missing the texts that mean "not known". */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly text: CellText,
    private readonly told: ToldColumn,
    missing: readonly string[],
  ) {
    this.values = new Float64Array(told.rows);
    this.unknown = new Set(missing.map(Number).filter((value) => !Number.isNaN(value)));
  }

  /** The next cell; NaN stands for a missing one. */
  take(start: number, end: number): void {
    if (this.failed) return;
    const value = start === end ? Number.NaN : this.read(start, end);
    if (this.rows === this.values.length) this.grow();
    this.values[this.rows++] = value;
  }

  /** The numbers, with null where nothing is known. */
  cells(): (number | null)[] {
    const { rows, values } = this;
    const cells = new Array<number | null>(rows);
    for (let row = 0; row < rows; row++) {
      const value = values[row] as number;
      cells[row] = Number.isNaN(value) ? null : value;
    }
    return cells;
  }

  /** The same as if each cell had been judged by itself. */
  get judge(): ColumnJudge {
    const { known, isGerman: de, twoMeanings } = this;
    return { known, yesNo: known === 0, numbers: { en: true, de }, twoMeanings };
  }

  private read(start: number, end: number): number {
    const { bytes } = this;
    const isNegative = bytes[start] === MINUS;
    const first = isNegative ? start + 1 : start;
    let at = first;
    let digits = 0;
    for (let digit = 0; at < end; at++) {
      digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      digits = digits * 10 + digit;
    }
    const whole = at - first;
    if (whole === 0 || whole > MOST_WHOLE || (whole > 1 && bytes[first] === ZERO)) return this.fail();
    let decimals = 0;
    if (at < end) {
      if (bytes[at] !== POINT) return this.fail();
      for (at++; at < end; at++, decimals++) {
        const digit = (bytes[at] as number) - ZERO;
        if (digit < 0 || digit > 9) return this.fail();
        digits = digits * 10 + digit;
      }
      if (decimals === 0 || decimals > MOST_DECIMALS) return this.fail();
    }
    const size = whole + decimals > EXACT_DIGITS ? undefined : digits / (POWERS[decimals] as number);
    const value = size === undefined ? Number(this.text(start, end)) : isNegative ? -size : size;
    if (this.unknown.has(value) && this.told.known(this.text(start, end)) === null) return Number.NaN;
    this.known++;
    if (decimals > 0) this.learnPoint(whole, decimals, bytes[first] === ZERO);
    return value;
  }

  /** 1.234 is more than a thousand in another way of writing; all other decimals can be nothing else. */
  private learnPoint(whole: number, decimals: number, isBelowOne: boolean): void {
    this.hasPoint = true;
    if (decimals === 3 && whole <= 3 && !isBelowOne) this.twoMeanings = true;
    else this.isGerman = false;
  }

  private fail(): number {
    this.failed = true;
    this.values = new Float64Array(0);
    return Number.NaN;
  }

  private grow(): void {
    const larger = new Float64Array(Math.ceil(this.values.length * 1.5) + 1024);
    larger.set(this.values);
    this.values = larger;
  }
}
