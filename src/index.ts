// The one public list of the package: every name a notebook or an analyst can import, grouped by folder.

export { type Figure, isFigure } from "./chart/figure.js";
export { ___ } from "./course/blank.js";
export type { ExerciseId, ReflectionId } from "./course/exercises/index.js";
export type { Goal, GoalKind, GoalUnit } from "./course/goal.js";
export type { PlanSection } from "./course/plan-section.js";
export { check } from "./notebook/check.js";
export { hint } from "./notebook/hint.js";
export type { MimeBundle } from "./notebook/mime.js";
export { mimeBundle } from "./notebook/mime-bundle.js";
export { plan } from "./notebook/plan.js";
export { progress } from "./notebook/progress.js";
export { reflect } from "./notebook/reflect.js";
export { resetExercise } from "./notebook/reset-exercise.js";
export { show } from "./notebook/show.js";
export { solution } from "./notebook/solution.js";
export type { ShowOptions } from "./notebook/view-of.js";
export { type Data, toTable } from "./table/data.js";
export { DATASET_NAMES, type DatasetName } from "./table/dataset-name.js";
export type {
  DatasetPassport,
  PassportField,
  PassportLicence,
  PassportSource,
  PlantedTruth,
} from "./table/dataset-passport.js";
export { describeDataset } from "./table/describe-dataset.js";
export { escapeHTML } from "./table/escape-html.js";
export { loadDataset } from "./table/load-dataset.js";
