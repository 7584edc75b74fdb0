import type { Covariate } from "../columns/read-covariates.js";
import type { Sample } from "../columns/read-sample.js";
import { adjustedDifference } from "./adjusted-difference.js";
import { cellDifference } from "./cell-difference.js";
import type { Difference } from "./difference.js";

/** The difference between the arms in y: plain or within blocks, or adjusted when there are covariates. */
export function estimateDifference(
  sample: Sample,
  y: Float64Array,
  covariates: readonly Covariate[],
): Difference {
  return covariates.length === 0 ? cellDifference(sample, y) : adjustedDifference(sample, y, covariates);
}
