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
  private values: (number | null)[];
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
    this.values = new Array<number | null>(told.rows);
    this.unknown = new Set(missing.map(Number).filter((value) => !Number.isNaN(value)));
  }

  /** The next cell. */
  take(start: number, end: number): void {
    if (this.failed) return;
    this.values[this.rows++] = start === end ? null : this.read(start, end);
  }

  /** The numbers, with null where nothing is known. */
  cells(): (number | null)[] {
    this.values.length = this.rows;
    return this.values;
  }

  /** The same as if each cell had been judged by itself. */
  get judge(): ColumnJudge {
    const { known, isGerman: de, twoMeanings } = this;
    return {
      known,
      yesNo: known === 0,
      numbers: { en: true, de },
      twoMeanings,
      pointBeforeThree: twoMeanings,
      cutDigits: false,
      marked: true,
      percents: 0,
      missingWords: new Set(),
    };
  }

  private read(start: number, end: number): number | null {
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
    if (this.unknown.has(value) && this.told.known(this.text(start, end)) === null) return null;
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

  private fail(): null {
    this.failed = true;
    this.values = [];
    return null;
  }
}
