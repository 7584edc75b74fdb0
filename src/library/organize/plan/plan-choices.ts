/** What a campaign is about: an election, a decision of a chamber, or many local groups. */
export const PLAN_VARIANTS = ["electoral", "legislative", "distributed"] as const;

/** What kind of result a goal asks for. */
export const GOAL_KINDS = ["outcome", "activity", "capacity", "learning", "safety"] as const;

/** What a goal is counted in. Percent is written as 54, not 0.54. */
export const GOAL_UNITS = ["people", "votes", "contacts", "shifts", "count", "percent", "USD"] as const;

/** Where the number of an assumption comes from. */
export const ASSUMPTION_KINDS = ["own-data", "published", "guess"] as const;
