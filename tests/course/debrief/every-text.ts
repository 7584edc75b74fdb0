import type { Plan } from "../../../src/library/organize/plan/plan.js";

/** Fields whose text is chosen from a list or is a day: they are not free. */
const CHOSEN = ["variant", "kind", "unit", "start", "end", "deadline", "deleteBy", "retrieved", "rule"];

/** The plan with every free text replaced. Ids and keys are replaced too, so the links between rows break. */
export function everyTextAs(plan: Plan, text: string): Plan {
  return replaced(plan, "", text) as Plan;
}

/** Every free text of a plan. */
export function freeTexts(plan: Plan): string[] {
  const found: string[] = [];
  JSON.stringify(plan, (key, value: unknown) => {
    if (typeof value === "string" && !CHOSEN.includes(key)) found.push(value);
    return value;
  });
  return found;
}

function replaced(value: unknown, key: string, text: string): unknown {
  if (typeof value === "string") return CHOSEN.includes(key) ? value : text;
  if (Array.isArray(value)) return value.map((item) => replaced(item, key === "firstThree" ? "" : key, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, name, text)]));
}
