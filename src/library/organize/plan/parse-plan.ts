import { describeCell } from "../../table/columns/describe-cell.js";
import { parseJSON } from "../../table/read/parse-json.js";
import { inEnglish } from "../../words/say.js";
import type { Plan } from "./plan.js";
import { type PlanProblem, planProblems } from "./plan-problem.js";
import { planSchema } from "./plan-schema.js";
import { planSizeProblem } from "./plan-size.js";
import { migratePlan } from "./plan-version.js";

/** Says what keeps a plan from being read. `problems` has one entry for each field. */
export class PlanError extends Error {
  override readonly name = "PlanError";

  constructor(readonly problems: readonly PlanProblem[]) {
    const shown = problems.slice(0, 5).map(({ field, says }) => (field === "" ? says : `${field} ${says}`));
    const more = problems.length > 5 ? ` And ${problems.length - 5} more.` : "";
    super(`The plan cannot be read yet. ${shown.join(" ")}${more}`);
  }
}

/**
 * Reads a plan: from JSON text, or from an object. A plan of an earlier version is brought up to date.
 *
 * Reading checks the shape only: the types, the dates, the names of the fields. Nothing is changed or thrown away, and
 * what you pass in stays as it is. Whether the plan can work is asked by `checkPlan`.
 *
 * @throws a `PlanError` with one sentence for each field that has a wrong type, an impossible date or an unknown name,
 * and for text that is cut off, a file of a later version, an object that contains itself, and a list of more than 1,000
 * rows or a text of more than 20,000 letters.
 * @example
 * const plan = parsePlan({ organization: "Alias", variant: "electoral", problem: "Few vote.", start: "2026-06-01", end: "2026-11-03", goals: [] });
 * plan.variant; // "electoral"
 */
export function parsePlan(json: unknown): Plan {
  const raw = typeof json === "string" ? parseText(json) : json;
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    throw new PlanError([
      {
        field: "",
        says: `A plan is an object with organization, variant and goals, but this is ${describeCell(raw)}.`,
      },
    ]);
  }
  const tooLarge = planSizeProblem(raw);
  if (tooLarge !== undefined) {
    throw new PlanError([{ field: tooLarge.field, says: inEnglish(tooLarge.says) }]);
  }
  const read = planSchema.safeParse(migrate(raw as Record<string, unknown>));
  if (!read.success) throw new PlanError(planProblems(read.error, raw));
  return read.data;
}

function parseText(text: string): unknown {
  const cut = text.trim().startsWith("{") && !text.trim().endsWith("}");
  try {
    return parseJSON(
      text,
      cut
        ? "The text ends too early: the file was cut off. Open the copy you saved before it; this one is untouched."
        : "The text is not a plan in JSON. Open the file that the course saved, or paste the whole of it.",
    );
  } catch (error) {
    throw problem(error);
  }
}

function migrate(raw: Record<string, unknown>): Readonly<Record<string, unknown>> {
  try {
    return migratePlan(raw);
  } catch (error) {
    throw problem(error);
  }
}

const problem = (error: unknown): PlanError =>
  new PlanError([{ field: "", says: error instanceof Error ? error.message : String(error) }]);
