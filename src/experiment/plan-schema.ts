import { z } from "zod";

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
  /** What happens to the people in it. */
  treatment: words("what happens to the arm's people"),
  /** Its share of the people. Default: equal shares. */
  share: share("an arm's share").optional(),
});

/** What a test is: everything that is decided before anybody is contacted. */
export const planSchema = z.strictObject({
  title: words("the title"),
  question: words("the question"),
  /** Who or what is assigned: "member", "household". */
  unit: words("the unit"),
  /** The first arm is the control. */
  arms: z.array(arm).min(2, "a test needs two arms or more"),
  outcome: z.strictObject({
    column: columnName,
    description: words("what the outcome measures"),
    /** The share of yes expected without the treatment, or the mean when `sd` is given. */
    baseline: z.number({ error: "the outcome's baseline must be a number such as 0.3" }),
    /** The standard deviation of an outcome that is a number. Default: a yes/no outcome. */
    sd: z.number().gt(0, "sd must be above 0").optional(),
  }),
  sample: z.strictObject({
    /** People in all arms together. */
    n: z
      .int({ error: "sample.n must be a whole number of people" })
      .min(4, "sample.n must be 4 people or more"),
    clusterSize: z.number().min(1).optional(),
    icc: z.number().min(0).max(1).optional(),
    contactRate: z.number().gt(0).max(1).optional(),
  }),
  /** The smallest effect (on a reached person) that would change what you do. */
  smallestEffect: z.number({ error: "smallestEffect must be a number such as 0.02" }),
  estimator: z.strictObject({
    estimand: z.enum(["ITT", "CACE"], { error: 'the estimand is "ITT" or "CACE"' }),
    blocks: columnName.optional(),
    clusters: columnName.optional(),
    covariates: z.array(columnName).optional(),
    /** For the CACE: the column that says who was reached. */
    received: columnName.optional(),
    level: share("level").default(0.95),
  }),
  stoppingRule: words("the stopping rule"),
  ethics: words("the ethics note"),
  seed: z.int({ error: "the seed must be a whole number such as 2026" }).min(0),
  /** The day the plan was written, as YYYY-MM-DD. */
  date: z.string({ error: "the date is missing: write it as 2026-10-01" }),
});

/** What the writer of a plan decides. */
export type PlanInput = z.input<typeof planSchema>;
/** The same with its defaults filled in. */
export type PlanDecisions = z.output<typeof planSchema>;
