/** A place in a file where a row begins. */
export interface RowPlace {
  /** Counted from 0, below the names. */
  readonly row: number;
  readonly byte: number;
}

const START: RowPlace = { row: 0, byte: 0 };
const MOST = 5;
const ROWS_ABOVE = 100;

/** Where words stand below numbers in a file that goes by row by row. */
export class WordPlaces {
  /** Each is where some rows above such a word begin: it is looked at in their company. */
  readonly places: RowPlace[] = [];
  private above = START;
  private later = START;

  pass(row: number, byte: number): void {
    if (row % ROWS_ABOVE !== 0 || row <= this.later.row) return;
    this.above = this.later;
    this.later = { row, byte };
  }

  /** A word stands in the row that was passed last. */
  note(): void {
    if (this.places.length < MOST && this.places.at(-1) !== this.above) this.places.push(this.above);
  }
}
