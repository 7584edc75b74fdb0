/** A difference between two arms with its variance and what its degrees of freedom are made of. */
export interface Difference {
  readonly estimate: number;
  readonly variance: number;
  readonly df: number;
  readonly method: string;
  readonly notes: readonly string[];
  /** True where covariates were taken into account. */
  readonly adjusted?: boolean;
}
