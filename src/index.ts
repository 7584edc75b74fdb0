// The one public list of the package: every name a notebook or an analyst can import, grouped by folder.

export { type BarChartOptions, barChart } from "./chart/bar-chart.js";
export { calibrationChart } from "./chart/calibration-chart.js";
export { coefficientChart } from "./chart/coefficient-chart.js";
export { type CohortChartOptions, cohortChart } from "./chart/cohort-chart.js";
export { type CohortHeatMapOptions, cohortHeatMap } from "./chart/cohort-heat-map.js";
export { type CostPerVoteChartOptions, costPerVoteChart } from "./chart/cost-per-vote-chart.js";
export { type CountyMapOptions, countyMap } from "./chart/county-map.js";
export { decileChart } from "./chart/decile-chart.js";
export { type DistrictMapOptions, districtMap } from "./chart/district-map.js";
export { type Figure, isFigure } from "./chart/figure.js";
export type { ValueFormat } from "./chart/format-value.js";
export { gainsChart } from "./chart/gains-chart.js";
export { ganttChart, type PlanChartOptions } from "./chart/gantt-chart.js";
export { type GeoJSONMapOptions, geoJSONMap } from "./chart/geojson-map.js";
export { type GroupedBarChartOptions, groupedBarChart } from "./chart/grouped-bar-chart.js";
export { type HubsChartOptions, hubsChart } from "./chart/hubs-chart.js";
export { type IntensityChartOptions, intensityChart } from "./chart/intensity-chart.js";
export { type LadderChartOptions, ladderChart } from "./chart/ladder-chart.js";
export { leakChart } from "./chart/leak-chart.js";
export { type LeanChartOptions, leanChart } from "./chart/lean-chart.js";
export type { ClassOptions } from "./chart/map/color-classes.js";
export type { MapRow } from "./chart/map/describe-map.js";
export type { MapOptions } from "./chart/map/map-options.js";
export { mapTable } from "./chart/map-table.js";
export type { ModelChartOptions } from "./chart/model-chart-options.js";
export { type PaceChartOptions, paceChart } from "./chart/pace-chart.js";
export { planDashboard } from "./chart/plan-dashboard.js";
export { type PowerMapChartOptions, powerMapChart } from "./chart/power-map-chart.js";
export { type RangeChartOptions, rangeChart } from "./chart/range-chart.js";
export { rocChart } from "./chart/roc-chart.js";
export { type SafetyRadarOptions, safetyRadar } from "./chart/safety-radar.js";
export { type SlopeChartOptions, slopeChart } from "./chart/slope-chart.js";
export type { ChartSource } from "./chart/source-line.js";
export { type StateMapOptions, stateMap } from "./chart/state-map.js";
export { type TimelineChartOptions, timelineChart } from "./chart/timeline-chart.js";
export { type TornadoChartOptions, tornadoChart } from "./chart/tornado-chart.js";
export { type UniquenessChartOptions, uniquenessChart } from "./chart/uniqueness-chart.js";
export { universeChart } from "./chart/universe-chart.js";
export { type WhipChartOptions, whipChart } from "./chart/whip-chart.js";
export { type ScannedFile, scanFiles } from "./cli/scan-files.js";
export { type ScanReportRow, scanReport } from "./cli/scan-report.js";
export { ___ } from "./course/blank.js";
export { type AssignSQLOptions, assignSQL } from "./engine/assign-sql.js";
export { calibrationSQL } from "./engine/calibration-sql.js";
export { decileSQL } from "./engine/decile-sql.js";
export type { Engine, EngineColumn, EngineRow, EngineValue } from "./engine/engine.js";
export { exportTable } from "./engine/export-table.js";
export { fitLogisticSQL } from "./engine/fit-logistic-sql.js";
export { importTable } from "./engine/import-table.js";
export { type DuckDBOptions, openDuckDB } from "./engine/open-duckdb.js";
export { openPostgres } from "./engine/open-postgres.js";
export { openSpark } from "./engine/open-spark.js";
export { scoreSQL } from "./engine/score-sql.js";
export type { ScoredTableOptions } from "./engine/scored-table.js";
export type { FitProgress, LogisticSQLOptions } from "./engine/sql-options.js";

