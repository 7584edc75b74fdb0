// The one public list of the package: every name a notebook or an analyst can import, grouped by folder.

export { type BarChartOptions, barChart } from "./chart/bar-chart.js";
export { type CohortHeatMapOptions, cohortHeatMap } from "./chart/cohort-heat-map.js";
export { type Figure, isFigure } from "./chart/figure.js";
export type { ValueFormat } from "./chart/format-value.js";
export { type GroupedBarChartOptions, groupedBarChart } from "./chart/grouped-bar-chart.js";
export { type LadderChartOptions, ladderChart } from "./chart/ladder-chart.js";
export { leakChart } from "./chart/leak-chart.js";
export { type SafetyRadarOptions, safetyRadar } from "./chart/safety-radar.js";
export type { ChartSource } from "./chart/source-line.js";
export { type UniquenessChartOptions, uniquenessChart } from "./chart/uniqueness-chart.js";
export { ___ } from "./course/blank.js";

import "./course/global-blank.js";

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
export {
  type ActivationRow,
  type ActivationTableOptions,
  activationTable,
} from "./organize/activation-table.js";
export {
  type CohortDifference,
  type CohortDifferenceOptions,
  type CohortRate,
  compareCohorts,
  type RateInterval,
} from "./organize/cohort-difference.js";
export type { Period } from "./organize/cohort-period.js";
export {
  type CohortRetentionOptions,
  cohortRetention,
  type RetentionRow,
} from "./organize/cohort-retention.js";
export { type FunnelRow, type FunnelTableOptions, funnelTable } from "./organize/funnel-table.js";
export { type LadderRow, type LadderTableOptions, ladderTable } from "./organize/ladder-table.js";
export {
  type TimeBetweenRow,
  type TimeBetweenRungsOptions,
  timeBetweenRungs,
} from "./organize/ladder-time-between.js";
export { type Leak, type WorstLeak, worstLeak } from "./organize/ladder-worst-leak.js";
export {
  type ChurnRow,
  type ChurnTableOptions,
  churnTable,
  toStandStill,
} from "./organize/retention-churn.js";
export { type AccessReviewOptions, type AccessReviewRow, accessReview } from "./safety/access-review.js";
export { type AgeBandOptions, ageBand } from "./safety/age-band.js";
export {
  type AssessSafetyOptions,
  assessSafety,
  type SafetyAssessment,
  type SafetyBand,
  type SafetyCategoryScore,
} from "./safety/assess-safety.js";
export { exportSafety, type SafetyExportRow } from "./safety/export-safety.js";
export type { FirstAction } from "./safety/first-actions.js";
export {
  type KAnonymity,
  type KAnonymityOptions,
  kAnonymity,
  type SmallGroup,
} from "./safety/k-anonymity.js";
export { maskValue } from "./safety/mask-value.js";
export { monthOf } from "./safety/month-of.js";
export { PERSONAL_DATA_KINDS, type PersonalDataKind } from "./safety/personal-data-kind.js";
export { type PseudonymizeOptions, pseudonymize } from "./safety/pseudonymize.js";
export { redact } from "./safety/redact.js";
export {
  type RetentionReportOptions,
  type RetentionReportRow,
  type RetentionStatus,
  retentionReport,
} from "./safety/retention-report.js";
export type { RiskRow, SafetyPlanEntry } from "./safety/risk-register.js";
export type { SafetyAnswer, SafetyAnswers } from "./safety/safety-answers.js";
export {
  SAFETY_CATEGORIES,
  SAFETY_ITEMS,
  type SafetyCategoryId,
  type SafetyItem,
} from "./safety/safety-items.js";
export {
  type DatedAnswers,
  type SafetyTrend,
  type SafetyTrendRow,
  safetyTrend,
} from "./safety/safety-trend.js";
export { type PersonalDataFinding, scanPersonalData } from "./safety/scan-personal-data.js";
export { type ScanFormat, type ScannedFinding, scanText } from "./safety/scan-text.js";
export { type SuppressSmallCellsOptions, suppressSmallCells } from "./safety/suppress-small-cells.js";
export { type UniquenessRow, uniquenessByFields } from "./safety/uniqueness-by-fields.js";
export { zipArea } from "./safety/zip-area.js";
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
export { type MergeNote, type MergeResult, mergePeople } from "./table/duplicate-merge.js";
export type { DuplicatePair } from "./table/duplicate-pair.js";
export {
  type DuplicateGroup,
  type DuplicateReport,
  type FindDuplicatePeopleOptions,
  findDuplicatePeople,
} from "./table/duplicate-people.js";
export { nameSimilarity } from "./table/duplicate-similarity.js";
export { escapeHTML } from "./table/escape-html.js";
export { type DuplicatedKey, type JoinReport, joinReport } from "./table/join-report.js";
export { loadDataset } from "./table/load-dataset.js";
export { dayNumber, dayText } from "./table/normalize-date.js";
export { mailboxOf, normalizeEmail } from "./table/normalize-email.js";
export { type NormalizePhoneOptions, normalizePhone } from "./table/normalize-phone.js";
export { type NumberLocale, parseNumber } from "./table/parse-number.js";
export type { PlainValue } from "./table/plain-value.js";
export { rate } from "./table/rate.js";
export { type ReadCSVOptions, readCSV } from "./table/read-csv.js";
export { sortBy } from "./table/sort-by.js";
export { toCSV } from "./table/to-csv.js";
export type { ColumnType } from "./table/type-column.js";
export { type WeightedShareOptions, weightedShare } from "./table/weighted-share.js";
export { writeCSV } from "./table/write-csv.js";
