const CUT = /^\d(?:[.,](\d+))?E\+(\d{2,})$/;

/**
 * True for a number as a spreadsheet writes a long one into a file, such as 1.23457E+11 or 1,23457E+11: it has more digits than are shown,
 * so two ids or phones may have become one. 1.5E+01 has none that are lost.
 */
export function hasCutDigits(cell: string): boolean {
  const [, shown = "", exponent] = CUT.exec(cell.trim()) ?? [];
  return exponent !== undefined && Number(exponent) > shown.length;
}
