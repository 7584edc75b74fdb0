import type { Exercise } from "../../src/course/check/exercise.js";
import type { CourseModule } from "../../src/course/modules/course-modules.js";
import { exercises } from "../../src/course/modules/index.js";
import type { Notebook } from "../course/notebook.js";
import { paragraphsOf } from "../page/markdown.js";
import { wordsOf } from "../page/words.js";

/** How long a learner needs for a notebook, by what is in it. */
export interface MinutesEstimate {
  readonly words: number;
  /** Code cells of the guided part: those without imports and forms. A cell to compute in belongs to its task. */
  readonly cells: number;
  /** Guesses, asked before a cell, at the start and at the end. */
  readonly guesses: number;
  readonly reading: number;
  readonly running: number;
  readonly guessing: number;
  /** The minutes of every task, the stretch tasks too. */
  readonly practice: number;
  /** Thought exercise and plan: nothing in the notebook says how long they take, so they are as planned. */
  readonly asPlanned: number;
  readonly total: number;
}

/** A careful reader of an unfamiliar subject. Novels are read at about 240 words a minute. */
const WORDS_A_MINUTE = 200;

/** To predict, run, look, change a number and run again. A convention, not a measurement. */
const SECONDS_A_CELL = 45;

/** To guess, and to read the reply. A convention, not a measurement. */
const SECONDS_A_GUESS = 30;

const tasks: readonly Exercise[] = exercises;

const GUESS = /\b(?:predict|recall|again)\(/g;

/** A cell that brings the tools, or opens a form. */
const OTHER = /\b(?:check|reflect|plan|predict|recall|again|safety)\(|^import /m;

/** Estimates the minutes of a notebook from its words, its cells and its tasks. */
export function estimateMinutes(module: CourseModule, { cells }: Notebook): MinutesEstimate {
  const words = cells
    .filter((cell) => cell.cell_type === "markdown")
    .flatMap(({ source }) => paragraphsOf(source))
    .reduce((sum, { plain }) => sum + wordsOf(plain).length, 0);
  const code = cells.filter(({ cell_type }) => cell_type === "code");
  const guided = code.filter(({ id, source }) => !/^task-/.test(id) && !OTHER.test(source)).length;
  const guesses = code.reduce((sum, { source }) => sum + (source.match(GUESS)?.length ?? 0), 0);
  const { thought, plan } = module.minutes;
  const parts = {
    reading: words / WORDS_A_MINUTE,
    running: (guided * SECONDS_A_CELL) / 60,
    guessing: (guesses * SECONDS_A_GUESS) / 60,
    practice: tasks.filter((task) => task.module === module.id).reduce((sum, task) => sum + task.minutes, 0),
    asPlanned: thought + plan,
  };
  const total = Object.values(parts).reduce((sum, minutes) => sum + minutes, 0);
  return { words, cells: guided, guesses, ...parts, total };
}
