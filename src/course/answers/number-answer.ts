/** One number is asked for. */
export interface NumberAnswer {
  readonly kind: "number";
  /** The right number; a share as 0.24, not 24. */
  readonly expected: number;
  /** How far from it still counts as right. Default 0: exactly this number (rounding noise is forgiven). */
  readonly tolerance?: number;
  /** True: a share that may also be given in percent, as 24, "24%" or "24.0 %". Default false. */
  readonly percent?: boolean;
  /** How far from it counts as almost right. Default: five times the tolerance, or half a percent of the number. */
  readonly almost?: number;
}
