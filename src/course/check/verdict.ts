import type { Words } from "../../library/words/words.js";

/** Where a learner stands with an exercise. */
export type ExerciseState = "not started" | "wrong" | "almost" | "right";

/** What a check says about an answer. */
export interface Verdict {
  readonly state: ExerciseState;
  /** What is right or what is off, in one or two short sentences. */
  readonly message: Words;
  /** The one thing to do next. */
  readonly nextStep?: Words;
  /** The name of the recognised mistake. */
  readonly mistake?: string;
}
