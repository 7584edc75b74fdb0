/**
 * Throws when a covariate is the arm of people, or who of them was reached: neither was known before the draw, so an
 * adjustment by it takes away a part of the effect.
 *
 * @param options the columns of an experiment by what they stand for.
 */
export function requireKnownBefore(options: {
  readonly assignment?: string | undefined;
  readonly received?: string | undefined;
  readonly covariates?: readonly string[] | undefined;
}): void {
  const { covariates } = options;
  for (const role of ["assignment", "received"] as const) {
    const column = options[role];
    if (column === undefined || !Array.isArray(covariates) || !covariates.includes(column)) continue;
    throw new RangeError(
      `The column "${column}" is both "${role}" and one of "covariates". Covariates are what was known before the draw: leave it out of them.`,
    );
  }
}
