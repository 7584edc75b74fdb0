// The one public list of the package: every name a notebook or an analyst can import, grouped by folder.

export { type BarChartOptions, barChart } from "./chart/bar-chart.js";
export { calibrationChart } from "./chart/calibration-chart.js";
export { coefficientChart } from "./chart/coefficient-chart.js";
export { decileChart } from "./chart/decile-chart.js";
export { type Figure, isFigure } from "./chart/figure.js";
export type { ValueFormat } from "./chart/format-value.js";
export { gainsChart } from "./chart/gains-chart.js";
export { type GroupedBarChartOptions, groupedBarChart } from "./chart/grouped-bar-chart.js";
export type { ModelChartOptions } from "./chart/model-chart-options.js";
export { rocChart } from "./chart/roc-chart.js";
export type { ChartSource } from "./chart/source-line.js";
export { universeChart } from "./chart/universe-chart.js";
export { ___ } from "./course/blank.js";

import "./course/global-blank.js";

export type { ExerciseId, ReflectionId } from "./course/exercises/index.js";
export type { Goal, GoalKind, GoalUnit } from "./course/goal.js";
export type { PlanSection } from "./course/plan-section.js";
export { chiSquareCDF, chiSquareQuantile } from "./math/chi-square-distribution.js";
export { fCDF, fQuantile } from "./math/f-distribution.js";
export { normalCDF, normalQuantile } from "./math/normal-distribution.js";
export { studentTCDF, studentTQuantile } from "./math/student-t-distribution.js";
export { brierScore } from "./model/brier-score.js";
export { type CalibrationRow, calibrationTable } from "./model/calibration-table.js";
export { type ConfusionTable, confusionTable } from "./model/confusion-table.js";
export { type CrossValidation, crossValidate, type FoldRow } from "./model/cross-validate.js";
export { cutUniverses, type Universe, type UniverseOptions } from "./model/cut-universes.js";
export { type DecileRow, decileTable } from "./model/decile-table.js";
export { fitLogistic } from "./model/fit-logistic.js";
export { fitLogisticParallel } from "./model/fit-logistic-parallel.js";
export { logLoss } from "./model/log-loss.js";
export type { LogisticFit } from "./model/logistic-fit.js";
export type { LogisticOptions } from "./model/logistic-options.js";
export { type ModelCard, type ModelCardOptions, modelCard } from "./model/model-card.js";
export type { CardSource, ModelCardFacts } from "./model/model-card-facts.js";
export { predictProbability } from "./model/predict-probability.js";
export type { LevelCoding, NumberCoding, PredictorCoding } from "./model/predictor-coding.js";
export { rankContacts } from "./model/rank-contacts.js";
export { type ResidentColumns, residentColumns } from "./model/resident-columns.js";
export { rocAUC } from "./model/roc-auc.js";
export { type RocPoint, rocCurve } from "./model/roc-curve.js";
export { loadFit, saveFit } from "./model/save-fit.js";
export { shiftIntercept } from "./model/shift-intercept.js";
export { type RowSplit, splitRows } from "./model/split-rows.js";
export { type SubgroupRow, subgroupTable } from "./model/subgroup-table.js";
export { type TermRow, tidy } from "./model/tidy.js";
export { type SQLDialect, toSQL } from "./model/to-sql.js";
export { type UniverseCell, universeGrid } from "./model/universe-grid.js";
export { type UnseenLevel, unseenLevels } from "./model/unseen-levels.js";
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
