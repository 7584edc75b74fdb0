import { describeValue } from "../../table/columns/describe-value.js";

/**
 * Lets a model pass.
 *
 * @throws when it is none: the sentence says where one comes from.
 */
export function requireFit(fit: unknown): void {
  if (
    typeof fit === "object" &&
    fit !== null &&
    "terms" in fit &&
    "coefficients" in fit &&
    "predictors" in fit
  )
    return;
  throw new TypeError(
    `Expected a model, as fitLogistic or loadFit gives it, but was given ${describeValue(fit)}.`,
  );
}
