/** How the scores of a model or a vendor are turned into chances that held for your own people. Plain, frozen data. */
export interface Calibration {
  readonly kind: "calibration";
  readonly method: "platt" | "isotonic";
  /** What a score is taken as: its log odds (for probabilities) or as it is. */
  readonly scale: "log odds" | "as it is";
  /** Platt: the straight line on the scale; 1 and 0 on log odds mean that nothing was to mend. null for isotonic. */
  readonly slope: number | null;
  readonly intercept: number | null;
  /** Isotonic: the corners of the rising line, between which it is straight. Empty for Platt. */
  readonly knots: readonly CalibrationKnot[];
  /** The rows used, and those left out. */
  readonly n: number;
  readonly dropped: number;
  /** The (weighted) number of rows with outcome 1. */
  readonly events: number;
  /** What to know before relying on it; empty when there is nothing. */
  readonly notes: readonly string[];
}

export interface CalibrationKnot {
  readonly score: number;
  readonly probability: number;
}

/** Scores at 0 and 1 have no log odds: they are taken as this far inside. */
export const EDGE = 1e-9;

/** The log odds of a probability. */
export function logOdds(probability: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, probability));
  return Math.log(inside / (1 - inside));
}
