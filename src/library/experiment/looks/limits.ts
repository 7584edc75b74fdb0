import { findRoot } from "../../math/find-root.js";
import { normalCDF, normalQuantile } from "../../math/normal-distribution.js";
import { Crossing } from "./crossing.js";

type Shape = "obrien-fleming" | "pocock";

/** A limit that nobody reaches: the look has nothing to spend. */
const NEVER = 12;

/** The limits of each look that spend alpha as Lan and DeMets do. */
export function spendingLimits(
  information: readonly number[],
  shape: Shape,
  alpha: number,
  sides: 1 | 2,
): readonly number[] {
  const crossing = new Crossing(sides);
  let before = 0;
  return information.map((share, k) => {
    const spent = sides * spend(share, shape, alpha / sides);
    const here = (limit: number): number => {
      const { above, below } = crossing.chances(share, limit);
      return above + below - (spent - before);
    };
    const limit = here(NEVER) >= 0 ? NEVER : findRoot(here, -NEVER, NEVER);
    before = spent;
    const next = information[k + 1];
    if (next !== undefined) crossing.goOn(share, limit, next);
    return limit;
  });
}

/** How much of a one-sided alpha may be spent when a share of the people is known. */
function spend(share: number, shape: Shape, alpha: number): number {
  if (shape === "pocock") return alpha * Math.log(1 + (Math.E - 1) * share);
  return 2 * normalCDF(-normalQuantile(1 - alpha / 2) / Math.sqrt(share));
}

/** The limits of O'Brien and Fleming or of Pocock: one constant that spends alpha over all looks. */
export function classicalLimits(
  information: readonly number[],
  shape: Shape,
  alpha: number,
  sides: 1 | 2,
): readonly number[] {
  const limitsOf = (constant: number): number[] =>
    information.map((share) => (shape === "pocock" ? constant : constant / Math.sqrt(share)));
  const surplus = (constant: number): number => {
    const crossing = new Crossing(sides);
    const limits = limitsOf(constant);
    return information.reduce((sum, share, k) => {
      const limit = limits[k] as number;
      const { above, below } = crossing.chances(share, limit);
      const next = information[k + 1];
      if (next !== undefined) crossing.goOn(share, limit, next);
      return sum + above + below;
    }, -alpha);
  };
  const one = normalQuantile(1 - alpha / sides);
  // Splitting alpha evenly over the looks is always careful enough.
  const most = normalQuantile(1 - alpha / sides / information.length);
  return limitsOf(information.length === 1 ? one : findRoot(surplus, one - 1e-9, most + 1e-9));
}
