import { z } from "zod";
import type { PlanDecisions } from "./plan-input.js";

const words = (what: string): z.ZodString =>
  z
    .string({ error: `${what} is missing: write it as a sentence` })
    .trim()
    .min(3, `${what} is too short: write a sentence`);
const columnName = z.string().trim().min(1, "a column has a name");
const share = (what: string): z.ZodNumber =>
  z
    .number({ error: `${what} must be a number such as 0.3` })
    .gt(0, `${what} must be above 0`)
    .lt(1, `${what} must be below 1: write 30% as 0.3`);

const arm = z.strictObject({
  name: z.string().trim().min(1, "each arm has a name"),
  treatment: words("what happens to the arm's people"),
  share: share("an arm's share").optional(),
});

/** What a test is: everything that is decided before anybody is contacted. */
export const planDecisions = z.strictObject({
  title: words("the title"),
  question: words("the question"),
  unit: words("the unit"),
  arms: z.array(arm).min(2, "a test needs two arms or more"),
  outcome: z.strictObject({
    column: columnName,
    description: words("what the outcome measures"),
    baseline: z.number({ error: "the outcome's baseline must be a number such as 0.3" }),
    sd: z.number().gt(0, "sd must be above 0").optional(),
  }),
  sample: z.strictObject({
    n: z
      .int({ error: "sample.n must be a whole number of people" })
      .min(4, "sample.n must be 4 people or more"),
    clusterSize: z.number().min(1).optional(),
    icc: z.number().min(0).max(1).optional(),
    contactRate: z.number().gt(0).max(1).optional(),
  }),
  smallestEffect: z.number({ error: "smallestEffect must be a number such as 0.02" }),
  estimator: z.strictObject({
    estimand: z.enum(["ITT", "CACE"], { error: 'the estimand is "ITT" or "CACE"' }),
    blocks: columnName.optional(),
    clusters: columnName.optional(),
    covariates: z.array(columnName).optional(),
    received: columnName.optional(),
    level: share("level").default(0.95),
  }),
  stoppingRule: words("the stopping rule"),
  ethics: words("the ethics note"),
  seed: z.int({ error: "the seed must be a whole number such as 2026" }).min(0),
  date: z.string({ error: "the date is missing: write it as 2026-10-01" }),
});

export const planSchema: z.ZodType<PlanDecisions> = planDecisions;
