import { requireFields } from "../../table/columns/require-fields.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { requireText } from "../../table/columns/require-text.js";

const TEXTS = ["organization", "problem", "start", "end"] as const;
const OBJECTS = ["targets", "capacity", "targeting", "learning", "safety"] as const;
const LISTS = ["goals", "assumptions", "powerMap", "ladder", "tactics", "collection", "dataSources"] as const;

/**
 * Lets a plan pass, and one that is being written: its parts are lists, objects and texts where a plan has them.
 * `parsePlan` looks at what is in them.
 *
 * @param fields what is read of it in any case.
 * @throws when it is none.
 */
export function requirePlan(plan: unknown, fields: readonly string[] = ["goals"]): void {
  requireFields(plan, "a plan, as parsePlan gives it", { fields });
  const parts = plan as Readonly<Record<string, unknown>>;
  for (const name of TEXTS) if (parts[name] !== undefined) requireText(parts[name], `${name} of the plan`);
  for (const name of OBJECTS)
    if (parts[name] !== undefined) requireFields(parts[name], `${name} of the plan`);
  for (const name of LISTS) {
    const list = parts[name];
    if (list === undefined) continue;
    requireListed(list, `${name} of the plan`, "[{ … }]");
    for (const row of list as readonly unknown[]) requireFields(row, `${name} of the plan as { … }`);
  }
}
