import { systemClock } from "../../library/kernel/clock.js";
import { sentence } from "../../library/words/words.js";
import { formId } from "../forms/form-of.js";
import { openForm } from "../forms/open-form.js";
import { GATE_IDS, type GateId } from "../gates/gate.js";
import { gateCard } from "../gates/gate-card.js";
import { gateFinding } from "../gates/gate-states.js";
import { findGate } from "../gates/gates.js";
import { currentStore, showCard, withNotice } from "../my-work/session.js";
import { unknownNameCard } from "./unknown-name-card.js";

/**
 * Looks at your plan at the end of a unit and says how one question to it stands: it holds, it is at risk, or it is open,
 * with one sentence on what to mend. It never stops you.
 *
 * @param id the name of the gate: "m1", "m2", "m3a", "m3b", "m4", "safety", "m5", "m6" or "tests".
 * @example
 * gate("m1");
 */
export function gate(id: GateId): void {
  const found = findGate(id);
  if (found === undefined) {
    showCard(unknownNameCard(sentence("gate"), id, GATE_IDS));
    return;
  }
  const stored = currentStore().read();
  const card = {
    ...gateCard(found, gateFinding(found, stored.work, systemClock.now())),
    ...withNotice(stored),
  };
  openForm(formId("gate", id), `gate("${id}");`, card, card);
}
