/** A list of names is asked for, as a list, a set, or a text with commas; capitals, spaces and hyphens do not matter. */
export interface NamesAnswer {
  readonly kind: "names";
  readonly expected: readonly string[];
  /** True: the order counts. Default false. */
  readonly ordered?: boolean;
}
