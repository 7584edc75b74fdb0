import type { ModuleId } from "../modules/course-modules.js";

/** A thought exercise: free text that nobody grades; its rubric opens after the learner wrote. */
export interface Reflection<Id extends string = string> {
  /** For example "m1.a-number-you-repeat". */
  readonly id: Id;
  readonly module: ModuleId;
  readonly prompt: string;
  /** What a full answer has, one sentence each: the learner reads their own text against it. */
  readonly rubric: readonly string[];
  /** How many words open the rubric. Default 8. */
  readonly minimumWords?: number;
}

/** Keeps the ids of a list of reflections in its type. */
export function reflectionList<Id extends string = never>(
  reflections: readonly Reflection<Id>[],
): readonly Reflection<Id>[] {
  return reflections;
}
