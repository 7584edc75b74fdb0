import type { ModuleId } from "../modules/course-modules.js";

/** How a guess is given, and how near it has to be. */
export type GuessKind =
  | {
      readonly kind: "slider";
      readonly low: number;
      readonly high: number;
      readonly step: number;
      readonly unit: string;
    }
  | { readonly kind: "number"; readonly unit?: string }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  | { readonly kind: "order"; readonly options: readonly string[] };

/** What is found out: a number, the right option, or the options in their order. */
export type Truth = number | string | readonly string[];

/** A guess that many people make, and one sentence for it. */
export interface LikelyGuess {
  /** A number from here on, or up to there; or this option, or this option first in an order. */
  readonly from?: number;
  readonly to?: number;
  readonly is?: string;
  readonly says: string;
}

/** A guess that is asked before a cell is run, and what is said afterwards. */
export interface Prediction<Id extends string = string> {
  /** For example "m1.talks". */
  readonly id: Id;
  readonly module: ModuleId;
  readonly ask: string;
  readonly guess: GuessKind;
  /** Computed from the data of the course by the call that the lesson makes: it is never typed. */
  truth(): Truth;
  /** How far from the truth still counts as near, as a share of it. Default 0.15. */
  readonly near?: number;
  /** The truth in a sentence; {truth} stands for it. */
  readonly answer: string;
  readonly likely: readonly LikelyGuess[];
}

/** Keeps the ids of a list of predictions in its type. */
export function predictionList<Id extends string = never>(
  predictions: readonly Prediction<Id>[],
): readonly Prediction<Id>[] {
  return predictions;
}
