import { describeCell } from "../columns/describe-cell.js";
import { isEstimate, isMargin } from "./census-codes.js";
import type { EstimateWithMoe } from "./sum-moe.js";

/** Throws one sentence when a value is no estimate with a margin of error; `name` says which one. */
export function checkEstimate(value: EstimateWithMoe, name: string): void {
  const { estimate, moe } = (value ?? {}) as Partial<EstimateWithMoe>;
  if (isEstimate(estimate) && isMargin(moe)) return;
  throw new RangeError(
    `The ${name} must be written as { estimate: 1200, moe: 180 }, with a margin of 0 or more, both up to 1e15, ` +
      `but its estimate is ${describeCell(estimate)} and its margin ${describeCell(moe)}.`,
  );
}
