import type { Workspace } from "./workspace.js";

/**
 * True when moving along this direction never makes any row less likely: then there is no best coefficient, only ever
 * larger ones (Albert and Anderson 1984, Biometrika 71(1)).
 */
export function separates(workspace: Workspace, direction: Float64Array): boolean {
  const { rowCount, successes, trials } = workspace;
  const shift = new Float64Array(rowCount);
  direction.forEach((value, j) => {
    const column = workspace.column(j);
    for (let i = 0; i < rowCount; i++) shift[i] = (shift[i] as number) + value * (column[i] as number);
  });
  const largest = shift.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const slack = largest * 1e-4;
  for (let i = 0; i < rowCount; i++) {
    const won = successes[i] as number;
    const all = trials === undefined ? 1 : (trials[i] as number);
    const move = shift[i] as number;
    if (won > 0 && move < -slack) return false;
    if (won < all && move > slack) return false;
  }
  return largest > 0;
}

/**
 * True when a column separates by itself: no row with the outcome lies below a row without it, or none above.
 */
export function separatesAlone(workspace: Workspace, column: number): boolean {
  const { rowCount, successes, trials } = workspace;
  const values = workspace.column(column);
  const won = { low: Infinity, high: -Infinity };
  const lost = { low: Infinity, high: -Infinity };
  for (let i = 0; i < rowCount; i++) {
    const value = values[i] as number;
    const yes = successes[i] as number;
    const all = trials === undefined ? 1 : (trials[i] as number);
    if (yes > 0) widen(won, value);
    if (yes < all) widen(lost, value);
  }
  const constant = Math.min(won.low, lost.low) === Math.max(won.high, lost.high);
  return !constant && (lost.high <= won.low || won.high <= lost.low);
}

function widen(range: { low: number; high: number }, value: number): void {
  if (value < range.low) range.low = value;
  if (value > range.high) range.high = value;
}

/** A column of names or numbers of people separates in hundreds of terms; a few say which column it is. */
const MOST_NAMED = 4;

/** The sentence for terms that separate. */
export function separationMessage(outcome: string, terms: readonly string[]): string {
  const named = terms.slice(0, MOST_NAMED).map((term) => `"${term}"`);
  const names = [...named, ...(terms.length > MOST_NAMED ? [`${terms.length - MOST_NAMED} more`] : [])].join(
    " and ",
  );
  return terms.length > 1
    ? `${names} together predict "${outcome}" without any exception for some rows (separation), so their best coefficients are infinite. ` +
        "Leave one of them out, join small groups, or add ridge, for example ridge: 1."
    : `${names} predicts "${outcome}" without any exception for some rows (separation), so its best coefficient is infinite. ` +
        "Leave it out, join small groups, or add ridge, for example ridge: 1.";
}
