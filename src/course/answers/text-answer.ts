/** One thing that a text must contain. */
export interface TextPiece {
  /** A short name: the check reports a text without it as the mistake `no-<name>`. */
  readonly name: string;
  /** Words of which one must be there; capitals do not matter. */
  readonly anyOf: readonly string[];
  /** What is said when none of them is there. */
  readonly says: string;
}

/** A short text with required pieces is asked for. */
export interface TextAnswer {
  readonly kind: "text";
  readonly pieces: readonly TextPiece[];
}
