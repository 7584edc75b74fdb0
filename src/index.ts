// The one public list of the package: every name a notebook or an analyst can import, grouped by folder.

export { type BarChartOptions, barChart } from "./chart/bar-chart.js";
export { type Figure, isFigure } from "./chart/figure.js";
export type { ValueFormat } from "./chart/format-value.js";
export { type GroupedBarChartOptions, groupedBarChart } from "./chart/grouped-bar-chart.js";
export type { ChartSource } from "./chart/source-line.js";
export { ___ } from "./course/blank.js";

import "./course/global-blank.js";

export type { ExerciseId, ReflectionId } from "./course/exercises/index.js";
export type { Goal, GoalKind, GoalUnit } from "./course/goal.js";
export type { PlanSection } from "./course/plan-section.js";
export { chiSquareCDF, chiSquareQuantile } from "./math/chi-square-distribution.js";
export { fCDF, fQuantile } from "./math/f-distribution.js";
export { normalCDF, normalQuantile } from "./math/normal-distribution.js";
export { studentTCDF, studentTQuantile } from "./math/student-t-distribution.js";
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
export { type CountByOptions, countBy } from "./table/count-by.js";
export { fromDanfo, toDanfo } from "./table/danfo.js";
export { type Data, toTable } from "./table/data.js";
export { DATASET_NAMES, type DatasetName } from "./table/dataset-name.js";
export type {
  DatasetPassport,
  PassportField,
  PassportLicence,
  PassportSource,
  PlantedTruth,
} from "./table/dataset-passport.js";
export type { TextEncoding } from "./table/decode-text.js";
export { describeDataset } from "./table/describe-dataset.js";
export { escapeHTML } from "./table/escape-html.js";
export { type DuplicatedKey, type JoinReport, joinReport } from "./table/join-report.js";
export { loadDataset } from "./table/load-dataset.js";
export { type NumberLocale, parseNumber } from "./table/parse-number.js";
export type { PlainValue } from "./table/plain-value.js";
export { rate } from "./table/rate.js";
export { type ReadCSVOptions, readCSV } from "./table/read-csv.js";
export { sortBy } from "./table/sort-by.js";
export { toCSV } from "./table/to-csv.js";
export type { ColumnType } from "./table/type-column.js";
export { type WeightedShareOptions, weightedShare } from "./table/weighted-share.js";
export { writeCSV } from "./table/write-csv.js";
