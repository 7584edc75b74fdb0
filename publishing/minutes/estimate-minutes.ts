import type { Exercise } from "../../src/course/check/exercise.js";
import type { CourseModule } from "../../src/course/modules/course-modules.js";
import { exercises } from "../../src/course/modules/index.js";
import type { Notebook } from "../course/notebook.js";
import { paragraphsOf } from "../page/markdown.js";
import { wordsOf } from "../page/words.js";

/** How long a learner needs for a notebook, by what is in it. */
export interface MinutesEstimate {
  readonly words: number;
  /** Code cells of the guided part: those without imports, a task, a thought exercise or a part of the plan. */
  readonly cells: number;
  readonly reading: number;
  readonly running: number;
  /** The minutes of every task, the stretch tasks too. */
  readonly practice: number;
  /** Film, thought exercise and plan: nothing in the notebook says how long they take, so they are as planned. */
  readonly asPlanned: number;
  readonly total: number;
}

/** A careful reader of an unfamiliar subject. Novels are read at about 240 words a minute. */
const WORDS_A_MINUTE = 200;

/** To predict, run, look, change a number and run again. A convention, not a measurement. */
const SECONDS_A_CELL = 45;

const tasks: readonly Exercise[] = exercises;

/** Estimates the minutes of a notebook from its words, its cells and its tasks. */
export function estimateMinutes(module: CourseModule, { cells }: Notebook): MinutesEstimate {
  const words = cells
    .filter((cell) => cell.cell_type === "markdown")
    .flatMap(({ source }) => paragraphsOf(source))
    .reduce((sum, { plain }) => sum + wordsOf(plain).length, 0);
  const guided = cells.filter(
    ({ cell_type, source }) => cell_type === "code" && !/\b(?:check|reflect|plan)\(|^import /m.test(source),
  ).length;
  const { video, thought, plan } = module.minutes;
  const parts = {
    reading: words / WORDS_A_MINUTE,
    running: (guided * SECONDS_A_CELL) / 60,
    practice: tasks.filter((task) => task.module === module.id).reduce((sum, task) => sum + task.minutes, 0),
    asPlanned: video + thought + plan,
  };
  const total = parts.reading + parts.running + parts.practice + parts.asPlanned;
  return { words, cells: guided, ...parts, total };
}
