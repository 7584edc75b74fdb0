import type { GuessDigest } from "./guesses/guess-digest.js";
import type { PlanDigest } from "./plan-digest.js";
import type { ProgressDigest } from "./progress-digest.js";

export const DIGEST_FORMAT = "movement-data digest";
export const DIGEST_VERSION = 3;

/** What one participant shows in the debrief: the digest of the plan, which known mistakes the tasks met, in which bands guesses and minutes lie, and how the gates stand. */
export interface DebriefDigest extends GuessDigest, ProgressDigest {
  readonly format: typeof DIGEST_FORMAT;
  readonly version: typeof DIGEST_VERSION;
  readonly plan: PlanDigest;
  /** Known mistakes by task, for example { task: "m1.third-pass", mistake: "of-all-knocks" }. No answer is in it. */
  readonly mistakes: readonly TaskMistake[];
  /** How many of the notebooks are finished. */
  readonly notebooksDone: number;
}

/** A named mistake of a task. */
export interface TaskMistake {
  readonly task: string;
  readonly mistake: string;
}

/** Puts together what is shown of one participant. */
export function debriefDigest(
  plan: PlanDigest,
  mistakes: readonly TaskMistake[],
  notebooksDone: number,
  { guesses, again }: GuessDigest = { guesses: [], again: [] },
  { gates, reopened, minutes }: ProgressDigest = { gates: [], reopened: [], minutes: [] },
): DebriefDigest {
  return Object.freeze({
    format: DIGEST_FORMAT,
    version: DIGEST_VERSION,
    plan,
    mistakes: Object.freeze([...mistakes]),
    notebooksDone,
    guesses: Object.freeze([...guesses]),
    again: Object.freeze([...again]),
    gates: Object.freeze([...gates]),
    reopened: Object.freeze([...reopened]),
    minutes: Object.freeze([...minutes]),
  });
}
