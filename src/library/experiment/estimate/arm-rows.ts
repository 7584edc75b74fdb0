/** The people of one arm: their outcomes, and row after row 1 and the centred covariates. */
export interface ArmRows {
  readonly y: Float64Array;
  readonly x: Float64Array;
  readonly width: number;
  /** The cluster of each row, counted from 0, and how many there are; without clusters undefined. */
  readonly clusters: { readonly codes: Int32Array; readonly count: number } | undefined;
}

/** The arm's mean at the average covariates, its variance, and its terms in the Satterthwaite ratio. */
export interface ArmMean {
  readonly mean: number;
  readonly variance: number;
  readonly first: number;
  readonly second: number;
  /** A variance up to this is rounding: the covariates say every outcome. */
  readonly rounding: number;
}
