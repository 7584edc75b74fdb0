/** One of several listed answers is asked for; capitals, spaces and hyphens do not matter. */
export interface ChoiceAnswer {
  readonly kind: "choice";
  readonly options: readonly string[];
  /** The right option. */
  readonly expected: string;
}
