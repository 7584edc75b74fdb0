import type { z } from "zod";
import { closestName } from "../../table/columns/closest-name.js";
import { maskValue } from "../../table/columns/mask-value.js";
import { inEnglish } from "../../words/say.js";
import { valueWords } from "../../words/value-words.js";
import { courseText, own, sentence, type Words } from "../../words/words.js";
import { contactInText } from "./contact-in-text.js";
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

/** A problem as a card of the course says it: in the language of its reader. */
export interface SpokenProblem {
  readonly field: string;
  readonly says: Words;
}

type Issue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, Words>> = {
  string: sentence("text between quotes"),
  number: sentence("a number without quotes"),
  int: sentence("a whole number"),
  boolean: sentence("true or false"),
  array: sentence("a list between [ and ]"),
  object: sentence("a section between { and }"),
};

/** The findings of the schema as sentences, each with the path of its field. */
export function planProblems(
  error: Pick<z.ZodError, "issues">,
  raw: unknown,
  schema: { readonly _zod: object } = planSchema,
): readonly PlanProblem[] {
  return spokenProblems(error, raw, schema).map(({ field, says }) => ({ field, says: inEnglish(says) }));
}

/** The same as words that are not said yet. */
export function spokenProblems(
  error: Pick<z.ZodError, "issues">,
  raw: unknown,
  schema: { readonly _zod: object },
): readonly SpokenProblem[] {
  return error.issues.flatMap((issue) => sentences(issue, raw, schema));
}

function sentences(issue: Issue, raw: unknown, schema: { readonly _zod: object }): SpokenProblem[] {
  const field = fieldPath(issue.path);
  const given = valueAt(raw, issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = knownFields(schema, issue.path);
    return issue.keys.map((key) => {
      const closest = closestName(key, known);
      const says =
        closest === undefined
          ? sentence("is not a field of the plan.")
          : sentence('is not a field of the plan. Did you mean "{closest}"?', { closest: own(closest) });
      return { field: fieldPath([...issue.path, shortName(key)]), says };
    });
  }
  if (issue.code === "invalid_type" && given === undefined) {
    return [
      { field, says: sentence("is missing: write {expected}.", { expected: expectedWords(issue.expected) }) },
    ];
  }
  if (issue.code === "invalid_type") {
    const expected = expectedWords(issue.expected);
    return [
      {
        field,
        says: sentence("must be {expected}, but it is {given}.", { expected, given: givenWords(given) }),
      },
    ];
  }
  if (issue.code === "invalid_value" && given === undefined)
    return [
      {
        field,
        says: sentence("is missing: write one of {values}.", { values: own(issue.values.join(", ")) }),
      },
    ];
  if (issue.code === "invalid_value") {
    const says = sentence("must be one of {values}, but it is {given}.", {
      values: own(issue.values.join(", ")),
      given: givenWords(given),
    });
    return [{ field, says }];
  }
  return [
    {
      field,
      says:
        given === undefined
          ? sentence("is missing.")
          : sentence("{rule}, but it is {given}.", {
              rule: courseText(issue.message),
              given: givenWords(given),
            }),
    },
  ];
}

function expectedWords(type: string): Words {
  return typeWords[type] ?? own(type);
}

/** What was given, as it was typed: a slip must be seen. What looks like a way to reach somebody is not repeated. */
function givenWords(value: unknown): Words {
  return valueWords(typeof value === "string" ? discreet(value) : value);
}

function discreet(text: string): string {
  return contactInText(text) === undefined ? text : maskValue(text, false);
}

/** A name that somebody pasted by mistake is not repeated whole. */
function shortName(typed: string): string {
  const name = discreet(typed);
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    raw,
  );
}
