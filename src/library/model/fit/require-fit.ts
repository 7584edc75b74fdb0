import { present, requireFields } from "../../table/columns/require-fields.js";
import { requireShape } from "../../table/columns/require-shape.js";
import { fitContradiction } from "./fit-contradiction.js";
import { fitShape, type ShapedFit } from "./fit-shape.js";

/** Those that passed and cannot change: a list is scored some rows at a time, each time with the same model. */
const passed = new WeakSet<object>();

const EXPECTED = "a model, as fitLogistic or loadFit gives it";

/**
 * Lets a model pass.
 *
 * @param fields that it must have.
 * @throws when it is none, damaged, or not at one with itself: the sentence says where one comes from.
 */
export function requireFit(
  fit: unknown,
  fields: readonly string[] = ["terms", "coefficients", "predictors", "covariance"],
): void {
  if (typeof fit === "object" && fit !== null && passed.has(fit)) return;
  requireFields(fit, EXPECTED, present(fields));
  requireShape(fit, EXPECTED, fitShape);
  const contradiction = fitContradiction(fit as ShapedFit);
  if (contradiction !== undefined)
    throw new RangeError(
      `This model contradicts itself: ${contradiction}. It was changed after it was made: fit it again.`,
    );
  if (Object.isFrozen(fit)) passed.add(fit as ShapedFit);
}
