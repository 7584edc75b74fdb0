import type { z } from "zod";
import { present, requireFields } from "../../table/columns/require-fields.js";
import { PlanError } from "./parse-plan.js";
import { planProblems, valueAt } from "./plan-problem.js";
import { planSchema } from "./plan-schema.js";

/** Every plan has these. */
const WHOLE = ["organization", "variant", "problem", "start", "end", "goals"] as const;

/**
 * Lets a plan pass, and one that is being written: its parts hold what `parsePlan` reads.
 *
 * @param needed what is read of it in any case.
 * @param asked true where a number that cannot be, and one that a goal does not have yet, is told as a finding.
 * @throws when it is none, and a `PlanError` that names each part that is wrong.
 */
export function requirePlan(plan: unknown, needed: readonly string[] = WHOLE, asked = false): void {
  requireFields(plan, "a plan, as parsePlan gives it", present(needed));
  const read = planSchema.safeParse(plan);
  if (read.success) return;
  const unwritten = WHOLE.filter(
    (name) => !needed.includes(name) && (plan as Readonly<Record<string, unknown>>)[name] === undefined,
  );
  const issues = read.error.issues.filter((issue) => !(asked && isAsked(issue, valueAt(plan, issue.path))));
  const problems = planProblems({ issues }, plan).filter(
    ({ field }) => !unwritten.some((name) => name === field),
  );
  if (problems.length > 0) throw new PlanError(problems);
}

function isAsked({ path, ...issue }: z.core.$ZodIssue, given: unknown): boolean {
  if (issue.code !== "invalid_type") return typeof given === "number";
  const isNumber = issue.expected === "number" || issue.expected === "int";
  return isNumber && (typeof given === "number" || (given === undefined && path[0] === "goals"));
}
