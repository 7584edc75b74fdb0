import { parsePlan } from "../../library/organize/plan/parse-plan.js";
import type { Plan } from "../../library/organize/plan/plan.js";
import { readDocument } from "../read/read-document.js";
import type { Terminal } from "../terminal.js";

/**
 * The plan in a JSON file.
 *
 * @throws when there is none, or a field has the wrong shape.
 */
export function readPlan(terminal: Terminal, name: string): Promise<Plan> {
  return readDocument(terminal, name, parsePlan);
}
