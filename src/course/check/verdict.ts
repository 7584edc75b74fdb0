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
  /** What is said of each part of an answer of several. */
  readonly parts?: readonly PartVerdict[];
  /** What is said of each option that was chosen. */
  readonly replies?: readonly Words[];
  /** What to read a written text against, one sentence each. */
  readonly rubric?: readonly string[];
  /** The program that right lines make, for a cell. */
  readonly code?: string;
}

/** What is said of one part of an answer. */
export interface PartVerdict {
  readonly name: string;
  readonly label: string;
  readonly verdict: Verdict;
}

/** Every mistake that an answer shows, those of its parts included. */
export function shownMistakes({ mistake, parts = [] }: Verdict): readonly string[] {
  return [
    ...(mistake === undefined ? [] : [mistake]),
    ...parts.flatMap(({ verdict }) => shownMistakes(verdict)),
  ];
}

/** What is said of a mistake that an answer shows; undefined when it shows another one. */
export function mistakeMessage({ mistake, message, parts = [] }: Verdict, name: string): Words | undefined {
  if (mistake === name) return message;
  return parts.map(({ verdict }) => mistakeMessage(verdict, name)).find((words) => words !== undefined);
}
