// The one public list of the package: every name a notebook or an analyst can import, grouped by folder.

export { type BalancePlotOptions, balancePlot } from "./chart/balance-plot.js";
export { type EffectPlotOptions, type EffectRow, effectPlot } from "./chart/effect-plot.js";
export { type Figure, isFigure } from "./chart/figure.js";
export { type PValueStripOptions, pValueStrip } from "./chart/p-value-strip.js";
export { type PowerCurveOptions, powerCurve } from "./chart/power-curve.js";
export { type RandomizationChartOptions, randomizationChart } from "./chart/randomization-chart.js";
export {
  type AddedAnalysis,
  analyzeAsPlanned,
  type PlannedEstimate,
} from "./experiment/analyze-as-planned.js";
export type { AssignOptions } from "./experiment/arm-options.js";
export { assignAsPlanned, type PlannedAssignment } from "./experiment/assign-as-planned.js";
export { assignBlocks } from "./experiment/assign-blocks.js";
export { type AssignClustersOptions, assignClusters } from "./experiment/assign-clusters.js";
export { assignComplete, assignSimple } from "./experiment/assign-people.js";
export { assignmentCSV } from "./experiment/assignment-csv.js";
export {
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
export type { PlanInput } from "./experiment/plan-schema.js";
export { power } from "./experiment/power.js";
export type { PowerDesign } from "./experiment/power-design.js";
export { preAnalysisMarkdown } from "./experiment/pre-analysis-markdown.js";
export { type PreAnalysisPlan, preAnalysisPlan } from "./experiment/pre-analysis-plan.js";
export { type Interval, newcombeInterval, wilsonInterval } from "./experiment/proportion-intervals.js";
export {
  type RandomizationOptions,
  type RandomizationTest,
  randomizationTest,
} from "./experiment/randomization-test.js";
export type { CountsOptions } from "./experiment/read-counts.js";
export type { ExperimentColumns } from "./experiment/read-sample.js";
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
export { randomNormal } from "./math/random-normal.js";
export { type RandomSource, randomSource } from "./math/random-source.js";
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
