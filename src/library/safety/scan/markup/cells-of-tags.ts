import type { CellPlace } from "./tag-roles.js";

/** Wider cells are a mistake, or meant to fill the memory. */
const WIDEST = 1000;

/** The cells of a table whose rows and cells open and close one after the other; ends that are missing are guessed as browsers do. */
export class CellsOfTags {
  readonly rows: string[][] = [];
  private row: string[] | undefined;
  private cell: { text: string; across: number; down: number } | undefined;
  /** For each column: how many of the next rows a cell from above reaches into. */
  private readonly reach: number[] = [];

  get isInCell(): boolean {
    return this.cell !== undefined;
  }

  write(text: string): void {
    if (this.cell !== undefined) this.cell.text += text;
  }

  openRow(): void {
    this.closeRow();
    this.row = [];
  }

  openCell({ across, down, column = 0 }: CellPlace): void {
    this.closeCell();
    this.row ??= [];
    while (this.row.length < Math.min(WIDEST, column - 1)) this.row.push("");
    this.cell = { text: "", across: clamp(across), down: clamp(down) };
  }

  /** The cell that is open takes so many columns. */
  widen(across: number): void {
    if (this.cell !== undefined) this.cell.across = clamp(across);
  }

  closeCell(): void {
    const { cell, row } = this;
    this.cell = undefined;
    if (cell === undefined || row === undefined) return;
    this.passReached(row);
    for (let i = 0; i < cell.across; i++) {
      this.reach[row.length] = cell.down - 1;
      // A cell over several columns is that of the first, as in a workbook.
      row.push(i === 0 ? cell.text : "");
    }
  }

  closeRow(): void {
    this.closeCell();
    const { row } = this;
    this.row = undefined;
    if (row === undefined) return;
    this.passReached(row);
    if (row.length > 0) this.rows.push(row);
  }

  /** Leaves out the places that cells from above take. */
  private passReached(row: string[]): void {
    for (let left = this.reach[row.length] ?? 0; left > 0; left = this.reach[row.length] ?? 0) {
      this.reach[row.length] = left - 1;
      row.push("");
    }
  }
}

const clamp = (cells: number): number => (Number.isInteger(cells) ? Math.min(WIDEST, Math.max(1, cells)) : 1);
