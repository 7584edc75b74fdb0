import { z } from "zod";

const column = z.string().min(1);
const count = z.int().min(0);
// A number that could not be computed is NaN, which a file holds as null.
const measure = z.union([z.number(), z.nan(), z.null()]);

/** What a model is made of; other fields may stand beside. Those that an early version did not write may lack. */
export const fitShape = z.looseObject({
  kind: z.literal("logistic").optional(),
  outcome: column.optional(),
  terms: z.array(z.string()),
  coefficients: z.array(z.number()),
  covariance: z.array(z.array(z.number())),
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
  standardErrors: z.enum(["model", "HC1", "clusters"]).optional(),
  logLikelihood: measure.optional(),
  nullLogLikelihood: measure.optional(),
  deviance: measure.optional(),
  nullDeviance: measure.optional(),
  aic: measure.optional(),
  n: count.optional(),
  totalWeight: z.number().min(0).optional(),
  events: z.number().min(0).optional(),
  dropped: count.optional(),
  aliased: z.array(z.string()).optional(),
  ridge: z.number().min(0).optional(),
  weights: column.nullish(),
  notes: z.array(z.string()).optional(),
  iterations: count.optional(),
  converged: z.boolean().optional(),
});

/** What every version wrote into a file; what was fitted in memory is asked only for what is read of it. */
export const SAVED_FIELDS = Object.keys(fitShape.shape).filter((name) => name !== "notes");

/** A model whose parts are of the right kinds. */
export type ShapedFit = z.infer<typeof fitShape>;
