import type { Plan } from "../plan/plan.js";
import { PLAN_VERSION } from "../plan/plan-version.js";

/**
 * A plan as JSON text that `parsePlan` reads back unchanged. The signs that a web page or a spreadsheet would read as
 * more than text are written as \u escapes, so the file is harmless wherever it is pasted and still the same plan.
 */
export function planJSON(plan: Plan): string {
  const text = JSON.stringify({ ...plan, version: PLAN_VERSION }, null, 2);
  return `${text.replace(/[<>&\u2028\u2029]/g, escaped).replace(/"([=+\-@])/g, (_, sign: string) => `"${escaped(sign)}`)}\n`;
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
