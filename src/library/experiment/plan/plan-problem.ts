import type { z } from "zod";
import { describeValue } from "../../table/columns/describe-value.js";
import { didYouMean } from "../../table/columns/did-you-mean.js";

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list between [ and ]",
  object: "a section between { and }",
};

/** The names that stand in a plan, in any of its sections. */
const NAMES = (
  "title question unit arms outcome sample smallestEffect estimator stoppingRule ethics seed date name treatment share " +
  "column description baseline sd n clusterSize icc contactRate estimand blocks clusters covariates received level"
).split(" ");

/** What is wrong with a part of a test plan, where its schema has no sentence of its own. */
export function planProblem(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "unrecognized_keys") {
    const question = didYouMean(issue.keys[0] ?? "", NAMES);
    return `A plan has no "${issue.keys.join('", "')}" here${question && `.${question}`}`;
  }
  const given = `but it is ${describeValue(issue.input)}`;
  if (issue.code === "invalid_type") return `must be ${TYPES[issue.expected] ?? issue.expected}, ${given}`;
  if (issue.code === "too_small") {
    return `must be ${issue.inclusive === false ? "above" : "at least"} ${issue.minimum}, ${given}`;
  }
  if (issue.code === "too_big") {
    return `must be ${issue.inclusive === false ? "below" : "at most"} ${issue.maximum}, ${given}`;
  }
  return undefined;
}
