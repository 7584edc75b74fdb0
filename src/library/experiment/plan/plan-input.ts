/** One arm of a test. */
export interface PlanArm {
  readonly name: string;
  /** What happens to the people in it. */
  readonly treatment: string;
  /** Its share of the people, between 0 and 1. Default: equal shares. */
  readonly share?: number | undefined;
}

/** What the writer of a plan decides, before anybody is contacted. */
export interface PlanInput {
  readonly title: string;
  readonly question: string;
  /** Who or what is assigned: "member", "household". */
  readonly unit: string;
  /** Two or more. The first arm is the control. */
  readonly arms: readonly PlanArm[];
  readonly outcome: {
    readonly column: string;
    readonly description: string;
    /** The share of yes expected without the treatment, or the mean when `sd` is given. */
    readonly baseline: number;
    /** The standard deviation of an outcome that is a number. Default: a yes/no outcome. */
    readonly sd?: number | undefined;
  };
  readonly sample: {
    /** People in all arms together. */
    readonly n: number;
    /** People in a group that is assigned together. Default: 1. */
    readonly clusterSize?: number | undefined;
    /** How alike the people of a group are, 0 to 1. Default: 0. */
    readonly icc?: number | undefined;
    /** The share of the treated who are reached, 0 to 1. Default: 1. */
    readonly contactRate?: number | undefined;
  };
  /** The smallest effect (on a reached person) that would change what you do. */
  readonly smallestEffect: number;
  readonly estimator: {
    readonly estimand: "ITT" | "CACE";
    readonly blocks?: string | undefined;
    readonly clusters?: string | undefined;
    readonly covariates?: readonly string[] | undefined;
    /** For the CACE: the column that says who was reached. */
    readonly received?: string | undefined;
    /** The confidence level. Default: 0.95. */
    readonly level?: number | undefined;
  };
  /** When the test stops, as a sentence. */
  readonly stoppingRule: string;
  /** Who could be harmed, and what you do about it. */
  readonly ethics: string;
  /** The seed of the draw, a whole number. */
  readonly seed: number;
  /** The day the plan was written, as YYYY-MM-DD. */
  readonly date: string;
}

/** The same with its defaults filled in. */
export interface PlanDecisions extends PlanInput {
  readonly estimator: PlanInput["estimator"] & { readonly level: number };
}
