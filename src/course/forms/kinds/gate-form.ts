import { template } from "../../../library/words/template.js";
import type { Gate } from "../../gates/gate.js";
import { gateCard } from "../../gates/gate-card.js";
import { gateFinding } from "../../gates/gate-states.js";
import type { Form } from "../form.js";

/** A gate under its page: it looks at the plan anew whenever a form beside it changes something. */
export function gateForm(gate: Gate): Form {
  return {
    view: { title: template("The gate of this unit"), fields: [], saves: "as you go" },
    shares: "plan",
    read: (work, now) => ({ value: {}, said: gateCard(gate, gateFinding(gate, work, now)) }),
    receive: (work) => ({ work }),
  };
}
