import type { z } from "zod";
import { closestName } from "../../table/columns/closest-name.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { fieldPath } from "./field-path.js";
import { knownFields } from "./known-fields.js";
import { planSchema } from "./plan-schema.js";

/** One field that keeps a plan from being read. */
export interface PlanProblem {
  /** Where: "goals[0].owner" is the owner of the first goal. Empty for the whole file. */
  readonly field: string;
  /** What is wrong and what to write instead. */
  readonly says: string;
}

type Issue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, string>> = {
  string: "text between quotes",
  number: "a number without quotes",
  int: "a whole number",
  boolean: "true or false",
  array: "a list between [ and ]",
  object: "a section between { and }",
};

/** The findings of the schema as sentences, each with the path of its field. */
export function planProblems(
  error: z.ZodError,
  raw: unknown,
  schema: { readonly _zod: object } = planSchema,
): readonly PlanProblem[] {
  return error.issues.flatMap((issue) => sentences(issue, raw, schema));
}

function sentences(issue: Issue, raw: unknown, schema: { readonly _zod: object }): PlanProblem[] {
  const field = fieldPath(issue.path);
  const given = valueAt(raw, issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = knownFields(schema, issue.path);
    return issue.keys.map((key) => {
      const closest = closestName(key, known);
      const guess = closest === undefined ? "" : ` Did you mean "${closest}"?`;
      return {
        field: fieldPath([...issue.path, shortName(key)]),
        says: `is not a field of the plan.${guess}`,
      };
    });
  }
  if (issue.code === "invalid_type" && given === undefined) {
    return [{ field, says: `is missing: write ${typeWords[issue.expected] ?? issue.expected}.` }];
  }
  if (issue.code === "invalid_type") {
    const expected = typeWords[issue.expected] ?? issue.expected;
    return [{ field, says: `must be ${expected}, but it is ${describeValue(given)}.` }];
  }
  if (issue.code === "invalid_value") {
    return [{ field, says: `must be one of ${issue.values.join(", ")}, but it is ${describeValue(given)}.` }];
  }
  return [
    {
      field,
      says: given === undefined ? "is missing." : `${issue.message}, but it is ${describeValue(given)}.`,
    },
  ];
}

/** A name that somebody pasted by mistake is not repeated whole. */
function shortName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    raw,
  );
}
