import type { Asked } from "../../src/course/check/asked.js";
import { formId, formOf } from "../../src/course/forms/form-of.js";
import { findExercise } from "../../src/course/modules/index.js";
import { allFields } from "../../src/course/plan/form/fields/all-fields.js";
import type { PlanField } from "../../src/course/plan/form/section-fields.js";
import type { Cell, Notebook } from "../course/notebook.js";
import { paragraphsOf } from "../page/markdown.js";
import { wordsOf } from "../page/words.js";

/** How long a learner needs for a notebook, by what is in it: minutes by kind of work. */
export interface MinutesEstimate {
  /** The words of the prose, read as fast as somebody speaks. */
  readonly read: number;
  /** Guesses, and questions about earlier notebooks. */
  readonly predict: number;
  /** Cells that are run and looked at. */
  readonly run: number;
  /** Lines that the page asks to change. */
  readonly modify: number;
  /** Tasks, by what they ask for; those for people with time left are not counted. */
  readonly practice: number;
  readonly reflect: number;
  /** Forms of the plan and the questions on data safety. */
  readonly plan: number;
  readonly total: number;
}

// Conventions, not measurements: they are replaced when newcomers have walked the course.
/** A careful reader of an unfamiliar subject. Novels are read at about 240 words a minute. */
const WORDS_A_MINUTE = 200;
const MINUTES_A_CELL = 0.6;
const MINUTES_A_CHANGE = 0.5;
const MINUTES_A_GUESS = 0.5;
const MINUTES_A_REFLECTION = 5;
const MINUTES_A_BLANK = 0.35;
const MINUTES_A_SAFETY_QUESTION = 0.2;

/** A list of the plan gets about so many rows. */
const ROWS = 2;

/** A cell that brings the tools, opens a form, or says in a sentence how the plan stands, which is read with the plan. */
const OTHER = /\b(?:check|reflect|predict|again|recall|plan|safety|campaign|gate)\(|^import /m;

/** Estimates the minutes of a notebook from its words, its cells and its forms. */
export function estimateMinutes({ cells }: Notebook): MinutesEstimate {
  const code = cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source);
  const words = cells.filter(({ cell_type }) => cell_type === "markdown").map(wordsIn);
  const guesses = ["predict", "again", "recall"].flatMap((name) => calls(code, name));
  // A cell to compute in belongs to its task.
  const shown = cells.filter(
    ({ id, cell_type, source }) => cell_type === "code" && !/^task-/.test(id) && !OTHER.test(source),
  );
  const parts = {
    read: sum(words) / WORDS_A_MINUTE,
    predict: guesses.length * MINUTES_A_GUESS,
    run: shown.length * MINUTES_A_CELL,
    modify: code.join("\n").split("← change").slice(1).length * MINUTES_A_CHANGE,
    practice: sum(calls(code, "check").map(taskMinutes)),
    reflect: calls(code, "reflect").length * MINUTES_A_REFLECTION,
    plan: sum(calls(code, "plan").map(planMinutes)) + sum(code.map(safetyMinutes)),
  };
  return { ...parts, total: sum(Object.values(parts)) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const wordsIn = ({ source }: Cell): number =>
  sum(paragraphsOf(source).map(({ plain }) => wordsOf(plain).length));

/** The first texts in the calls of a function, for example the ids in `check("m1.contact-rate")`. */
function calls(code: readonly string[], name: string): readonly string[] {
  const call = new RegExp(`\\b${name}\\(\\s*["'\`]([^"'\`]+)["'\`]`, "g");
  return code.flatMap((source) => [...source.matchAll(call)].map(([, id = ""]) => id));
}

function taskMinutes(id: string): number {
  const exercise = findExercise(id);
  return exercise === undefined || exercise.stretch === true ? 0 : answerMinutes(exercise.answer);
}

/** How long an answer takes, by its kind. */
function answerMinutes(answer: Asked["answer"]): number {
  switch (answer.kind) {
    case "parts":
      return sum(answer.parts.map((part) => answerMinutes(part.answer)));
    case "choice":
      return 1;
    case "lines":
      return 4;
    case "numbers":
    case "text":
    case "names":
    case "written":
      return 2;
    case "records":
      return answer.count * answer.fields.length * MINUTES_A_BLANK;
    case "table":
      return sum(Object.values(answer.expected).map((column) => column.length)) * MINUTES_A_BLANK;
    default:
      return 1.5;
  }
}

/** What may stay empty takes no time. */
function planMinutes(section: string): number {
  const { fields, list } = allFields.find((one) => one.section === section) ?? { fields: [] };
  const filled = (all: readonly PlanField[]): number =>
    all.filter(({ optional = false }) => !optional).length;
  return (filled(fields) + ROWS * filled(list?.columns ?? [])) * MINUTES_A_BLANK;
}

function safetyMinutes(source: string): number {
  const questions = formOf(formId("safety", "house"))?.view.fields.length ?? 0;
  return /\bsafety\(\)/.test(source) ? questions * MINUTES_A_SAFETY_QUESTION : 0;
}
