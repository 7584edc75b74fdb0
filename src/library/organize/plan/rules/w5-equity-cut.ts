import { sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

/** No goal is read by group: nobody would see who is left out. */
export const equityCutMissing: PlanRule = {
  code: "W5",
  check: ({ goals }) =>
    goals.length === 0 || goals.some(({ equityCut = "" }) => equityCut.trim() !== "")
      ? []
      : [
          {
            field: `goals[${Math.max(
              0,
              goals.findIndex(({ kind }) => kind === "outcome"),
            )}].equityCut`,
            message: sentence("No goal is read by group: nobody would see who is left out."),
            fix: sentence(
              "Answer “By which group is it read too?” for one goal, for example: calls by language.",
            ),
          },
        ],
};
