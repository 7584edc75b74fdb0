/** A group of cells whose sum is published, as the positions of its cells. */
export type SumGroup = readonly number[];

/**
 * The hidden cells that somebody could work out exactly from the published sums and the cells that are shown.
 *
 * Method: each published sum is a linear equation in the hidden cells; a cell is known exactly when its own unit row
 * lies in the row space of the equations (Gauss–Jordan elimination).
 *
 * @param hidden the positions that are not shown.
 * @param groups the cells of each published sum.
 */
export function solvableCells(hidden: readonly number[], groups: readonly SumGroup[]): readonly number[] {
  const column = new Map(hidden.map((cell, i) => [cell, i]));
  const rows = groups
    .map((group) => {
      const row = new Float64Array(hidden.length);
      for (const cell of group) {
        const at = column.get(cell);
        if (at !== undefined) row[at] = 1;
      }
      return row;
    })
    .filter((row) => row.some((entry) => entry !== 0));
  const reduced: Float64Array[] = [];
  for (let at = 0; at < hidden.length && rows.length > 0; at++) {
    const pivotAt = rows.findIndex((row) => Math.abs(row[at] ?? 0) > 1e-9);
    if (pivotAt < 0) continue;
    const [pivot] = rows.splice(pivotAt, 1) as [Float64Array];
    const scale = pivot[at] ?? 1;
    for (let i = 0; i < pivot.length; i++) pivot[i] = (pivot[i] ?? 0) / scale;
    for (const row of [...rows, ...reduced]) {
      const factor = row[at] ?? 0;
      if (factor === 0) continue;
      for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) - factor * (pivot[i] ?? 0);
    }
    reduced.push(pivot);
  }
  // In reduced form a cell is known exactly when an equation holds nothing but this cell.
  return reduced.flatMap((row) => {
    const open = [...row.keys()].filter((i) => Math.abs(row[i] ?? 0) > 1e-9);
    const [only] = open;
    return open.length === 1 && only !== undefined ? [hidden[only] as number] : [];
  });
}
