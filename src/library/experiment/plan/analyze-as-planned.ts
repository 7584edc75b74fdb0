import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { countGroups, groupNames } from "../../table/columns/group-name.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import { openColumns } from "../columns/open-columns.js";
import type { Estimate } from "../estimate/estimate.js";
import { estimateArms } from "../estimate/estimate-arms.js";
import { estimateCACE } from "../estimate/estimate-cace.js";
import { estimateITT } from "../estimate/estimate-itt.js";
import type { PreAnalysisPlan } from "./pre-analysis-plan.js";
import { requirePreAnalysisPlan } from "./require-pre-analysis-plan.js";

/** A result with the mark whether it was planned. */
export interface PlannedEstimate extends Estimate {
  /** True for what the plan announced; false for what was added after the data were seen. */
  readonly planned: boolean;
  /** Which outcome and what for: "the plan", or the reason of the addition. */
  readonly label: string;
  readonly outcome: string;
}

/** An analysis that the plan did not announce. */
export interface AddedAnalysis {
  /** Why it was added. */
  readonly label: string;
  /** Another outcome. Default: the planned one. */
  readonly outcome?: string | undefined;
  /** Other covariates. Default: the planned ones. */
  readonly covariates?: readonly string[] | undefined;
}

/**
 * Analyses the data exactly as the plan said; whatever is added is marked so.
 *
 * Several arms are each compared with the control. Additions use the plan's arms, blocks and clusters and are ITTs.
 * Where the list has more or fewer people than were planned, a note in every row says so.
 *
 * @param plan from `preAnalysisPlan`.
 * @param data the list with its assignment and the outcome.
 * @param o `assignment`: the column with the arms, default "assignment"; `added`: further analyses; `missing`: "drop" leaves
 *   people without an outcome out even when all of them are in one arm, default: refuse that.
 * @returns first the planned rows, then the added ones.
 * @throws what the estimators throw; when the arms of the data are not those of the plan; when an addition has no reason.
 * @example
 * const plan = preAnalysisPlan({
 *   title: "Two texts", question: "Which text brings more calls?", unit: "member",
 *   arms: [{ name: "old", treatment: "the usual text" }, { name: "new", treatment: "the new text" }],
 *   outcome: { column: "calls", description: "calls within a week", baseline: 1, sd: 1 },
 *   sample: { n: 4 }, smallestEffect: 2, estimator: { estimand: "ITT" },
 *   stoppingRule: "One look after a week.", ethics: "Members opted in.", seed: 2026, date: "2026-10-01",
 * });
 * const data = { assignment: ["old", "new", "old", "new"], calls: [0, 2, 1, 3], visits: [1, 1, 2, 2] };
 * const rows = analyzeAsPlanned(plan, data, { added: [{ label: "visits, seen later", outcome: "visits" }] });
 * rows.map((row) => [row.planned, row.estimate]); // [[true, 2], [false, 0]]
 */
export function analyzeAsPlanned(
  plan: PreAnalysisPlan,
  data: Data,
  o: {
    readonly assignment?: string;
    readonly added?: readonly AddedAnalysis[];
    readonly missing?: "drop" | undefined;
  } = {},
): readonly PlannedEstimate[] {
  checkOptions("analyzeAsPlanned", o, { assignment: "text", added: true, missing: ["drop"] });
  if (o.added !== undefined) requireListed(o.added, "added", '[{ label: "calls" }]');
  requirePreAnalysisPlan(plan);
  const { assignment = "assignment", added = [], missing } = o;
  const { estimand, blocks, clusters, covariates, received, level } = plan.estimator;
  const common = { assignment, clusters, blocks, covariates, level, control: plan.arms[0]?.name, missing };
  const outcome = plan.outcome.column;
  const departures = departuresFrom(plan, data, assignment);
  const itt = (column: string, others: readonly string[] | undefined): readonly Estimate[] => {
    const options = { ...common, outcome: column, covariates: others };
    return plan.arms.length > 2 ? estimateArms(data, options) : [estimateITT(data, options)];
  };
  const planned =
    estimand === "CACE" && received !== undefined
      ? [...itt(outcome, covariates), estimateCACE(data, { ...common, outcome, received })]
      : itt(outcome, covariates);
  const extra = added.flatMap((analysis) => {
    checkOptions("An added analysis", analysis, {
      label: "needed text",
      outcome: "text",
      covariates: "names",
    });
    if (typeof analysis.label !== "string" || analysis.label.trim() === "") {
      throw new RangeError(`An analysis that was not planned says why it was added: label: "…".`);
    }
    const column = analysis.outcome ?? outcome;
    return itt(column, analysis.covariates ?? covariates).map((row) => ({
      ...row,
      planned: false,
      label: analysis.label,
      outcome: column,
    }));
  });
  const rows = [...planned.map((row) => ({ ...row, planned: true, label: "the plan", outcome })), ...extra];
  return Object.freeze(
    rows.map((row) =>
      Object.freeze({ ...row, notes: Object.freeze([...row.notes, ...leftOut(row.dropped), ...departures]) }),
    ),
  );
}

/** Whoever has no outcome was planned for all the same. */
function leftOut(dropped: number): string[] {
  if (dropped === 0) return [];
  const people = dropped === 1 ? "1 person" : `${numberText(dropped)} people`;
  return [`${people} without an outcome ${dropped === 1 ? "was" : "were"} left out: say why.`];
}

/** What the data have otherwise than the plan. Throws when other arms were used: that is another test. */
function departuresFrom(plan: PreAnalysisPlan, data: Data, assignment: string): string[] {
  const columns = openColumns(data);
  const found = new Set(Array.from(columns.get(assignment), String));
  const planned = plan.arms.map((arm) => arm.name);
  const extra = [...found].filter((arm) => !planned.includes(arm));
  const absent = planned.filter((arm) => !found.has(arm));
  if (extra.length + absent.length > 0) {
    throw new RangeError(
      `The plan has the arms ${planned.join(", ")}, but column "${assignment}" ` +
        `${extra.length > 0 ? `also holds others: ${groupNames(countGroups(extra))}` : `holds nobody in ${absent.join(", ")}`}. ` +
        "Analyze the list as it was drawn.",
    );
  }
  const { n } = plan.sample;
  if (columns.rows === n) return [];
  return [
    `The plan was for ${howMany(n, "person", "people")}, the data have ${numberText(columns.rows)}: say who is missing or was added, and why.`,
  ];
}
