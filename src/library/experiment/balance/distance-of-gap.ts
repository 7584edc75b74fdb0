import { cholesky } from "../../math/cholesky.js";
import { solveCholesky } from "../../math/solve-cholesky.js";

/** gap′·covariance⁻¹·gap over the entries that the earlier ones do not explain; df is how many those are. */
export function distanceOfGap(
  gap: Float64Array,
  covariance: Float64Array,
): { statistic: number; df: number } {
  const size = gap.length;
  let kept = Array.from({ length: size }, (_, i) => i).filter(
    (i) => (covariance[i * size + i] as number) > 0,
  );
  for (;;) {
    const part = Float64Array.from(kept.flatMap((i) => kept.map((j) => covariance[i * size + j] as number)));
    const factor = cholesky(part, kept.length, 1e-9);
    if (factor.failedAt >= 0) {
      kept = kept.filter((_, k) => k !== factor.failedAt);
      continue;
    }
    const right = Float64Array.from(kept, (i) => gap[i] as number);
    const solved = solveCholesky(factor, right);
    return {
      statistic: right.reduce((sum, value, k) => sum + value * (solved[k] as number), 0),
      df: kept.length,
    };
  }
}
