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

/** The sentence for terms that separate. */
export function separationMessage(outcome: string, terms: readonly string[]): string {
  const names = terms.map((term) => `"${term}"`).join(" and ");
  const plural = terms.length > 1;
  return (
    `${names} ${plural ? "together predict" : "predicts"} "${outcome}" without any exception for some rows (separation), ` +
    `so ${plural ? "their best coefficients are" : "its best coefficient is"} infinite. ` +
    `Leave ${plural ? "one of them" : "it"} out, join small groups, or add ridge, for example ridge: 1.`
  );
}
