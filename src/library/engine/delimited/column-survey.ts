import { type ColumnJudge, isSettled, judgeCell, newJudge } from "../../table/delimited/judge-column.js";
import { readNumber } from "../../table/read/parse-number.js";
import { type ColumnType, readCell } from "../../table/read/type-column.js";
import { guardDelimited } from "../../table/write/formula-guard.js";
import { BYTE } from "./byte-class.js";
import type { WordPlaces } from "./word-places.js";

/** What the cells of a column have in common. */
export interface ColumnSurvey {
  readonly judge: ColumnJudge;
  /** Some cell holds letters and counts as missing all the same. */
  readonly blanks: boolean;
  /** Some known cell is more than digits with a sign and a point. */
  readonly odd: boolean;
  /** Some known cell, or one that counts as missing, holds marks that nobody sees. */
  readonly unseen: boolean;
  /** Some cell holds a mark at which a spreadsheet splits, or a quotation mark. */
  readonly marks: boolean;
  /** Some text means something else than what stands there: it has the apostrophe of the formula guard. */
  readonly guarded: boolean;
  /** Some text needs such an apostrophe when it is written. */
  readonly runs: boolean;
  /** Whether all known cells are what was told, for numbers by their way of writing. */
  readonly fits: { en: boolean; de: boolean };
}

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
/** Words below fewer numbers stand in the first rows, which are looked at anyway. */
const NUMBERS_ABOVE = 20;
/** Whatever is no letter of ASCII, for the careful look. */
export const MAY_BE_UNSEEN = /[^ -~]/;
const NUMERIC = BYTE.digit | BYTE.point | BYTE.minus;

/** Learns about a column cell by cell. Most cells are judged by their bytes alone; the others by the rules of `readCSV`. */
export class ColumnSurveyor implements ColumnSurvey {
  readonly judge: ColumnJudge = newJudge();
  readonly fits = { en: true, de: true };
  blanks = false;
  odd = false;
  unseen = false;
  marks = false;
  guarded = false;
  runs = false;
  private open: boolean;

  /**
   * @param words is told of a word below numbers alone: from there the column is text.
   */
  constructor(
    private readonly told: ColumnType | undefined,
    private readonly words: WordPlaces,
  ) {
    this.open = told !== "text";
  }

  /**
   * @param from where the known cell begins in the bytes, `to` where it ends.
   * @param seen the classes of its bytes.
   * @param plain it begins with a letter or digit of ASCII.
   */
  learn(bytes: Buffer, from: number, to: number, seen: number, plain: boolean): void {
    if ((seen & (BYTE.split | BYTE.quote)) !== 0) this.marks = true;
    if (this.open) {
      if ((seen & ~NUMERIC) === 0 && this.isPlainNumber(bytes, from, to, seen)) return;
      this.odd = true;
      const cell = textOf(bytes, from, to, seen);
      this.unseen ||= MAY_BE_UNSEEN.test(cell);
      this.judgeOdd(cell);
      if (!plain || (seen & BYTE.split) !== 0) this.look(cell);
    } else if (!plain || (seen & BYTE.split) !== 0) this.look(textOf(bytes, from, to, seen));
  }

  /** True for a number that every rule takes for the same one; then it is counted. */
  private isPlainNumber(bytes: Buffer, from: number, to: number, seen: number): boolean {
    const { judge } = this;
    if (this.told === "boolean") return to - from === 1 && (bytes[from] ?? 0) >> 1 === ZERO >> 1;
    const start = bytes[from] === MINUS ? from + 1 : from;
    let point = to;
    if ((seen & (BYTE.point | BYTE.minus)) !== 0) {
      for (let at = start; at < to; at++) {
        const byte = bytes[at];
        if (byte === MINUS || (byte === POINT && point < to)) return false;
        if (byte === POINT) point = at;
      }
    }
    const whole = point - start;
    if (whole < 1 || whole > 15 || (whole > 1 && bytes[start] === ZERO)) return false;
    if (point < to) {
      const digits = to - point - 1;
      if (digits < 1 || digits > 17) return false;
      // 1.234 is more than a thousand in another way of writing.
      if (judge.numbers.de && digits === 3 && bytes[start] !== ZERO) return false;
      if (this.told !== undefined) {
        if (bytes[start] === ZERO || digits !== 3) this.fits.de = false;
        else return false;
      }
      judge.numbers.de = false;
    }
    judge.known++;
    judge.yesNo = false;
    return true;
  }

  private judgeOdd(cell: string): void {
    if (this.told === undefined) {
      judgeCell(this.judge, cell);
      if (!isSettled(this.judge)) return;
      this.open = false;
      if (this.judge.known > NUMBERS_ABOVE) this.words.note();
    } else if (this.told === "number") {
      this.fits.en &&= readNumber(cell, "en") !== undefined;
      this.fits.de &&= readNumber(cell, "de") !== undefined;
    } else if (readCell(cell, this.told, { locale: "en", order: "month first" }) === undefined)
      this.fits.en = this.fits.de = false;
  }

  private look(cell: string): void {
    const value = readCell(cell, "text", { locale: "en", order: "month first" });
    if (value !== cell) this.guarded = true;
    if (typeof value === "string" && guardDelimited(value) !== cell) this.runs = true;
  }
}

function textOf(bytes: Buffer, from: number, to: number, seen: number): string {
  const text =
    (seen & BYTE.high) === 0 ? bytes.toString("latin1", from, to) : bytes.toString("utf8", from, to);
  return (seen & BYTE.quote) === 0 ? text : text.replaceAll('""', '"');
}
