import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { howMany } from "../../words/how-many.js";
import { assignBlocks } from "../assign/assign-blocks.js";
import { assignClusters } from "../assign/assign-clusters.js";
import { assignComplete } from "../assign/assign-people.js";
import {
  type AssignmentMethod,
  type AssignmentRecord,
  assignmentRecord,
  type RecordColumns,
} from "../assign/assignment-record.js";
import { openColumns } from "../columns/open-columns.js";
import { type PreAnalysisPlan, planArms } from "./pre-analysis-plan.js";
import { requirePreAnalysisPlan } from "./require-pre-analysis-plan.js";

export interface PlannedAssignment {
  /** The arm of each row of the list. */
  readonly assignment: readonly string[];
  readonly record: AssignmentRecord;
}

/**
 * Draws the assignment of a plan for the people on a list: with its seed, arms, shares, blocks and clusters.
 *
 * A missing block or cluster is refused, with its row.
 *
 * @param plan from `preAnalysisPlan`.
 * @param list the people, one a row, with the plan's block and cluster columns.
 * @param o `date`: the day of the draw as YYYY-MM-DD, default the plan's; `id`: the column that says who is who, for the record's hash.
 * @throws when the list does not have as many rows as the plan has people, or the design is impossible on it.
 * @example
 * const plan = preAnalysisPlan({
 *   title: "Two texts", question: "Which text brings more calls?", unit: "member",
 *   arms: [{ name: "control", treatment: "the usual text" }, { name: "new", treatment: "the new text" }],
 *   outcome: { column: "called", description: "called within a week", baseline: 0.3 },
 *   sample: { n: 4 }, smallestEffect: 0.5, estimator: { estimand: "ITT" },
 *   stoppingRule: "One look after a week.", ethics: "Members opted in.", seed: 2026, date: "2026-10-01",
 * });
 * assignAsPlanned(plan, { id: [1, 2, 3, 4] }).record.counts.new; // 2
 */
export function assignAsPlanned(
  plan: PreAnalysisPlan,
  list: Data,
  o: { readonly date?: string; readonly id?: string } = {},
): PlannedAssignment {
  checkOptions("assignAsPlanned", o, { date: "text", id: "text" });
  requirePreAnalysisPlan(plan);
  const table = openColumns(list);
  if (table.rows !== plan.sample.n) {
    throw new RangeError(
      `The plan is for ${howMany(plan.sample.n, "person", "people")}, but the list has ${howMany(table.rows, "row", "rows")}. Change the plan before anybody is assigned, or the list.`,
    );
  }
  const { blocks, clusters } = plan.estimator;
  const options = { ...planArms(plan), seed: plan.seed };
  const blockColumn = blocks === undefined ? undefined : table.get(blocks);
  const method = plannedMethod(plan);
  let assignment: string[];
  if (clusters !== undefined) {
    assignment = assignClusters(table.get(clusters), { ...options, blocks: blockColumn });
  } else if (blockColumn !== undefined) assignment = assignBlocks(blockColumn, options);
  else assignment = assignComplete(table.rows, options);
  const columns = columnsOf(plan, o.id);
  const ids = o.id === undefined ? undefined : table.get(o.id);
  return Object.freeze({
    assignment: Object.freeze(assignment),
    record: assignmentRecord(assignment, { ...options, date: o.date ?? plan.date, method, ids, columns }),
  });
}

/** How the plan's people are assigned, in the words of the record. */
export function plannedMethod(plan: PreAnalysisPlan): AssignmentMethod {
  const { blocks, clusters } = plan.estimator;
  if (clusters !== undefined) return blocks === undefined ? "clusters" : "blocked clusters";
  return blocks === undefined ? "complete" : "blocks";
}

/** The columns that the draw used; undefined when it used none. */
function columnsOf(plan: PreAnalysisPlan, id: string | undefined): RecordColumns | undefined {
  const { blocks, clusters } = plan.estimator;
  if ((id ?? blocks ?? clusters) === undefined) return undefined;
  return {
    ...(id === undefined ? {} : { id }),
    ...(blocks === undefined ? {} : { blocks: [blocks] }),
    ...(clusters === undefined ? {} : { clusters }),
  };
}
