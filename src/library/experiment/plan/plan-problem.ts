import type { z } from "zod";
import { describeValue } from "../../table/columns/describe-value.js";

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list between [ and ]",
  object: "a section between { and }",
};

/** What is wrong with a part of a test plan, where its schema has no sentence of its own. */
export function planProblem(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "unrecognized_keys") return `A plan has no "${issue.keys.join('", "')}" here`;
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
