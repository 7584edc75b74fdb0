import type { PlainValue } from "../columns/plain-value.js";
import { type ColumnJudge, isSettled, judgeCell, newJudge } from "../delimited/judge-column.js";
import { type CellForm, type ColumnType, readCell } from "../read/type-column.js";
import type { CellText } from "./cell-text.js";
import { CodeList } from "./code-list.js";
import type { CellColumn, ToldColumn } from "./plain-form.js";
import { WordList } from "./word-list.js";

// A column with more different texts than this, and hardly two of them the same, is kept cell by cell.
const MANY = 2 ** 15;

/** A column of any texts: each different one is read, judged and kept once. */
export class TextColumn implements CellColumn {
  readonly judge: ColumnJudge = newJudge();
  private readonly words: string[] = [];
  private list: WordList | undefined;
  private codes: CodeList;
  /** The texts cell by cell, where there are too many to be counted as words. */
  private texts: PlainValue[] | undefined;
  private isOpen: boolean;

  constructor(
    bytes: Uint8Array,
    private readonly text: CellText,
    private readonly told: ToldColumn,
  ) {
    this.list = new WordList(bytes);
    this.codes = new CodeList(told.rows);
    this.isOpen = told.type === undefined;
  }

  take(start: number, end: number): void {
    const { list } = this;
    if (list === undefined) {
      this.texts?.push(this.read(start, end));
      return;
    }
    const code = list.codeOf(start, end);
    if (code === this.words.length) this.words.push(this.read(start, end));
    this.codes.push(code);
    if (list.size > MANY && list.size * 4 > this.codes.length) this.keepTexts();
  }

  /** The values, or undefined when a cell is none of that type. */
  cells(type: ColumnType, form: CellForm): PlainValue[] | undefined {
    const valueIn = (text: string): PlainValue | undefined => {
      const cell = this.told.known(text);
      return cell === null ? null : readCell(cell, type, form);
    };
    const { texts, codes } = this;
    if (texts !== undefined) {
      for (let row = 0; row < texts.length; row++) {
        const value = valueIn(texts[row] as string);
        if (value === undefined) return undefined;
        texts[row] = value;
      }
      return texts;
    }
    const values: PlainValue[] = [];
    for (const word of this.words) {
      const value = valueIn(word);
      if (value === undefined) return undefined;
      values.push(value);
    }
    const cells = new Array<PlainValue>(codes.length);
    for (let row = 0; row < cells.length; row++) cells[row] = values[codes.at(row)] as PlainValue;
    return cells;
  }

  private read(start: number, end: number): string {
    const text = this.text(start, end);
    if (!this.isOpen) return text;
    const cell = this.told.known(text);
    if (cell !== null) {
      judgeCell(this.judge, cell);
      this.isOpen = !isSettled(this.judge);
    }
    return text;
  }

  private keepTexts(): void {
    const { words, codes } = this;
    const texts: PlainValue[] = [];
    for (let row = 0; row < codes.length; row++) texts.push(words[codes.at(row)] as string);
    this.texts = texts;
    this.list = undefined;
    this.codes = new CodeList(0);
  }
}
