/** A live formula with the value that it has today. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: number | string;
}

/** What stands in a cell of the workbook: text (already neutral), a number, or one of our own formulas. */
export type SheetCell = string | number | FormulaCell;

/** One sheet of the workbook, row by row. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The address of a cell: column and row count from 0, so (1, 4) is B5. */
export function cellAddress(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

/** Rounding up as `roundUp` does it, in a formula. */
export function ceilingOf(expression: string): string {
  return `CEILING(${expression}-0.000000001,1)`;
}
