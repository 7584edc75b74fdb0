/** The version of the plan format that this library writes. */
export const PLAN_VERSION = 3;

type RawPlan = Readonly<Record<string, unknown>>;

/**
 * One step for each version, from that version to the next. A step touches only what the newer version changed, so
 * nothing that somebody wrote is lost.
 *
 * 1 → 2: tactics gained `completionRate`, the second loss of patched-through calls. Before it every contact counted.
 * 2 → 3: the `licence` of a data source is spelled `license`.
 */
const steps: Readonly<Record<number, (plan: RawPlan) => RawPlan>> = {
  1: (plan) => ({
    ...plan,
    ...(Array.isArray(plan.tactics) ? { tactics: plan.tactics.map(withCompletionRate) } : {}),
  }),
  2: (plan) => ({
    ...plan,
    ...(Array.isArray(plan.dataSources) ? { dataSources: plan.dataSources.map(withLicense) } : {}),
  }),
};

/**
 * Brings a plan that was saved by an earlier version up to date. A plan without a version is taken as it is.
 *
 * @throws when the file was saved by a later version, or its version is not a whole number from 1.
 */
export function migratePlan(raw: RawPlan): RawPlan {
  const { version = PLAN_VERSION } = raw;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    throw new RangeError(
      `version must be a whole number from 1 to ${PLAN_VERSION}, but it is ${JSON.stringify(version)}. Leave it out for a new plan.`,
    );
  }
  if (version > PLAN_VERSION) {
    throw new RangeError(
      `This plan was saved by a later version (${version}) than this course knows (${PLAN_VERSION}). The file is untouched: update the course and open it again.`,
    );
  }
  let plan = raw;
  for (let from = version; from < PLAN_VERSION; from++) plan = steps[from]?.(plan) ?? plan;
  return { ...plan, version: PLAN_VERSION };
}

function withCompletionRate(tactic: unknown): unknown {
  return typeof tactic === "object" && tactic !== null && !("completionRate" in tactic)
    ? { ...tactic, completionRate: 1 }
    : tactic;
}

/** A data source with the present name of its license; any other value is given back as it is. */
export function withLicense(source: unknown): unknown {
  if (typeof source !== "object" || source === null || !("licence" in source)) return source;
  const { licence, ...others } = source;
  return "license" in others ? source : { ...others, license: licence };
}
