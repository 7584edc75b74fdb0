const NAMES = /^(grand |sub)?-?totals?\b|^(sum|all|statewide|overall|gesamt|summe|suma|total general)$/i;

/** True for the name of a row of sums, in the languages of the lists that people have. */
export function isTotalName(cell: string): boolean {
  return NAMES.test(cell);
}
