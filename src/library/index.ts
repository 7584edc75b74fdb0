// The public list of the library, "movement-data": every name that an analyst or a notebook can import, by room.

export { type BarChartOptions, barChart } from "./chart/basic/bar-chart.js";
export { ganttChart, type PlanChartOptions } from "./chart/basic/gantt-chart.js";
export { type GroupedBarChartOptions, groupedBarChart } from "./chart/basic/grouped-bar-chart.js";
export { type LollipopChartOptions, lollipopChart } from "./chart/basic/lollipop-chart.js";
export { type RangeChartOptions, rangeChart } from "./chart/basic/range-chart.js";
export { type SlopeChartOptions, slopeChart } from "./chart/basic/slope-chart.js";
export { type TimelineChartOptions, timelineChart } from "./chart/basic/timeline-chart.js";
export { type BalancePlotOptions, balancePlot } from "./chart/experiment/balance-plot.js";
export { type EffectPlotOptions, type EffectRow, effectPlot } from "./chart/experiment/effect-plot.js";
export { type PValueStripOptions, pValueStrip } from "./chart/experiment/p-value-strip.js";
export { type PowerCurveOptions, powerCurve } from "./chart/experiment/power-curve.js";
export {
  type RandomizationChartOptions,
  randomizationChart,
} from "./chart/experiment/randomization-chart.js";
export { type Figure, isFigure } from "./chart/figure/figure.js";
export type { FigureAxis, FigureFont, FigurePolar, FigureTitle } from "./chart/figure/figure-axis.js";
export type {
  FigureAnnotation,
  FigureLayout,
  FigureLegend,
  FigureLine,
  FigureShape,
  FigureSlider,
} from "./chart/figure/figure-layout.js";
export type {
  FigureCells,
  FigureColorBar,
  FigureConfig,
  FigureError,
  FigureMarker,
  FigurePlace,
  FigureTrace,
} from "./chart/figure/figure-trace.js";
export type { ValueFormat } from "./chart/figure/format-value.js";
export type { ChartSource } from "./chart/figure/source-line.js";
export type { ClassOptions } from "./chart/map/color-classes.js";
export { type CountyMapOptions, countyMap } from "./chart/map/county-map.js";
export type { MapRow } from "./chart/map/describe-map.js";
export { type DistrictMapOptions, districtMap } from "./chart/map/district-map.js";
export { type GeoJSONMapOptions, geoJSONMap } from "./chart/map/geojson-map.js";
export type { MapOptions } from "./chart/map/map-options.js";
export { mapTable } from "./chart/map/map-table.js";
export { type StateMapOptions, stateMap } from "./chart/map/state-map.js";
export { calibrationChart } from "./chart/model/calibration-chart.js";
export { coefficientChart } from "./chart/model/coefficient-chart.js";
export { decileChart } from "./chart/model/decile-chart.js";
export { gainsChart } from "./chart/model/gains-chart.js";
export type { ModelChartOptions } from "./chart/model/model-chart-options.js";
export { rocChart } from "./chart/model/roc-chart.js";
export { universeChart } from "./chart/model/universe-chart.js";
export { type CohortChartOptions, cohortChart } from "./chart/organize/cohort-chart.js";
export { type CohortHeatMapOptions, cohortHeatMap } from "./chart/organize/cohort-heat-map.js";
export { type CostPerVoteChartOptions, costPerVoteChart } from "./chart/organize/cost-per-vote-chart.js";
export { type HubsChartOptions, hubsChart } from "./chart/organize/hubs-chart.js";
export { type IntensityChartOptions, intensityChart } from "./chart/organize/intensity-chart.js";
export { type LadderChartOptions, ladderChart } from "./chart/organize/ladder-chart.js";
export { leakChart } from "./chart/organize/leak-chart.js";
export { type LeanChartOptions, leanChart } from "./chart/organize/lean-chart.js";
export { type PaceChartOptions, paceChart } from "./chart/organize/pace-chart.js";
export { planDashboard } from "./chart/organize/plan-dashboard.js";
export { type PowerMapChartOptions, powerMapChart } from "./chart/organize/power-map-chart.js";
export { type SurvivalChartOptions, survivalChart } from "./chart/organize/survival-chart.js";
export { type TierHeatMapOptions, tierHeatMap } from "./chart/organize/tier-heat-map.js";
export { type TornadoChartOptions, tornadoChart } from "./chart/organize/tornado-chart.js";
export { type WhipChartOptions, whipChart } from "./chart/organize/whip-chart.js";
export { type SafetyRadarOptions, safetyRadar } from "./chart/safety/safety-radar.js";
export { type UniquenessChartOptions, uniquenessChart } from "./chart/safety/uniqueness-chart.js";
export type { Engine, EngineColumn, EngineRow, EngineValue } from "./engine/connect/engine.js";
export { type DuckDBOptions, openDuckDB } from "./engine/connect/open-duckdb.js";
export { openPostgres } from "./engine/connect/open-postgres.js";
export { openSpark } from "./engine/connect/open-spark.js";
export { fitLogisticSQL } from "./engine/fit/fit-logistic-sql.js";
export type { FitProgress, LogisticSQLOptions } from "./engine/fit/sql-options.js";
export { parseRecipe } from "./engine/recipe/parse-recipe.js";
export type {
  DayField,
  DayFormat,
  ElectionKind,
  Feature,
  HistorySource,
  KindField,
  Recipe,
  RecipeElection,
  RecipeJoin,
  RecipePeople,
} from "./engine/recipe/recipe.js";
export type { RecipeJoinReport, RecipeReport } from "./engine/recipe/recipe-report.js";
export { type RecipeSQLOptions, recipeSQL } from "./engine/recipe/recipe-sql.js";
export { type RunRecipeOptions, runRecipe } from "./engine/recipe/run-recipe.js";
export { type AssignSQLOptions, assignSQL } from "./engine/score/assign-sql.js";
export { calibrationSQL } from "./engine/score/calibration-sql.js";
export { decileSQL } from "./engine/score/decile-sql.js";
export { scoreSQL } from "./engine/score/score-sql.js";
export type { ScoredTableOptions } from "./engine/score/scored-table.js";
export { exportTable } from "./engine/tables/export-table.js";
export { importTable } from "./engine/tables/import-table.js";
export type { AssignOptions } from "./experiment/assign/arm-options.js";
export { assignBlocks } from "./experiment/assign/assign-blocks.js";
export { assignByHash } from "./experiment/assign/assign-by-hash.js";
export { type AssignClustersOptions, assignClusters } from "./experiment/assign/assign-clusters.js";
export { assignComplete, assignSimple } from "./experiment/assign/assign-people.js";
export { assignmentCSV } from "./experiment/assign/assignment-csv.js";
export {
  type AssignmentMethod,
  type AssignmentRecord,
  type AssignmentRecordOptions,
  assignmentRecord,
  matchesRecord,
  type RecordColumns,
} from "./experiment/assign/assignment-record.js";
export { type RepeatDrawOptions, repeatDraw } from "./experiment/assign/repeat-draw.js";
export { type BalanceOptions, type BalanceRow, balanceTable } from "./experiment/balance/balance-table.js";
export { type BalanceTest, type BalanceTestOptions, balanceTest } from "./experiment/balance/balance-test.js";
export {
  type SampleRatioOptions,
  type SampleRatioRow,
  type SampleRatioTest,
  sampleRatioTest,
} from "./experiment/balance/sample-ratio-test.js";
export type { CountsOptions } from "./experiment/columns/read-counts.js";
export type { ExperimentColumns } from "./experiment/columns/read-sample.js";
export {
  type AttritionOptions,
  type AttritionRow,
  attritionTable,
} from "./experiment/estimate/attrition-table.js";
export {
  type EffectByScoreOptions,
  effectByScore,
  type ScoreGroupEffect,
} from "./experiment/estimate/effect-by-score.js";
export type { Estimate } from "./experiment/estimate/estimate.js";
export { type ArmEstimate, estimateArms } from "./experiment/estimate/estimate-arms.js";
export { type CACEEstimate, type CACEOptions, estimateCACE } from "./experiment/estimate/estimate-cace.js";
export { type CountEstimate, estimateFromCounts } from "./experiment/estimate/estimate-from-counts.js";
export { estimateITT, type ITTOptions } from "./experiment/estimate/estimate-itt.js";
export { holm } from "./experiment/estimate/holm.js";
export {
  type SequentialBounds,
  type SequentialLook,
  type SequentialOptions,
  sequentialBounds,
} from "./experiment/looks/sequential-bounds.js";
export {
  type AddedAnalysis,
  analyzeAsPlanned,
  type PlannedEstimate,
} from "./experiment/plan/analyze-as-planned.js";
export { assignAsPlanned, type PlannedAssignment } from "./experiment/plan/assign-as-planned.js";
export type { PlanArm, PlanInput } from "./experiment/plan/plan-input.js";
export { preAnalysisMarkdown } from "./experiment/plan/pre-analysis-markdown.js";
export { type PreAnalysisPlan, preAnalysisPlan } from "./experiment/plan/pre-analysis-plan.js";
export { designEffect } from "./experiment/power/design-effect.js";
export { minimumDetectableEffect } from "./experiment/power/minimum-detectable-effect.js";
export { type LookRow, type LooksOptions, multipleLooks } from "./experiment/power/multiple-looks.js";
export { power } from "./experiment/power/power.js";
export type { PowerDesign } from "./experiment/power/power-design.js";
export { sampleSize } from "./experiment/power/sample-size.js";
export {
  type RandomizationOptions,
  type RandomizationTest,
  randomizationTest,
} from "./experiment/randomize/randomization-test.js";
export { runSimulation } from "./experiment/simulate/run-simulation.js";
export {
  type SimulateDesignOptions,
  simulateDesign,
  simulateDesignAsync,
} from "./experiment/simulate/simulate-design.js";
export {
  type SimulateOptions,
  simulateExperiment,
  simulateExperimentAsync,
} from "./experiment/simulate/simulate-experiment.js";
export type { SimulatedDesign } from "./experiment/simulate/simulated-design.js";
export type { SimulationResult } from "./experiment/simulate/simulation-result.js";
export type { StopSignal } from "./experiment/simulate/simulation-steps.js";
export { importReport, type ReadFileByLayoutOptions, readFile } from "./import/read-file.js";
export { type RecognizeLayoutOptions, recognizeLayout } from "./import/recognize-layout.js";
export type { MimeBundle } from "./kernel/mime.js";
export type {
  DateForm,
  FixedCell,
  FixedLine,
  Holds,
  Layout,
  LayoutColumn,
  LayoutConfidence,
  LayoutFile,
  LayoutHistory,
  LayoutType,
  RepeatedColumns,
} from "./layouts/describe/layout.js";
export type { PersonalDataKind } from "./layouts/describe/personal-data-kind.js";
export { describeLayout, layoutNames } from "./layouts/known-layouts.js";
export type { ImportedType } from "./layouts/read/column-survey.js";
export type { ImportedColumn, ImportRemark, ImportReport } from "./layouts/read/import-report.js";
export type { LayoutCertainty, LayoutMatch } from "./layouts/recognize/layout-match.js";
export { randomNormal } from "./math/random-normal.js";
export { type RandomSource, randomSource } from "./math/random-source.js";
export { applyCalibration } from "./model/calibrate/apply-calibration.js";
export type { Calibration, CalibrationKnot } from "./model/calibrate/calibration.js";
export { calibrationToSQL } from "./model/calibrate/calibration-to-sql.js";
export type { ScoreLevel } from "./model/calibrate/judge-level.js";
export {
  judgeScore,
  type OrderDifference,
  type ScoreJudgment,
  type ScoreOrder,
} from "./model/calibrate/judge-score.js";
export type { JudgeScoreOptions } from "./model/calibrate/judge-score-options.js";
export { type RecalibrateOptions, recalibrate } from "./model/calibrate/recalibrate.js";
export type { CardWords, ModelCard } from "./model/card/card-of-measures.js";
export { type ModelCardOptions, modelCard } from "./model/card/model-card.js";
export type { CardSource, ModelCardFacts } from "./model/card/model-card-facts.js";
export { type ResidentColumns, residentColumns } from "./model/columns/resident-columns.js";
export type {
  InteractionCoding,
  LevelCoding,
  NumberCoding,
  PredictorCoding,
  SplineCoding,
} from "./model/design/predictor-coding.js";
export { spline } from "./model/design/predictor-specs.js";
export { fitLogistic } from "./model/fit/fit-logistic.js";
export { fitLogisticParallel } from "./model/fit/fit-logistic-parallel.js";
export type { LogisticFit } from "./model/fit/logistic-fit.js";
export type { LogisticOptions } from "./model/fit/logistic-options.js";
export { loadFit, saveFit } from "./model/fit/save-fit.js";
export { type TermRow, tidy } from "./model/fit/tidy.js";
export { cutUniverses, type Universe, type UniverseOptions } from "./model/score/cut-universes.js";
export { predictProbability } from "./model/score/predict-probability.js";
export { rankContacts } from "./model/score/rank-contacts.js";
export { shiftIntercept } from "./model/score/shift-intercept.js";
export { toSQL } from "./model/score/to-sql.js";
export { type UniverseCell, universeGrid } from "./model/score/universe-grid.js";
export { type UnseenLevel, unseenLevels } from "./model/score/unseen-levels.js";
export { brierScore } from "./model/validate/brier-score.js";
export { type CalibrationRow, calibrationTable } from "./model/validate/calibration-table.js";
export {
  chooseRidge,
  type RidgeChoice,
  type RidgeOptions,
  type RidgeRow,
} from "./model/validate/choose-ridge.js";
export { type ConfusionTable, confusionTable } from "./model/validate/confusion-table.js";
export { type CrossValidation, crossValidate, type FoldRow } from "./model/validate/cross-validate.js";
export type { DecileRow } from "./model/validate/decile-rows.js";
export { decileTable } from "./model/validate/decile-table.js";
export { logLoss } from "./model/validate/log-loss.js";
export { rocAUC } from "./model/validate/roc-auc.js";
export { type RocPoint, rocCurve } from "./model/validate/roc-curve.js";
export { type RowSplit, splitRows } from "./model/validate/split-rows.js";
export { type SubgroupRow, subgroupTable } from "./model/validate/subgroup-table.js";
export type { PopulationTarget } from "./model/weights/population-margin.js";
export { type PostStratifyOptions, postStratify } from "./model/weights/post-stratify.js";
export { type RakeOptions, rakeWeights } from "./model/weights/rake-weights.js";
export type { SurveyWeights, WeightedMargin } from "./model/weights/survey-weights.js";
export type { CensusQuery } from "./opendata/census/census-query.js";
export type { CensusSource } from "./opendata/census/census-source.js";
export { openCensus } from "./opendata/census/open-census.js";
export type { CKANQuery } from "./opendata/ckan/ckan-query.js";
export type { CKANSource } from "./opendata/ckan/ckan-source.js";
export { openCKAN } from "./opendata/ckan/open-ckan.js";
export type { CongressSource } from "./opendata/congress/congress-source.js";
export { openCongress } from "./opendata/congress/open-congress.js";
export { openOpenStates } from "./opendata/congress/open-openstates.js";
export type { OpenStatesSource } from "./opendata/congress/openstates-source.js";
export type { FileFormat } from "./opendata/file/file-format.js";
export type { FileSource } from "./opendata/file/file-source.js";
export type { ReadFileOptions } from "./opendata/file/file-table.js";
export { openFile } from "./opendata/file/open-file.js";
export type { DownloadPassport } from "./opendata/kept/download-passport.js";
export { passportOf } from "./opendata/kept/passport-of.js";
export { type DatasetRefresh, refreshDataset } from "./opendata/kept/refresh-dataset.js";
export type { FetchAnswer, FetchFunction } from "./opendata/network/fetch-function.js";
export { OpenDataError, type OpenDataReason } from "./opendata/network/open-data-error.js";
export type { DownloadProgress, OpenDataOptions } from "./opendata/network/surroundings.js";
export type { PortalField, PortalType } from "./opendata/records/portal-field.js";
export {
  type RecordsRequest,
  type RecordsRequestInput,
  recordsRequest,
} from "./opendata/records/records-request.js";
export { openSocrata } from "./opendata/socrata/open-socrata.js";
export type { SocrataQuery } from "./opendata/socrata/socrata-query.js";
export type { SocrataSource } from "./opendata/socrata/socrata-source.js";
export { type ContactEvents, contactEvents } from "./organize/contacts/contact-events.js";
export type { ContactEventsOptions } from "./organize/contacts/contact-events-options.js";
export type { ContactRate, ContactRates, ContactRatesOptions } from "./organize/contacts/contact-rate.js";
export { contactRates } from "./organize/contacts/contact-rates.js";
export { CONTACT_RESULTS, type ContactResult } from "./organize/contacts/contact-results.js";
export type { SurveyAnswer, SurveyAnswers } from "./organize/contacts/open-survey-answers.js";
export { type SurveyAnswersOptions, surveyAnswers } from "./organize/contacts/survey-answers.js";
export {
  type DistributedCapacityOptions,
  distributedCapacity,
} from "./organize/distributed/distributed-capacity.js";
export {
  type HubsOverWeeksOptions,
  type HubWeek,
  hubsOverWeeks,
} from "./organize/distributed/hubs-over-weeks.js";
export {
  type RecruitmentGeneration,
  type RecruitmentOptions,
  recruitmentGenerations,
} from "./organize/distributed/recruitment-generations.js";
export {
  type SurvivalOptions,
  type SurvivalRow,
  survivalCurve,
} from "./organize/distributed/survival-curve.js";
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
export type { PlanRemark } from "./organize/export/remark-blocks.js";
export {
  type ActivationRow,
  type ActivationTableOptions,
  activationTable,
} from "./organize/ladder/activation-table.js";
export {
  type CohortDifference,
  type CohortDifferenceOptions,
  type CohortRate,
  compareCohorts,
  type RateInterval,
} from "./organize/ladder/cohort-difference.js";
export type { Period } from "./organize/ladder/cohort-period.js";
export {
  type CohortRetentionOptions,
  cohortRetention,
  type RetentionRow,
} from "./organize/ladder/cohort-retention.js";
export { type FunnelRow, type FunnelTableOptions, funnelTable } from "./organize/ladder/funnel-table.js";
export { type LadderRow, type LadderTableOptions, ladderTable } from "./organize/ladder/ladder-table.js";
export {
  type TimeBetweenRow,
  type TimeBetweenRungsOptions,
  timeBetweenRungs,
} from "./organize/ladder/ladder-time-between.js";
export { type Leak, type WorstLeak, worstLeak } from "./organize/ladder/ladder-worst-leak.js";
export {
  type ChurnRow,
  type ChurnTableOptions,
  churnTable,
  toStandStill,
} from "./organize/ladder/retention-churn.js";
export { constituentIntensity, type IntensityOptions } from "./organize/legislative/constituent-intensity.js";
export {
  type DistrictTier,
  type DistrictTierRow,
  type DistrictTiers,
  type DistrictTiersOptions,
  districtTiers,
} from "./organize/legislative/district-tiers.js";
export { type CrossedRoll, partyCrossers } from "./organize/legislative/party-crossers.js";
export {
  type PowerActor,
  type PowerMap,
  type PowerMapRow,
  powerMap,
} from "./organize/legislative/power-map.js";
export type { RollCallColumns } from "./organize/legislative/read-roll-calls.js";
export {
  type Recount,
  type RecountOptions,
  recountVote,
  type VoteTally,
} from "./organize/legislative/recount-vote.js";
export { type ScorecardOptions, type ScorecardRow, scorecard } from "./organize/legislative/scorecard.js";
export {
  type SimulatedWhip,
  type SimulateWhipOptions,
  simulateWhip,
} from "./organize/legislative/simulate-whip.js";
export { type VoteRule, type VotesNeededOptions, votesNeeded } from "./organize/legislative/votes-needed.js";
export { type WhipCount, type WhipCountOptions, whipCount } from "./organize/legislative/whip-count.js";
export type { WhipTier } from "./organize/legislative/whip-tier.js";
export { type WhipTiersOptions, whipTiers } from "./organize/legislative/whip-tiers.js";
export type { Effect } from "./organize/numbers/effect.js";
export { checkPlan } from "./organize/plan/check-plan.js";
export { greatLakesPlan } from "./organize/plan/great-lakes-plan.js";
export { PlanError, parsePlan } from "./organize/plan/parse-plan.js";
export type {
  CollectedField,
  DistributedTarget,
  ElectoralTarget,
  LadderRung,
  LegislativeTarget,
  LegislativeTier,
  Plan,
  PlanActor,
  PlanAssumption,
  PlanAssumptionKind,
  PlanCapacity,
  PlanDataSource,
  PlanGoal,
  PlanGoalKind,
  PlanGoalUnit,
  PlanLearning,
  PlanSafety,
  PlanTactic,
  PlanTargeting,
  PlanTargets,
  PlanVariant,
} from "./organize/plan/plan.js";
export { type PlanChange, planChanges } from "./organize/plan/plan-changes.js";
export type { PlanFinding, PlanFindingCode } from "./organize/plan/plan-finding.js";
export { type PlanNumbers, planNumbers, type TacticNumbers } from "./organize/plan/plan-numbers.js";
export type { PlanProblem } from "./organize/plan/plan-problem.js";
export { type RecomputedPlan, recomputePlan } from "./organize/plan/recompute-plan.js";
export { type AgeBandOptions, ageBand } from "./safety/anonymize/age-band.js";
export {
  type KAnonymity,
  type KAnonymityOptions,
  kAnonymity,
  type SmallGroup,
} from "./safety/anonymize/k-anonymity.js";
export { monthOf } from "./safety/anonymize/month-of.js";
export { type PseudonymizeOptions, pseudonymize } from "./safety/anonymize/pseudonymize.js";
export type { GroupCount } from "./safety/anonymize/suppress-counts.js";
export {
  type SuppressSmallCellsOptions,
  suppressSmallCells,
} from "./safety/anonymize/suppress-small-cells.js";
export { type UniquenessRow, uniquenessByFields } from "./safety/anonymize/uniqueness-by-fields.js";
export { zipArea } from "./safety/anonymize/zip-area.js";
export {
  type AccessReviewOptions,
  type AccessReviewRow,
  accessReview,
} from "./safety/assess/access-review.js";
export {
  type AssessSafetyOptions,
  assessSafety,
  type SafetyAssessment,
  type SafetyBand,
  type SafetyCategoryScore,
} from "./safety/assess/assess-safety.js";
export { exportSafety, type SafetyExportRow } from "./safety/assess/export-safety.js";
export type { FirstAction } from "./safety/assess/first-actions.js";
export {
  type RetentionReportOptions,
  type RetentionReportRow,
  type RetentionStatus,
  retentionReport,
} from "./safety/assess/retention-report.js";
export type { RiskRow, SafetyPlanEntry } from "./safety/assess/risk-register.js";
export type { SafetyAnswer, SafetyAnswers, TypedSafetyAnswers } from "./safety/assess/safety-answers.js";
export type { SafetyCategoryId } from "./safety/assess/safety-categories.js";
export { SAFETY_ITEMS } from "./safety/assess/safety-items.js";
export type { SafetyItem } from "./safety/assess/safety-question.js";
export {
  type DatedAnswers,
  type SafetyTrend,
  type SafetyTrendRow,
  safetyTrend,
} from "./safety/assess/safety-trend.js";
export type { Crosswalk } from "./safety/handover/crosswalk.js";
export { exportFor, type ToolExport } from "./safety/handover/export-for.js";
export type { ExportForOptions } from "./safety/handover/export-for-options.js";
export type { LoadName } from "./safety/handover/tool-loads.js";
export { redact } from "./safety/scan/redact.js";
export { type ScannedFile, scanFiles } from "./safety/scan/scan-files.js";
export { type PersonalDataFinding, scanPersonalData } from "./safety/scan/scan-personal-data.js";
export { type ScanReportRow, scanReport } from "./safety/scan/scan-report.js";
export { type ScanFormat, type ScannedFinding, scanText } from "./safety/scan/scan-text.js";
export { type GoLiveOptions, goLive } from "./show/go-live.js";
export { mimeBundle } from "./show/mime-bundle.js";
export { show } from "./show/show.js";
export type { ShowOptions } from "./show/view-of.js";
export { explainFips, type FipsReason } from "./table/clean/explain-fips.js";
export { currentFips } from "./table/clean/fips-changes.js";
export { normalizeEmail } from "./table/clean/normalize-email.js";
export { type FipsLevel, normalizeFips } from "./table/clean/normalize-fips.js";
export { type NormalizePhoneOptions, normalizePhone } from "./table/clean/normalize-phone.js";
export { type RecodeOptions, recode } from "./table/clean/recode.js";
export { type RollUpOptions, rollUpStates } from "./table/clean/roll-up-states.js";
export type { ColumnKind } from "./table/columns/column-kind.js";
export { fromDanfo, toDanfo } from "./table/columns/danfo.js";
export { type Data, toTable } from "./table/columns/data.js";
export { maskValue } from "./table/columns/mask-value.js";
export type { PlainValue } from "./table/columns/plain-value.js";
export { sortBy } from "./table/columns/sort-by.js";
export {
  checkProvenance,
  type ProvenanceGap,
  type ProvenanceNote,
} from "./table/datasets/check-provenance.js";
export { DATASET_NAMES, type DatasetName } from "./table/datasets/dataset-name.js";
export type {
  DatasetPassport,
  PassportField,
  PassportLicense,
  PassportSource,
  PlantedTruth,
} from "./table/datasets/dataset-passport.js";
export { describeDataset } from "./table/datasets/describe-dataset.js";
export { loadDataset } from "./table/datasets/load-dataset.js";
export { type ProvenanceCard, provenanceCard } from "./table/datasets/provenance-card.js";
export type { DateOrder } from "./table/delimited/date-order.js";
export type { TextEncoding } from "./table/delimited/text-encoding.js";
export { type MergeNote, type MergeResult, mergePeople } from "./table/duplicates/duplicate-merge.js";
export type { DuplicatePair } from "./table/duplicates/duplicate-pair.js";
export {
  type DuplicateReport,
  type FindDuplicatePeopleOptions,
  findDuplicatePeople,
} from "./table/duplicates/duplicate-people.js";
export type { DuplicateGroup } from "./table/duplicates/exact-groups.js";
export { findRow, findRows, type Wanted } from "./table/find/find-rows.js";
export { type DiffOptions, diffTables } from "./table/join/diff-tables.js";
export { type DuplicatedKey, type JoinReport, joinReport } from "./table/join/join-report.js";
export { type JoinedTables, type JoinOptions, joinTables } from "./table/join/join-tables.js";
export type { ChangedCell, ChangedTotal, TableDiff } from "./table/join/table-diff.js";
export { compareEstimates, type EstimateComparison } from "./table/margins/compare-estimates.js";
export { productMoe } from "./table/margins/product-moe.js";
export { proportionMoe } from "./table/margins/proportion-moe.js";
export { ratioMoe } from "./table/margins/ratio-moe.js";
export { type EstimateWithMoe, sumMoe } from "./table/margins/sum-moe.js";
export type { ColumnProfile } from "./table/profile/describe-column.js";
export type { FindingKind, ProfileFinding } from "./table/profile/finding.js";
export { profile, type TableProfile } from "./table/profile/profile.js";
export { parseCSV } from "./table/read/parse-csv.js";
export { type NumberLocale, parseNumber } from "./table/read/parse-number.js";
export { raggedRows } from "./table/read/ragged-rows.js";
export { readCSV } from "./table/read/read-csv.js";
export type { ReadCSVOptions } from "./table/read/read-csv-options.js";
export type { ColumnType } from "./table/read/type-column.js";
export { type CountByOptions, countBy } from "./table/summary/count-by.js";
export { type Interval, newcombeInterval, wilsonInterval } from "./table/summary/proportion-intervals.js";
export { rate } from "./table/summary/rate.js";
export { type ShareByOptions, shareBy } from "./table/summary/share-by.js";
export { type WeightedShareOptions, weightedShare } from "./table/summary/weighted-share.js";
export { escapeHTML } from "./table/write/escape-html.js";
export type { SQLDialect } from "./table/write/sql-text.js";
export { toCSV } from "./table/write/to-csv.js";
export { writeCSV } from "./table/write/write-csv.js";
