import type { Estimate } from "../../../library/experiment/estimate/estimate.js";
import { estimateArms } from "../../../library/experiment/estimate/estimate-arms.js";
import { estimateCACE } from "../../../library/experiment/estimate/estimate-cace.js";
import { estimateITT, type ITTOptions } from "../../../library/experiment/estimate/estimate-itt.js";
import { isMissing } from "../../../library/table/columns/is-missing.js";
import type { HeldRows } from "../../read/read-long.js";
import { valuesOf } from "../drawn-design.js";

/** What of a comparison is asked for. */
export interface EstimatesAsked {
  readonly received?: string;
  readonly arm?: string;
  readonly covariates?: readonly string[];
  readonly level?: number;
}

/** The effect of everybody who was assigned, of one arm or each; with `received` also of those who were reached. */
export function estimatesOf(
  rows: HeldRows,
  columns: Pick<ITTOptions, "outcome" | "assignment" | "control" | "blocks" | "clusters" | "missing">,
  { received, arm, covariates, level }: EstimatesAsked,
): readonly Estimate[] {
  const how = { ...columns, covariates, level };
  const arms = new Set(armsOf(valuesOf(rows, columns.assignment)));
  const itt =
    arm === undefined && arms.size > 2 ? estimateArms(rows, how) : [estimateITT(rows, { ...how, arm })];
  if (received === undefined) return itt;
  return [...itt, estimateCACE(rows, { ...how, arm, received })];
}

/** The values that stand in a column and are known. */
function* armsOf(values: ArrayLike<unknown>): Generator<unknown> {
  for (let row = 0; row < values.length; row++) if (!isMissing(values[row])) yield values[row];
}
