import type { ModuleId } from "../modules/course-modules.js";
import type { ChoiceAnswer } from "./choice-answer.js";
import type { Mistake } from "./mistake.js";
import type { NamesAnswer } from "./names-answer.js";
import type { NumberAnswer } from "./number-answer.js";
import type { RecordsAnswer } from "./records-answer.js";
import type { Row } from "./rows-of.js";
import type { TableAnswer } from "./table-answer.js";
import type { TextAnswer } from "./text-answer.js";

/** Evidence that an exercise works as written: the proof suite runs every line of it. */
export interface Proof {
  /** Answers that count as right, in every form that a careful person may give them. */
  readonly accepted: readonly unknown[];
  /** For each named mistake at least one answer that shows it. */
  readonly wrong: readonly { readonly answer: unknown; readonly mistake: string }[];
  /** Answers that are nearly right. */
  readonly almost?: readonly unknown[];
}

interface ExerciseOf<Id extends string, Answer, Value> {
  /** For example "m1.third-pass". */
  readonly id: Id;
  readonly module: ModuleId;
  readonly title: string;
  /** Planned minutes. */
  readonly minutes: number;
  /** A task for those who have time left: it does not count for the module's progress. */
  readonly stretch?: boolean;
  readonly answer: Answer;
  readonly mistakes: readonly Mistake<Value>[];
  /** From a nudge to nearly the way; one is shown at a time. */
  readonly hints: readonly string[];
  /** `code` is complete: it imports what it uses and ends in the answer, or sets `answer`. */
  readonly solution: { readonly code: string; readonly explanation: string };
  /** What is said when the answer is right: one sentence that may quote the number. */
  readonly right: string;
  readonly proof: Proof;
}

/** An exercise as data: what is right, which mistakes are known, how to help, and the proof of it all. */
export type Exercise<Id extends string = string> =
  | ExerciseOf<Id, NumberAnswer, number>
  | ExerciseOf<Id, ChoiceAnswer, string>
  | ExerciseOf<Id, TextAnswer, string>
  | ExerciseOf<Id, NamesAnswer, readonly string[]>
  | ExerciseOf<Id, RecordsAnswer, readonly Row[]>
  | ExerciseOf<Id, TableAnswer, readonly Row[]>;

/** Keeps the ids of a list of exercises in its type, so that a mistyped id in a notebook does not compile. */
export function exerciseList<Id extends string = never>(
  exercises: readonly Exercise<Id>[],
): readonly Exercise<Id>[] {
  return exercises;
}
