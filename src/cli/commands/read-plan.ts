import { resolve } from "node:path";
import { parsePlan } from "../../library/organize/plan/parse-plan.js";
import type { Plan } from "../../library/organize/plan/plan.js";
import { readBytes } from "../../library/table/read/read-bytes.js";
import { messageOf, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { readText, type Terminal } from "../terminal.js";

/**
 * The plan in a JSON file.
 *
 * @throws when there is none, or a field has the wrong shape.
 */
export function readPlan(terminal: Terminal, name: string): Promise<Plan> {
  return orProblem(EXIT.input, async () => {
    const text =
      name === "-"
        ? await readText(terminal)
        : new TextDecoder().decode(readBytes(resolve(terminal.folder, name)));
    try {
      return parsePlan(text);
    } catch (error) {
      throw new Error(`${name === "-" ? "standard input" : name}: ${messageOf(error)}`, { cause: error });
    }
  });
}
