import { template } from "../../../../library/words/template.js";
import type { FormOption } from "../../../forms/form-field.js";
import type { PlanField, ValueKind } from "../section-fields.js";

/** What is the same for fields of every kind. */
export interface FieldParts {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** True when it may stay empty. Default false. */
  readonly optional?: boolean;
}

/** A text of one line; `offers` names the list of words that it offers. */
export function textField({ offers, ...parts }: FieldParts & { readonly offers?: string }): PlanField {
  return made(parts, "text", (own) => ({
    ...own,
    kind: "text",
    lines: 1,
    ...(offers === undefined ? {} : { offers }),
  }));
}

/** A text of several lines. */
export function longTextField({ lines, ...parts }: FieldParts & { readonly lines: number }): PlanField {
  return made(parts, "text", (own) => ({ ...own, kind: "text", lines }));
}

/** Several texts, one on each line. */
export function linesField({ lines, ...parts }: FieldParts & { readonly lines: number }): PlanField {
  return made(parts, "lines", (own) => ({ ...own, kind: "text", lines }));
}

/** A number, read as its kind says. */
export function numberField({
  as,
  ...parts
}: FieldParts & { readonly as: "count" | "share" | "number" | "in its unit" }): PlanField {
  const help = as === "share" ? template("A share, such as 24%, 0.24 or 1 in 5.") : undefined;
  const own = { ...parts, ...(parts.help === undefined && help !== undefined ? { help } : {}) };
  return made(own, as, (column) => ({ ...column, kind: "number" }));
}

/** A day as people write it. */
export function dayField(parts: FieldParts): PlanField {
  const own = { help: template("For example 2027-04-30, 4/30/2027 or Apr 30, 2027."), ...parts };
  return made(own, "day", (column) => ({ ...column, kind: "day", typed: true }));
}

/** One of several words, or of several numbers. */
export function choiceField({
  as = "text",
  options,
  ...parts
}: FieldParts & {
  readonly as?: "text" | "option number" | "yes or no";
  readonly options: readonly FormOption[];
}): PlanField {
  return made(parts, as, (own) => ({ ...own, kind: "choice", options }));
}

function made(
  { optional, ...own }: FieldParts,
  as: ValueKind,
  column: (own: Omit<FieldParts, "optional">) => PlanField["column"],
): PlanField {
  return { column: column(own), as, ...(optional === true ? { optional } : {}) };
}
