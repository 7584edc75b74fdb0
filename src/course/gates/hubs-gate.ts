import type { Plan } from "../../library/organize/plan/plan.js";
import { planNumbers } from "../../library/organize/plan/plan-numbers.js";
import { template } from "../../library/words/template.js";
import { amount, sentence } from "../../library/words/words.js";
import type { Gate } from "./gate.js";

/** Module 3-B: what the hubs bring for certain is as much as the plan needs. */
export const hubsGate: Gate = {
  id: "m3b",
  module: "3b",
  title: template("A floor that carries the plan"),
  ask: template("Do the hubs that are left bring at least the shifts that the plan needs?"),
  section: "distributed",
  check({ plan, has }) {
    if (!has("distributed")) {
      return has("variant") && plan.variant !== "distributed"
        ? {
            state: undefined,
            says: sentence("Your campaign is not one of many local groups, so this gate asks nothing of it."),
          }
        : {
            state: "open",
            says: sentence(
              "There are no local groups in the plan yet: write how many start, and how many stop.",
            ),
          };
    }
    const { distributedShifts: floor, completedShifts } = planNumbers(plan);
    // What the tactics need, or what a goal asks for.
    const needed = Math.max(completedShifts, shiftsWanted(plan));
    if (floor === undefined) {
      return {
        state: "open",
        says: sentence("The plan does not say for how many weeks: write your capacity."),
        section: "capacity",
      };
    }
    if (needed === 0) {
      return {
        state: "open",
        says: sentence("Nothing says how many shifts are needed: write a goal in shifts, or a tactic."),
        section: "goals",
      };
    }
    const values = { floor: amount(floor, { decimals: 0 }), needed };
    return floor >= needed
      ? {
          state: "holds",
          says: sentence("The floor is {floor} shifts, and the plan needs {needed}.", values),
        }
      : {
          state: "at risk",
          says: sentence(
            "The floor is {floor} shifts, but the plan needs {needed}: find second hosts, start hubs, or aim lower.",
            values,
          ),
        };
  },
};

/** The largest goal that is counted in shifts; 0 without one. */
function shiftsWanted({ goals }: Plan): number {
  const wanted = goals
    .filter(({ unit }) => unit === "shifts")
    .map(({ baseline, target }) => target - baseline);
  return Math.max(0, ...wanted);
}
