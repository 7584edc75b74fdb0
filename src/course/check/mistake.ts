/** A mistake that many people make, with its own sentence. */
export interface Mistake<Value> {
  /** A short name, for example "dropped-not-homes". It is unique within the exercise. */
  readonly name: string;
  /**
   * The answer that shows the mistake, for example 0.6, or a test of the answer.
   * It is read as leniently as the right answer: with `percent: true`, 0.6 also means 60 and "60%".
   */
  readonly when: Value | ((value: Value) => boolean);
  /** For numbers: how far from `when` still counts. Default: the tolerance of the answer. */
  readonly within?: number;
  /** What is off, in one sentence under 200 characters that ends with a period or a question mark. */
  readonly says: string;
  /** One next step, as a sentence. Default: the advice of the kind of answer. */
  readonly next?: string;
}
