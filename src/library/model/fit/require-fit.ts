import { requireFields } from "../../table/columns/require-fields.js";

/**
 * Lets a model pass.
 *
 * @throws when it is none: the sentence says where one comes from.
 */
export function requireFit(fit: unknown): void {
  requireFields(fit, "a model, as fitLogistic or loadFit gives it", {
    fields: ["terms", "coefficients", "predictors"],
  });
}
