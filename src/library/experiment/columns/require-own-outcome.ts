/** What else a column of an experiment can stand for. */
const ROLES = ["assignment", "received", "blocks", "clusters", "covariates", "score"];

/**
 * Throws when the outcome's column stands for something else, too: it would explain itself, without any error.
 *
 * @param options the columns of an experiment by what they stand for.
 */
export function requireOwnOutcome(options: { readonly outcome: string }): void {
  const { outcome } = options;
  const named: Readonly<Record<string, unknown>> = { ...options };
  const twice = ROLES.find((role) => [named[role]].flat().includes(outcome));
  if (twice === undefined) return;
  throw new RangeError(
    `The outcome and "${twice}" are the same column, "${outcome}". Name the column with the result as the outcome, and another one for "${twice}".`,
  );
}
