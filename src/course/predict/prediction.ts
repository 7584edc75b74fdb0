import type { ModuleId } from "../modules/course-modules.js";

/** A number on a line. */
export interface SliderAsk {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** What stands behind the number, for example "%". */
  readonly unit: string;
}

/** One of several sliders. */
export interface NamedSlider extends SliderAsk {
  readonly name: string;
  /** The question beside it. */
  readonly label: string;
}

/** How a guess is given, and how near it has to be. */
export type GuessKind =
  | ({ readonly kind: "slider" } & SliderAsk)
  | { readonly kind: "sliders"; readonly fields: readonly NamedSlider[] }
  | { readonly kind: "number"; readonly unit?: string }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  | { readonly kind: "choices"; readonly options: readonly string[] }
  | { readonly kind: "order"; readonly options: readonly string[] };

/** What is found out: a number, one for each slider, the right option or options, or the options in their order. */
export type Truth = number | string | readonly string[] | readonly number[];

/** A guess that many people make, and one sentence for it. */
export interface LikelyGuess {
  /** A number from here on, or up to there; or this option: chosen, one of those chosen, or first in an order. */
  readonly from?: number;
  readonly to?: number;
  readonly is?: string;
  /** The name of the slider that `from` and `to` speak of. Default: any of them. */
  readonly field?: string;
  /** True: all sliders stand at the same number, or nearly. */
  readonly equal?: true;
  readonly says: string;
}

/** A guess that is asked before a cell is run, and what is said afterwards. */
export interface Prediction<Id extends string = string> {
  /** For example "m1.talks". */
  readonly id: Id;
  readonly module: ModuleId;
  readonly ask: string;
  readonly guess: GuessKind;
  /**
   * Computed from the data of the course by the call that the lesson makes: it is never typed. A share in percent where
   * the unit is "%". Left out: there is no right answer, and each guess gets its reply.
   */
  readonly truth?: () => Truth;
  /** How far from the truth still counts as near, as a share of it. Default 0.15. */
  readonly near?: number;
  /** The truth in a sentence; {truth} stands for it, and the name of a slider for its own. Without a truth, what holds for every guess. */
  readonly answer: string;
  readonly likely: readonly LikelyGuess[];
  /** The id of the question in a later notebook that answers this one; until then the guess is only kept. Default: the next cell answers it. */
  readonly answeredBy?: string;
  /** What to find out next, asked of those who were near. */
  readonly then?: string;
  /** Where a number is cut into bands for the debrief: four numbers, from low to high. Default: by the slider, or by round numbers. */
  readonly bands?: readonly [number, number, number, number];
}

/** Keeps the ids of a list of predictions in its type. */
export function predictionList<Id extends string = never>(
  predictions: readonly Prediction<Id>[],
): readonly Prediction<Id>[] {
  return predictions;
}
