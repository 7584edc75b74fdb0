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
            field: "goals",
            message: sentence("No goal has an equity cut: nobody would see who is left out."),
            fix: sentence('Read one number by group as well, for example equityCut: "calls by language".'),
          },
        ],
};
