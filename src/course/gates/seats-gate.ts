import { spokenFindings } from "../../library/organize/plan/check-plan.js";
import { template } from "../../library/words/template.js";
import { sentence } from "../../library/words/words.js";
import type { Gate } from "./gate.js";

/** Module 3-A: the tiers hold every member who is seated. */
export const seatsGate: Gate = {
  id: "m3a",
  module: "3a",
  title: template("Every seat in a tier"),
  ask: template("Do the tiers of your count add up to the members who are seated?"),
  section: "legislative",
  check({ plan, has }) {
    const chamber = plan.targets?.legislative;
    if (!has("legislative") || chamber === undefined) {
      return has("variant") && plan.variant !== "legislative"
        ? {
            state: undefined,
            says: sentence(
              "Your campaign is not about a vote of a chamber, so this gate asks nothing of it.",
            ),
          }
        : {
            state: "open",
            says: sentence("There is no count of the votes yet: put every seated member into one tier."),
          };
    }
    const fault = spokenFindings(plan).find(({ code }) => code === "E9");
    if (fault !== undefined) {
      return { state: "at risk", says: sentence("{fault} {fix}", { fault: fault.message, fix: fault.fix }) };
    }
    const { seated, votesNeeded } = chamber;
    return {
      state: "holds",
      says: sentence("The tiers hold all {seated} members, and {needed} votes are needed.", {
        seated,
        needed: votesNeeded,
      }),
    };
  },
};
