import type { Asked } from "../../src/course/check/asked.js";
import type { Exercise } from "../../src/course/check/exercise.js";
import { agendaParts } from "../../src/course/debrief/agenda.js";
import { courseModules } from "../../src/course/modules/course-modules.js";
import { exercises, predictions, recalls, reflections } from "../../src/course/modules/index.js";
import { planSections } from "../../src/course/plan/plan-sections.js";
import type { Prediction } from "../../src/course/predict/prediction.js";
import { SAFETY_CATEGORIES } from "../../src/library/safety/assess/safety-categories.js";
import { SAFETY_ITEMS } from "../../src/library/safety/assess/safety-items.js";

/** A text that the course says, and where it stands. */
export interface CourseText {
  readonly text: string;
  /** The id of a task or a question, or a file. */
  readonly where: string;
}

/** Every text of the course's own lists: tasks, questions, notebooks, sections of the plan, the debrief. */
export function courseTexts(): readonly CourseText[] {
  return [
    ...exercises.flatMap((exercise) => textsAt(exercise.id, exerciseTexts(exercise))),
    ...reflections.flatMap(({ id, prompt, rubric }) => textsAt(id, [prompt, ...rubric])),
    ...[...predictions, ...recalls].flatMap((prediction: Prediction) =>
      textsAt(prediction.id, predictionTexts(prediction)),
    ),
    ...textsAt("safety questions", [
      ...Object.values(SAFETY_CATEGORIES),
      ...SAFETY_ITEMS.flatMap(({ question, action }) => [question, action]),
    ]),
    ...courseModules.flatMap(({ title }) =>
      textsAt("notebooks", [title, title.replace(/^Supplement: /, "")]),
    ),
    ...planSections.flatMap(({ title, ask }) => textsAt("sections of the plan", [title, ask])),
    ...agendaParts.flatMap(({ title, what, asks }) => textsAt("debrief", [title, what, ...asks])),
  ];
}

function predictionTexts({ ask, answer, likely, guess, then }: Prediction): readonly string[] {
  const options = "options" in guess ? guess.options : [];
  const labels = guess.kind === "sliders" ? guess.fields.map(({ label }) => label) : [];
  const after = then === undefined ? [] : [then];
  return [ask, answer, ...likely.map(({ says }) => says), ...options, ...labels, ...after];
}

function exerciseTexts(exercise: Exercise): readonly string[] {
  const { title, ask, hints, right, solution } = exercise;
  return [
    title,
    ...(ask === undefined ? [] : [ask]),
    right,
    solution.explanation,
    ...hints,
    ...askedTexts(exercise),
  ];
}

/** What is said of an answer, and the words of its form: those of its parts too. */
function askedTexts({ answer, mistakes }: Asked): readonly string[] {
  return [
    ...mistakes.flatMap(({ says, next }) => [says, ...(next === undefined ? [] : [next])]),
    ...answerTexts(answer),
  ];
}

function answerTexts(answer: Asked["answer"]): readonly string[] {
  switch (answer.kind) {
    case "parts":
      return answer.parts.flatMap((part) => [
        part.label,
        ...(part.right === undefined ? [] : [part.right]),
        ...askedTexts(part),
      ]);
    case "number":
      return unitTexts(answer);
    case "numbers":
      return answer.fields.flatMap((field) => [field.label, ...unitTexts(field)]);
    case "choice":
    case "order":
      return answer.options;
    case "choices":
      return [...answer.options, ...Object.values(answer.says ?? {})];
    case "written":
      return answer.rubric;
    case "text":
      return answer.pieces.map(({ says }) => says);
    case "records":
      return [
        ...[...answer.fields, ...(answer.lists ?? [])].map(({ says }) => says),
        answer.each,
        `${answer.each}s`,
      ];
    case "table":
      return [
        ...(answer.each === undefined ? [] : [answer.each]),
        ...(answer.columns ?? []).flatMap(({ label }) => (label === undefined ? [] : [label])),
      ];
    default:
      return [];
  }
}

/** A percent sign is the same in every language. */
const unitTexts = ({ unit }: { readonly unit?: string }): readonly string[] =>
  unit === undefined || !/\p{L}/u.test(unit) ? [] : [unit];

function textsAt(where: string, texts: readonly string[]): readonly CourseText[] {
  return texts.filter((text) => text !== "").map((text) => ({ text, where }));
}
