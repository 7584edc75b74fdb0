// The one public list of the package: every name a notebook or an analyst can import, grouped by folder.

export { type BarChartOptions, barChart } from "./chart/bar-chart.js";
export { type CostPerVoteChartOptions, costPerVoteChart } from "./chart/cost-per-vote-chart.js";
export { type Figure, isFigure } from "./chart/figure.js";
export type { ValueFormat } from "./chart/format-value.js";
export { ganttChart, type PlanChartOptions } from "./chart/gantt-chart.js";
export { type GroupedBarChartOptions, groupedBarChart } from "./chart/grouped-bar-chart.js";
export { type HubsChartOptions, hubsChart } from "./chart/hubs-chart.js";
export { type IntensityChartOptions, intensityChart } from "./chart/intensity-chart.js";
export { type LeanChartOptions, leanChart } from "./chart/lean-chart.js";
export { type PaceChartOptions, paceChart } from "./chart/pace-chart.js";
export { planDashboard } from "./chart/plan-dashboard.js";
export { type PowerMapChartOptions, powerMapChart } from "./chart/power-map-chart.js";
export { type RangeChartOptions, rangeChart } from "./chart/range-chart.js";
export type { ChartSource } from "./chart/source-line.js";
export { type TimelineChartOptions, timelineChart } from "./chart/timeline-chart.js";
export { type TornadoChartOptions, tornadoChart } from "./chart/tornado-chart.js";
export { type WhipChartOptions, whipChart } from "./chart/whip-chart.js";
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
export { type CohortDigest, cohortDigest } from "./organize/digest/cohort-digest.js";
export { type GoalDigest, type PlanDigest, planDigest } from "./organize/digest/plan-digest.js";
export type { GroupCount } from "./organize/digest/suppress-counts.js";
export {
  type DistributedCapacityOptions,
  distributedCapacity,
} from "./organize/distributed/distributed-capacity.js";
export {
  type HubsOverWeeksOptions,
  type HubWeek,
  hubsOverWeeks,
} from "./organize/distributed/hubs-over-weeks.js";
export type { Effect } from "./organize/effect.js";
export {
  type BackwardsPlan,
  type BackwardsPlanOptions,
  backwardsPlan,
} from "./organize/electoral/backwards-plan.js";
export {
  type BackwardsSensitivityOptions,
  backwardsSensitivity,
} from "./organize/electoral/backwards-sensitivity.js";
export {
  type CostPerVote,
  type CostPerVoteOptions,
  costPerVote,
} from "./organize/electoral/cost-per-vote.js";
export { type NetVotes, type NetVotesOptions, netVotes } from "./organize/electoral/net-votes.js";
export {
  type PaceOptions,
  type PaceReport,
  type PaceRow,
  paceReport,
} from "./organize/electoral/pace-report.js";
export { type ReachOptions, reachAfterPasses } from "./organize/electoral/reach-after-passes.js";
export { type Range, type SensitivityRow, sensitivity } from "./organize/electoral/sensitivity.js";
export {
  type VoteGoal,
  type VoteGoalEnd,
  type VoteGoalOptions,
  voteGoal,
} from "./organize/electoral/vote-goal.js";
export {
  type ExportPlanOptions,
  exportPlan,
  PLAN_FORMATS,
  type PlanFormat,
} from "./organize/export/export-plan.js";
export { constituentIntensity, type IntensityOptions } from "./organize/legislative/constituent-intensity.js";
export {
  type DistrictTier,
  type DistrictTierRow,
  type DistrictTiers,
  type DistrictTiersOptions,
  districtTiers,
} from "./organize/legislative/district-tiers.js";
export {
  type PowerActor,
  type PowerMap,
  type PowerMapRow,
  powerMap,
} from "./organize/legislative/power-map.js";
export {
  type Recount,
  type RecountOptions,
  recountVote,
  type VoteTally,
} from "./organize/legislative/recount-vote.js";
export {
  type SimulatedWhip,
  type SimulateWhipOptions,
  simulateWhip,
} from "./organize/legislative/simulate-whip.js";
export {
  VOTE_RULES,
  type VoteRule,
  type VotesNeededOptions,
  votesNeeded,
} from "./organize/legislative/votes-needed.js";
export { type WhipCount, type WhipCountOptions, whipCount } from "./organize/legislative/whip-count.js";
export type { WhipTier } from "./organize/legislative/whip-tier.js";
export { checkPlan } from "./organize/plan/check-plan.js";
export { greatLakesFirstDraft, greatLakesPlan } from "./organize/plan/great-lakes-plan.js";
export { PlanError, parsePlan } from "./organize/plan/parse-plan.js";
export type {
  CollectedField,
  DistributedTarget,
  ElectoralTarget,
  LadderRung,
  LegislativeTarget,
  Plan,
  PlanActor,
  PlanAssumption,
  PlanCapacity,
  PlanDataSource,
  PlanGoal,
  PlanGoalKind,
  PlanGoalUnit,
  PlanLearning,
  PlanSafety,
  PlanTactic,
  PlanTargeting,
  PlanVariant,
} from "./organize/plan/plan.js";
export { type PlanChange, planChanges } from "./organize/plan/plan-changes.js";
export type { PlanFinding, PlanFindingCode } from "./organize/plan/plan-finding.js";
export { type PlanNumbers, planNumbers, type TacticNumbers } from "./organize/plan/plan-numbers.js";
export type { PlanProblem } from "./organize/plan/plan-problem.js";
export { PLAN_VERSION } from "./organize/plan/plan-version.js";
export { type RecomputedPlan, recomputePlan } from "./organize/plan/recompute-plan.js";
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
