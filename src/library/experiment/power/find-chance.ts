import { findRoot } from "../../math/find-root.js";
import { noncentralTTail } from "../../math/noncentral-t-tail.js";
import { normalCDF, normalQuantile } from "../../math/normal-distribution.js";
import { studentTQuantile } from "../../math/student-t-distribution.js";
import type { CheckedDesign } from "./power-design.js";

/** From here on, t and normal distribution agree in all digits that anybody plans with. */
const MANY = 1e6;

/**
 * The chance that an effect of so many standard errors passes the limit, in its own direction and in the other.
 *
 * A mean of numbers has its spread estimated, so its test is one by t; a share's spread follows from the share.
 *
 * @param n people in one arm, or half of all.
 */
export function findChance(
  shift: number,
  n: number,
  design: CheckedDesign,
): { right: number; wrong: number } {
  const df = degreesOfFreedom(n, design);
  if (df > MANY)
    return { right: normalCDF(shift - design.critical), wrong: normalCDF(-shift - design.critical) };
  const limit = studentTQuantile(1 - design.tail, df);
  return { right: noncentralTTail(limit, df, shift), wrong: noncentralTTail(limit, df, -shift) };
}

/** How many standard errors an effect must have to be found with this chance. */
export function neededShift(power: number, n: number, design: CheckedDesign): number {
  const normal = design.critical + normalQuantile(power);
  const off = (shift: number): number => findChance(shift, n, design).right - power;
  if (degreesOfFreedom(n, design) > MANY) return normal;
  let high = 2 * normal;
  while (off(high) < 0) high *= 2;
  return findRoot(off, 0, high);
}

/** Of people, or of clusters: two less than there are in both arms; without end for a share. */
function degreesOfFreedom(n: number, { isNumber, clusterSize }: CheckedDesign): number {
  return isNumber ? Math.max(1, (2 * n) / clusterSize - 2) : Number.POSITIVE_INFINITY;
}