import "./course/global-blank.js";

export { type BalancePlotOptions, balancePlot } from "./chart/balance-plot.js";
export { type EffectPlotOptions, type EffectRow, effectPlot } from "./chart/effect-plot.js";
export { type PValueStripOptions, pValueStrip } from "./chart/p-value-strip.js";
export { type PowerCurveOptions, powerCurve } from "./chart/power-curve.js";
export { type RandomizationChartOptions, randomizationChart } from "./chart/randomization-chart.js";
export type { AgendaPartId } from "./course/debrief/agenda.js";
export type { Cohort } from "./course/debrief/cohort.js";
export type { CohortPrompt } from "./course/debrief/cohort-prompts.js";
export type { CommonMistake } from "./course/debrief/common-mistakes.js";
export type { SetAside } from "./course/debrief/read-digests.js";
export type { ExerciseId, ReflectionId } from "./course/exercises/index.js";
export type { PlanSection } from "./course/plan-section.js";
export {
  type AddedAnalysis,
  analyzeAsPlanned,
  type PlannedEstimate,
} from "./experiment/analyze-as-planned.js";
export type { AssignOptions } from "./experiment/arm-options.js";
export { assignAsPlanned, type PlannedAssignment } from "./experiment/assign-as-planned.js";
export { assignBlocks } from "./experiment/assign-blocks.js";
export { assignByHash } from "./experiment/assign-by-hash.js";
export { type AssignClustersOptions, assignClusters } from "./experiment/assign-clusters.js";
export { assignComplete, assignSimple } from "./experiment/assign-people.js";
export { assignmentCSV } from "./experiment/assignment-csv.js";
export {
  type AssignmentMethod,
  type AssignmentRecord,
  type AssignmentRecordOptions,
  assignmentRecord,
  matchesRecord,
} from "./experiment/assignment-record.js";
export { type AttritionOptions, type AttritionRow, attritionTable } from "./experiment/attrition-table.js";
export { type BalanceOptions, type BalanceRow, balanceTable } from "./experiment/balance-table.js";
export { type BalanceTest, type BalanceTestOptions, balanceTest } from "./experiment/balance-test.js";
export { designEffect } from "./experiment/design-effect.js";
export {
  type EffectByScoreOptions,
  effectByScore,
  type ScoreGroupEffect,
} from "./experiment/effect-by-score.js";
export type { Estimate } from "./experiment/estimate.js";
export { type ArmEstimate, estimateArms } from "./experiment/estimate-arms.js";
export { type CACEEstimate, type CACEOptions, estimateCACE } from "./experiment/estimate-cace.js";
export { type CountEstimate, estimateFromCounts } from "./experiment/estimate-from-counts.js";
export { estimateITT, type ITTOptions } from "./experiment/estimate-itt.js";
export { holm } from "./experiment/holm.js";
export { minimumDetectableEffect } from "./experiment/minimum-detectable-effect.js";
export { type LookRow, type LooksOptions, multipleLooks } from "./experiment/multiple-looks.js";
export type { PlanArm, PlanInput } from "./experiment/plan-input.js";
export { power } from "./experiment/power.js";
export type { PowerDesign } from "./experiment/power-design.js";
export { preAnalysisMarkdown } from "./experiment/pre-analysis-markdown.js";
export { type PreAnalysisPlan, preAnalysisPlan } from "./experiment/pre-analysis-plan.js";
export {
  type RandomizationOptions,
  type RandomizationTest,
  randomizationTest,
} from "./experiment/randomization-test.js";
export type { CountsOptions } from "./experiment/read-counts.js";
export type { ExperimentColumns } from "./experiment/read-sample.js";
export { type RepeatDrawOptions, repeatDraw } from "./experiment/repeat-draw.js";
export { sampleSize } from "./experiment/sample-size.js";
export {
  type SimulateDesignOptions,
  simulateDesign,
  simulateDesignAsync,
} from "./experiment/simulate-design.js";
export {
  type SimulateOptions,
  simulateExperiment,
  simulateExperimentAsync,
} from "./experiment/simulate-experiment.js";
export type { SimulatedDesign } from "./experiment/simulated-design.js";
export type { SimulationResult } from "./experiment/simulation-result.js";
export type { StopSignal } from "./experiment/simulation-steps.js";
export { chiSquareCDF, chiSquareQuantile } from "./math/chi-square-distribution.js";
export { fCDF, fQuantile } from "./math/f-distribution.js";
export { normalCDF, normalQuantile } from "./math/normal-distribution.js";
export { type Interval, newcombeInterval, wilsonInterval } from "./math/proportion-intervals.js";
export { randomNormal } from "./math/random-normal.js";
export { type RandomSource, randomSource } from "./math/random-source.js";
export { studentTCDF, studentTQuantile } from "./math/student-t-distribution.js";
export { brierScore } from "./model/brier-score.js";
export { type CalibrationRow, calibrationTable } from "./model/calibration-table.js";
export { type ConfusionTable, confusionTable } from "./model/confusion-table.js";
export { type CrossValidation, crossValidate, type FoldRow } from "./model/cross-validate.js";
export { cutUniverses, type Universe, type UniverseOptions } from "./model/cut-universes.js";
export type { DecileRow } from "./model/decile-rows.js";
export { decileTable } from "./model/decile-table.js";
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
export type { SQLDialect } from "./model/sql-text.js";
export { type SubgroupRow, subgroupTable } from "./model/subgroup-table.js";
export { type TermRow, tidy } from "./model/tidy.js";
export { toSQL } from "./model/to-sql.js";
export { type UniverseCell, universeGrid } from "./model/universe-grid.js";
export { type UnseenLevel, unseenLevels } from "./model/unseen-levels.js";
export { agenda } from "./notebook/agenda.js";
export { check } from "./notebook/check.js";
export { type GoLiveOptions, goLive } from "./notebook/go-live.js";
export { hint } from "./notebook/hint.js";
export type { MimeBundle } from "./notebook/mime.js";
export { mimeBundle } from "./notebook/mime-bundle.js";
export { myPlan } from "./notebook/my-plan.js";
export { openCensus } from "./notebook/open-census.js";
export { openCKAN } from "./notebook/open-ckan.js";
export { openCongress } from "./notebook/open-congress.js";
export { openFile } from "./notebook/open-file.js";
export { openOpenStates } from "./notebook/open-openstates.js";
export { openSocrata } from "./notebook/open-socrata.js";
export { plan } from "./notebook/plan.js";
export { progress } from "./notebook/progress.js";
export { type ReadCohortOptions, readCohort } from "./notebook/read-cohort.js";
export { reflect } from "./notebook/reflect.js";
export { resetExercise } from "./notebook/reset-exercise.js";
export { runSimulation } from "./notebook/run-simulation.js";
export { savePlan } from "./notebook/save-plan.js";
export { saveToMyWork } from "./notebook/save-to-my-work.js";
export { show } from "./notebook/show.js";
export { solution } from "./notebook/solution.js";
export type { ShowOptions } from "./notebook/view-of.js";
export type { CensusQuery } from "./opendata/census-query.js";
export type { CensusSource } from "./opendata/census-source.js";
export type { CKANQuery } from "./opendata/ckan-query.js";
export type { CKANSource } from "./opendata/ckan-source.js";
export type { CongressSource } from "./opendata/congress-source.js";
export type { DownloadPassport } from "./opendata/download-passport.js";
export type { FetchAnswer, FetchFunction } from "./opendata/fetch-function.js";
export type { FileFormat } from "./opendata/file-format.js";
export type { FileSource } from "./opendata/file-source.js";
export type { ReadFileOptions } from "./opendata/file-table.js";
export { OpenDataError, type OpenDataReason } from "./opendata/open-data-error.js";
export type { OpenStatesSource } from "./opendata/openstates-source.js";
export { passportOf } from "./opendata/passport-of.js";
export type { PortalField, PortalType } from "./opendata/portal-field.js";
export {
  type RecordsRequest,
  type RecordsRequestInput,
  recordsRequest,
} from "./opendata/records-request.js";
export { type DatasetRefresh, refreshDataset } from "./opendata/refresh-dataset.js";
export type { SocrataQuery } from "./opendata/socrata-query.js";
export type { SocrataSource } from "./opendata/socrata-source.js";
export type { DownloadProgress, OpenDataOptions } from "./opendata/surroundings.js";
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
export { anonymousPlan } from "./organize/digest/anonymous-plan.js";
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
export { type FunnelRow, type FunnelTableOptions, funnelTable } from "./organize/funnel-table.js";
export { type LadderRow, type LadderTableOptions, ladderTable } from "./organize/ladder-table.js";
export {
  type TimeBetweenRow,
  type TimeBetweenRungsOptions,
  timeBetweenRungs,
} from "./organize/ladder-time-between.js";
export { type Leak, type WorstLeak, worstLeak } from "./organize/ladder-worst-leak.js";
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
export { type WhipTiersOptions, whipTiers } from "./organize/legislative/whip-tiers.js";
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
export { checkProvenance, type ProvenanceGap, type ProvenanceNote } from "./table/check-provenance.js";
export type { ColumnKind } from "./table/column-kind.js";
export { compareEstimates, type EstimateComparison } from "./table/compare-estimates.js";
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
export { type DiffOptions, diffTables } from "./table/diff-tables.js";
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
export { explainFips, type FipsReason } from "./table/explain-fips.js";
export { currentFips, FIPS_CHANGES, type FipsChange } from "./table/fips-changes.js";
export { type DuplicatedKey, type JoinReport, joinReport } from "./table/join-report.js";
export { type JoinedTables, type JoinOptions, joinTables } from "./table/join-tables.js";
export { loadDataset } from "./table/load-dataset.js";
export { dayNumber, dayText } from "./table/normalize-date.js";
export { mailboxOf, normalizeEmail } from "./table/normalize-email.js";
export { type FipsLevel, normalizeFips } from "./table/normalize-fips.js";
export { type NormalizePhoneOptions, normalizePhone } from "./table/normalize-phone.js";
export type { ReadCSVOptions } from "./table/parse-csv.js";
export { type NumberLocale, parseNumber } from "./table/parse-number.js";
export type { PlainValue } from "./table/plain-value.js";
export { productMoe } from "./table/product-moe.js";
export type { ColumnProfile } from "./table/profile/describe-column.js";
export type { FindingKind, ProfileFinding } from "./table/profile/finding.js";
export { profile, type TableProfile } from "./table/profile.js";
export { proportionMoe } from "./table/proportion-moe.js";
export { type ProvenanceCard, provenanceCard } from "./table/provenance-card.js";
export { rate } from "./table/rate.js";
export { ratioMoe } from "./table/ratio-moe.js";
export { readCSV } from "./table/read-csv.js";
export { type RollUpOptions, rollUpStates } from "./table/roll-up-states.js";
export { type ShareByOptions, shareBy } from "./table/share-by.js";
export { sortBy } from "./table/sort-by.js";
export { type EstimateWithMoe, sumMoe } from "./table/sum-moe.js";
export type { ChangedCell, ChangedTotal, TableDiff } from "./table/table-diff.js";
export { toCSV } from "./table/to-csv.js";
export type { ColumnType } from "./table/type-column.js";
export { type WeightedShareOptions, weightedShare } from "./table/weighted-share.js";
export { writeCSV } from "./table/write-csv.js";
