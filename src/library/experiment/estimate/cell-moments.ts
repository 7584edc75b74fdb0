/** What is known of a cell's people without holding them: how many, and the moments of what happened and of who was reached. */
export interface CellMoments {
  n: number;
  /** The mean of the outcome, and its squared distances from it, added up. */
  y: number;
  yy: number;
  /** The same of who was reached (0 or 1), and of both together. */
  r: number;
  rr: number;
  yr: number;
}

export function newMoments(): CellMoments {
  return { n: 0, y: 0, yy: 0, r: 0, rr: 0, yr: 0 };
}

/**
 * Takes one person into account.
 *
 * Method: updating formulas for means and sums of squares (Welford 1962, Technometrics 4(3)), which keep the digits that
 * sums of squares lose.
 */
export function addPerson(cell: CellMoments, y: number, r: number): void {
  cell.n++;
  const offY = y - cell.y;
  const offR = r - cell.r;
  cell.y += offY / cell.n;
  cell.r += offR / cell.n;
  cell.yy += offY * (y - cell.y);
  cell.rr += offR * (r - cell.r);
  cell.yr += offY * (r - cell.r);
}
