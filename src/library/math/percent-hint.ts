/**
 * What to write where a percentage was given for a share: " Write 70% as 0.7."; an empty text for any other value.
 *
 * @example
 * percentHint(70); // " Write 70% as 0.7."
 */
export function percentHint(value: unknown): string {
  return typeof value === "number" && value > 1 && value <= 100
    ? ` Write ${value}% as ${Number((value / 100).toPrecision(12))}.`
    : "";
}
