import type { ExerciseState } from "../check/verdict.js";
import type { FormValue } from "../forms/field-value.js";

/** What is kept of one exercise. */
export interface ExerciseWork {
  /** The verdict on the last answer. */
  readonly state: ExerciseState;
  /** How many different answers were checked. */
  readonly attempts: number;
  /** How many hints were opened. */
  readonly hints: number;
  readonly solutionSeen: boolean;
  /** True once the solution was asked for, even when the first answer was to try first. */
  readonly solutionAsked?: boolean;
  /** The last answer, as text. */
  readonly lastAnswer?: string;
  /** The day of the first right answer; it stays, whatever is tried later. */
  readonly rightOn?: string;
  /** What stands in the form of the task, where the last answer as text does not say it. */
  readonly typed?: FormValue;
  /** When each list of it was ticked. */
  readonly ticks?: Readonly<Record<string, AnswerTrace>>;
  /** The stretch of writing in which it was handed in, and when. */
  readonly handedIn?: { readonly at: string; readonly by: string };
  /** What another window handed in, in the place of which it came unseen, oldest first. */
  readonly earlier?: readonly { readonly typed: FormValue; readonly at: string }[];
  /** The names of the known mistakes that answers showed, each once. */
  readonly mistakes?: readonly string[];
}

/** One version of a written answer. */
export interface WrittenText {
  readonly text: string;
  readonly writtenAt: string;
}

/** What is kept of one thought exercise: the text and, oldest first, its earlier versions. */
export interface ReflectionWork extends WrittenText {
  readonly earlier: readonly WrittenText[];
}

/** What is known of the past of an answer that is chosen or counted, not written in words. */
export interface AnswerTrace {
  /** When it was given. Default: nobody knows. */
  readonly at?: string;
  /** The stretch of writing in which it was given. */
  readonly by?: string;
  /** Answers of another window that it, or a newer one, took the place of unseen, oldest first. */
  readonly earlier?: readonly WrittenText[];
}

/** What is kept of one prediction. */
export interface GuessWork {
  /** The guess as it was typed or chosen; left out when it was skipped. */
  readonly guess?: string | readonly string[];
  readonly guessedAt: string;
  /** Guesses of another window in the place of which it came unseen, oldest first. */
  readonly earlier?: readonly { readonly guess: string | readonly string[]; readonly guessedAt: string }[];
  /** When the answer was shown: the guess stays as it was then. */
  readonly answeredAt?: string;
}

/** One version of the texts of a row, by column. */
export interface TypedRow {
  readonly typed: Readonly<Record<string, string>>;
  /** When it was written. */
  readonly at: string;
}

/** What is kept of one field, or of one row of a list, in a form of the plan: as it was typed, complete or not. */
export interface PlanEntry extends TypedRow {
  /** Tells it apart from the others; that of a field is its name. */
  readonly key: string;
  /** True for a row of a list. Default: it is a field. */
  readonly row?: boolean;
  /** Which stretch of writing in which window each of its texts comes from; "" for what the course filled itself. */
  readonly edits?: Readonly<Record<string, string>>;
  /** When each of its texts was written, where that is not `at`. */
  readonly times?: Readonly<Record<string, string>>;
  /** The name that other sections know the row by. */
  readonly named?: string;
  /** The id of the case that it came from; what is the learner's own in it differs from the case. */
  readonly from?: string;
  /** True once it was deleted. */
  readonly gone?: boolean;
  /** Versions that another window wrote over unseen, oldest first. */
  readonly earlier?: readonly TypedRow[];
}

/** What is kept of the campaign that somebody takes through the course. */
export interface CapstoneWork {
  /** "own", or the id of a case. */
  readonly case: string;
  readonly chosenAt: string;
  readonly trace?: AnswerTrace;
  /** The number of an event as it was typed, and when it was written into the plan, by the id of the event. */
  readonly events?: Readonly<Record<string, EventWork>>;
  /** Gates that held and did not any more after the number of an event was changed. */
  readonly reopened?: readonly ReopenedGate[];
}

/** What is kept of an event that comes to a case. */
export interface EventWork {
  readonly typed?: string;
  readonly trace?: AnswerTrace;
  readonly writtenAt?: string;
}

/** A gate that an event has opened again. */
export interface ReopenedGate {
  readonly event: string;
  readonly gate: string;
  readonly at: string;
}

/** How long somebody was at work, and when last. No more is kept of it: not what was done, and nothing of one moment. */
export interface ActivityWork {
  /** Seconds by the id of the notebook. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly last: string;
}

/** Everything that `my-work/my-work.json` keeps. */
export interface Work {
  readonly version: 2;
  /** The day of the first use, as year-month-day. */
  readonly startedOn: string;
  readonly exercises: Readonly<Record<string, ExerciseWork>>;
  readonly reflections: Readonly<Record<string, ReflectionWork>>;
  /** The guesses, by the name of the prediction. */
  readonly guesses?: Readonly<Record<string, GuessWork>>;
  /** The answers to the questions on data safety, by the number of the question. */
  readonly safety?: Readonly<Record<string, string>>;
  /** When each of them was given, and which ones before it are kept. */
  readonly safetyTraces?: Readonly<Record<string, AnswerTrace>>;
  /** What stands in the forms of the plan, by section: also what is not complete yet and so not in the plan. */
  readonly planForms?: Readonly<Record<string, readonly PlanEntry[]>>;
  /** The campaign that is taken through the course. Default: nobody has chosen, so it is their own. */
  readonly capstone?: CapstoneWork;
  /** The time that was spent. Default: none was noted. */
  readonly activity?: ActivityWork;
  /** The organizing plan, by section. */
  readonly plan: Readonly<Record<string, unknown>>;
}

/** The version that this release writes. */
export const WORK_VERSION = 2;

/** The work of somebody who starts today. */
export function emptyWork(startedOn: string): Work {
  return { version: WORK_VERSION, startedOn, exercises: {}, reflections: {}, plan: {} };
}

/** What is known of an exercise that was not tried yet. */
export const untried: ExerciseWork = { state: "not started", attempts: 0, hints: 0, solutionSeen: false };
