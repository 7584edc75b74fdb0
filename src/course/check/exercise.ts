import type { ModuleId } from "../modules/course-modules.js";
import type { Asked } from "./asked.js";

/** Evidence that an exercise works as written: the proof suite runs every line of it. */
export interface Proof {
  /** Answers that count as right, in every form that a careful person may give them. */
  readonly accepted: readonly unknown[];
  /** For each named mistake at least one answer that shows it. */
  readonly wrong: readonly { readonly answer: unknown; readonly mistake: string }[];
  /** Answers that are nearly right. */
  readonly almost?: readonly unknown[];
}

interface Task<Id extends string> {
  /** For example "m1.third-pass". */
  readonly id: Id;
  readonly module: ModuleId;
  readonly title: string;
  /** The question that stands in the form. Default: the title. */
  readonly ask?: string;
  /** Planned minutes. */
  readonly minutes: number;
  /** A task for those who have time left: it does not count for the module's progress. */
  readonly stretch?: boolean;
  /** From a nudge to nearly the way; one is shown at a time. */
  readonly hints: readonly string[];
  /** `code` is complete: it imports what it uses and ends in the answer, or sets `answer`. */
  readonly solution: { readonly code: string; readonly explanation: string };
  /** What is said when the answer is right: one sentence that may quote the number. */
  readonly right: string;
  readonly proof: Proof;
}

/** An exercise as data: what is right, which mistakes are known, how to help, and the proof of it all. */
export type Exercise<Id extends string = string> = Task<Id> & Asked;

/** Keeps the ids of a list of exercises in its type, so that a mistyped id in a notebook does not compile. */
export function exerciseList<Id extends string = never>(
  exercises: readonly Exercise<Id>[],
): readonly Exercise<Id>[] {
  return exercises;
}
