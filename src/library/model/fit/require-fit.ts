import { z } from "zod";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireShape } from "../../table/columns/require-shape.js";

const EXPECTED = "a model, as fitLogistic or loadFit gives it";

const column = z.string();
const inside = z.looseObject({
  terms: z.array(z.string()),
  coefficients: z.array(z.number()),
  covariance: z.array(z.array(z.unknown())),
  predictors: z.array(
    z.discriminatedUnion("kind", [
      z.looseObject({ kind: z.literal("number"), column }),
      z.looseObject({
        kind: z.enum(["text", "boolean"]),
        column,
        reference: z.string(),
        levels: z.array(z.string()).min(1),
      }),
      z.looseObject({ kind: z.literal("spline"), column, of: column, knots: z.array(z.number()).min(2) }),
      z.looseObject({ kind: z.literal("interaction"), column, parts: z.tuple([column, column]) }),
    ]),
  ),
});

/**
 * Lets a model pass.
 *
 * @throws when it is none, or damaged: the sentence says where one comes from.
 */
export function requireFit(fit: unknown): void {
  requireFields(fit, EXPECTED, { fields: ["terms", "coefficients", "predictors", "covariance"] });
  requireShape(fit, EXPECTED, inside);
}
