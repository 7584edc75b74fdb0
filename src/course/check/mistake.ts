/** A number between two ends, both included; an end that is left out is open. */
export interface NumberRange {
  readonly from?: number;
  readonly to?: number;
}

/** What shows a mistake, in the shape of the answer. */
export type Shows<Value> =
  | Value
  | ((value: Value) => boolean)
  | (Value extends number ? NumberRange : never)
  | (Value extends readonly string[] ? string : never);

/** A mistake that many people make, with its own sentence. */
export interface Mistake<Value> {
  /** A short name, for example "dropped-not-homes". It is unique within the exercise. */
  readonly name: string;
  /**
   * The answer that shows the mistake, for example 0.6, or a test of the answer. For a number also a range,
   * `{ from: 0.4 }`; for several numbers those of them that show it, `{ low: 18 }`; for several options, an order or lines
   * also one option: it was chosen or left out wrongly, stands first, or is used.
   * It is read as leniently as the right answer: with `percent: true`, 0.6 also means 60 and "60%".
   */
  readonly when: Shows<Value>;
  /**
   * For lines: the number that a program with this mistake gives. Typed in their place, it shows the mistake too; with an
   * empty list as `when` no line shows it, only the number.
   */
  readonly gives?: number;
  /** For numbers: how far from `when` still counts. Default: the tolerance of the answer. */
  readonly within?: number;
  /** What is off, in one sentence under 200 characters that ends with a period or a question mark. */
  readonly says: string;
  /** One next step, as a sentence. Default: the advice of the kind of answer. */
  readonly next?: string;
}
